/** How a variable is read, whatever the language, and what the expression that reads it needs in its file: an import, a header, a function. */

/** `failFast` keeps the expression's static type and fails with the variable's name where it is unset; `plain` is the shortest form. */
export type Form = 'failFast' | 'plain';

/** What the reading expression is made of. */
export interface Reading {
  /** The name of the environment variable. */
  readonly name: string;
  /** The quote that the expression may use where it stands. */
  readonly quote: string;
  /** By what the imported module is known in this file (`os`, `_os`); the import's own name where there is no alias. */
  readonly module: string;
}

/** Writes the expression that reads a variable. */
export type Reader = (reading: Reading) => string;

/** How a language reads a variable, in either form. */
export interface Reads extends Readonly<Record<Form, Reader>> {
  /** The forms that bind more loosely than a call, and so need parentheses in most places. */
  readonly loose?: readonly Form[];
}

/** What tells which dialect a file is written in. */
export interface Facts {
  /** The file's path, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The names in the project's root. */
  readonly names: readonly string[];
  /** The texts of the project's files that tell versions and options. */
  readonly build: string;
  /** TypeScript wants `process.env["X"]`. */
  readonly bracketedEnv: boolean;
  /** TypeScript compiles the file and has no types of Node.js. */
  readonly untypedProcess: boolean;
}

/** Another runtime or version of a language, or a surrounding, in which variables are read differently. */
export interface Dialect {
  readonly when: (facts: Facts) => boolean;
  readonly read: Reads;
  /** The import that it needs instead of the language's own. */
  readonly needs?: ImportNeed;
}

/** The import that the reading expression needs. */
export interface ImportNeed {
  /** The name that the expression uses where it is imported plainly. */
  readonly module: string;
  /** The statement to insert; absent where the module is there without one, and may only be hidden. */
  readonly statement?: string;
  /** Types of top-level nodes that are imports; new ones are sorted in among them. */
  readonly nodes: readonly string[];
  /** An import that gives the module already; group 1, if any, is its alias. */
  readonly provides: readonly RegExp[];
  /** The forms that need it; all if absent. */
  readonly forms?: readonly Form[];
  /** An import that gives the module's name to something else. */
  readonly clashes?: RegExp;
  /** What says in the build files of the project's root that every file has the import. */
  readonly implicit?: { readonly text: RegExp };
  /** It goes before all other imports instead of in their order. */
  readonly first?: true;
  /** Imports may stand in a parenthesized list: the types of the list and its items, and the item to insert. */
  readonly group?: { readonly list: string; readonly item: string; readonly text: string };
  /** Top-level nodes that must stay above the imports. */
  readonly after: readonly { readonly node: string; readonly when?: RegExp; readonly first?: true }[];
  /** Written instead of the module where importing it would clash. */
  readonly qualified?: string;
  /**
   * What in any of these files of the project, or of the folder, may give the names that are read another meaning: the qualified form is written, or
   * an alias.
   */
  readonly redefined?: { readonly files: RegExp; readonly by: RegExp; readonly beside?: true };
  /** The import under another name, where the module's own means something else. */
  readonly aliased?: (alias: string) => Pick<ImportNeed, 'statement' | 'group'>;
  /** The types of the nodes that are names. */
  readonly identifiers: readonly string[];
  /** Where a name only uses what it means: a parent, or `parent.field`. Everywhere else it is given another meaning, which hides the module. */
  readonly uses: readonly string[];
  /** What keeps the names declared in it to itself: functions. Absent where a name counts for the whole file. */
  readonly scopes?: readonly string[];
  /** Statements in a scope by which a name means what it means around the scope: Python's `global`. */
  readonly outward?: readonly string[];
}

/** What stands ahead of the code in languages with a preprocessor. */
export interface Preamble {
  /** The headers that a form needs, in their brackets. */
  readonly headers: Readonly<Record<Form, readonly string[]>>;
  /** The headers that a part of a text needs as well. */
  readonly parts?: readonly string[];
  /** A function that gives the variable of a name, or fails with that name; for the form that does. */
  readonly helper?: { readonly name: string; readonly text: string };
}
