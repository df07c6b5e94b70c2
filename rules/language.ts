/**
 * What a language or format is, as data. Everything here is pure; the engine in server/rewrite/ brings the syntax tree and gives these
 * values their meaning.
 */
import type { Comment } from './comment.ts';
import type { Config, OwnFormat } from './config.ts';
import type { Lexical } from './lexical.ts';
import type { OwnText } from './ownText.ts';
import type { Dialect, Facts, Form, ImportNeed, Preamble, Reads } from './reading.ts';
import type { StringKind } from './stringKind.ts';

export type { Comment } from './comment.ts';
export type { Dialect, Facts, Form, ImportNeed, Preamble, Reads } from './reading.ts';
export type { Escapes, Holes, StringKind } from './stringKind.ts';

/** A place that needs more than an expression, or where no expression is allowed. */
export interface Place {
  /** The type of an ancestor of the literal. */
  readonly within: string;
  /** The field of that ancestor on the way to the literal. */
  readonly field?: string;
  /** Only if the ancestor is the literal's own parent. */
  readonly direct?: true;
  /** The text of the ancestor's operator. */
  readonly operator?: string;
  /** Tested against the ancestor's text up to the literal. */
  readonly before?: RegExp;
  /** Tested against the ancestor's whole text. */
  readonly when?: RegExp;
  /** Tested against the text of the ancestor's grandparent: the call whose block a clause belongs to. */
  readonly around?: RegExp;
  /** Whatever stands around it no longer matters. */
  readonly stop?: true;
  /** Why nothing can be done here. */
  readonly refuse?: string;
  /** A reference with a default: tested against the ancestor's text up to the literal, group 1 is the variable's name. The whole ancestor is replaced. */
  readonly fallback?: RegExp;
  /** What stands around the replacement here: a JSX attribute's braces. */
  readonly wrap?: readonly [string, string];
  /** The ancestor takes literals only (`as const`): an expression replaces it with the literal. */
  readonly unwrap?: true;
  /** A statement that begins with the literal: what must stand ahead of an expression, lest it go on with a statement that nothing ends. */
  readonly guard?: string;
  /** Only a literal may stand here, which may hold an expression. */
  readonly inside?: true;
  /** How pieces of text are joined here, where another way than the language's is better. */
  readonly join?: (pieces: readonly string[]) => string;
  /** A call without parentheses, whose arguments get some. */
  readonly parenthesize?: true;
  /** What must be done to the expression here: escape it for a format string. */
  readonly expression?: (expression: string, quote: string) => string;
  /** What a piece of the text stands for, where it is a format: `%%` for `%`. */
  readonly meaning?: (text: string) => string;
  /** A refactoring that the engine knows by name. */
  readonly refactor?:
    | 'goConst'
    | 'csharpConst'
    | 'javaConst'
    | 'cDeclaration'
    | 'cMacro'
    | 'cppDeclaration'
    | 'cppSuffix'
    | 'elixirAttribute'
    | 'kotlinConst'
    | 'phpConst'
    | 'pythonSettings'
    | 'rustConst'
    | 'rustMacro'
    | 'rustStatic';
}

/** A call whose first string is a format: the secret becomes one more argument. */
export interface FormatCall {
  /** Tested against the text of what is called. */
  readonly callee: RegExp;
  /** The format is what the method is called on; `callee` is tested against what follows it then. */
  readonly receiver?: true;
  /** One placeholder that consumes an argument; global. */
  readonly verb: RegExp;
  /** The placeholder to insert, given how many arguments follow the format. */
  readonly insert: (following: number) => string;
  /** Where the argument goes: in the order of the placeholders, after all others, or there under a name (`{name}`). */
  readonly order: 'position' | 'end' | 'name';
  /** The string is a format only if other arguments follow it. */
  readonly onlyWithArguments?: true;
  /** Placeholders that name their argument: the order can't be told. */
  readonly refuse: RegExp;
  /** Whether an argument, in a file's text, stands for several: the order can't be told. */
  readonly spread?: (argument: string, text: string) => boolean;
  /** Makes an expression stand for itself in the format, where it can be no argument. */
  readonly escape?: (expression: string, quote: string) => string;
  /** What a piece of the format stands for: `%%` for `%`. */
  readonly meaning?: (text: string) => string;
}

/** A language whose secrets stand in string literals of a syntax tree. */
export interface Code {
  /** The name of the grammar's file. */
  readonly grammar: string;
  /** Another text of the same length, and of the same meaning around an offset, for a file that the grammar doesn't understand as it is written. */
  readonly reshape?: (text: string, at: number) => string;
  readonly comments: readonly string[];
  readonly strings: readonly StringKind[];
  /** Quotes run over lines: where something above does not parse, inside and outside may have changed places. */
  readonly quotesRunOn?: true;
  /** A line end in a literal stands for itself: CRLF in a file that is written so. */
  readonly keepsCrLf?: true;
  /** `a` + `b`; absent where strings can't be joined by an operator. */
  readonly join?: string;
  /** Joins pieces of text, expressions in the language, where a call does it. */
  readonly concat?: (pieces: readonly string[]) => string;
  /** Why a part of a text is left alone where nothing joins texts, and what to do. */
  readonly unjoined?: string;
  /** Lists of several items in which the language's formatter writes the operator without spaces. */
  readonly tightIn?: string;
  /** Expressions that join literals: a secret that is spread over several moves with all of them. */
  readonly chains?: readonly string[];
  /** The one of them whose literals stand side by side: they are one text, and move as one. */
  readonly sideBySide?: string;
  /** A type may be declared on a text, which a constant takes by itself and an expression does not. */
  readonly namedStrings?: true;
  /** Finds a use of a variable's name in the source that gives the name another value: shells have one scope for both. */
  readonly taken?: (name: string) => RegExp;
  /** The quotes that the reading expression may use, the preferred one first. */
  readonly quotes: readonly [string, ...string[]];
  /** Whether an expression in a hole may use the quotes of the literal around it. */
  readonly nestedQuotes: boolean;
  /** Parents in which an expression of any precedence needs no parentheses: a type, `type.field`, or `type.field operator`. */
  readonly roomy: readonly string[];
  /** Where a text can be changed in place, and the environment's can't: the uses that do so, and what makes a text that can be changed. */
  readonly mutated?: {
    /** Tested against the line up to the literal; group 1 is the variable. */
    readonly variable: RegExp;
    readonly change: (name: string) => RegExp;
    /** Tested against what follows the literal. */
    readonly direct: RegExp;
    /** What changes some text: where it stands in the file, a text may have come there by any way. */
    readonly anywhere: RegExp;
    /** A file in which no literal can be changed. */
    readonly frozen: RegExp;
    /** Parents, or `parent.field`, in which a literal gets no name by which it could be changed. */
    readonly fresh: readonly string[];
    readonly copy: (expression: string) => string;
  };
  /** Parents whose children are joined by standing side by side: an expression can't stand there alone. */
  readonly adjacent?: readonly string[];
  readonly places: readonly Place[];
  /** How programs read their own text. */
  readonly ownText?: OwnText;
  /** Nodes beyond which a place no longer matters: the bodies of functions. */
  readonly boundaries: readonly string[];
  readonly formats?: {
    readonly call: string;
    readonly list: string;
    readonly calls: readonly FormatCall[];
  };
  readonly read: Reads;
  /** The first that applies is read instead. */
  readonly dialects?: readonly Dialect[];
  readonly needs?: ImportNeed;
  readonly preamble?: Preamble;
  /** What replaces the whole of a quoted word, where the expression itself must be quoted. */
  readonly quoteWhole?: boolean;
}

/** How programs of a language get the variables of an env file. */
export interface Loading {
  /** Files of the project's root, and what in them shows that the env file is loaded. */
  readonly loaders?: readonly { readonly file: RegExp; readonly text: RegExp; readonly note: string }[];
  /** The one line that would load it. `{file}` is the env file's name. */
  readonly otherwise: string;
}

/** A language or a format: how its files are known, and how a secret leaves them. */
export interface Language {
  readonly id: string;
  /** The identifiers by which editors name it. */
  readonly editorIds: readonly string[];
  /** Tested against a path with forward slashes. */
  readonly files: RegExp;
  /** The id of the general format that this is a special kind of: it is asked before all general ones. */
  readonly of?: string;
  /** What all must be in the text of such a file, where its name doesn't tell it from another format's. */
  readonly contains?: readonly RegExp[];
  /** How a comment is written; absent where the format has none. */
  readonly comment?: Comment;
  readonly code?: Code;
  /** Instead of `code` where no grammar can be loaded. */
  readonly lexical?: Lexical;
  /** Its code may run in a browser, where no variable keeps a secret. */
  readonly serverOnly?: true;
  /** Why a variable can't help in this file; undefined where it can. */
  readonly unfit?: (facts: Facts) => string | undefined;
  /** A format with a rewriter of its own. */
  readonly format?: OwnFormat;
  /** A format whose fix stays where the value stands. */
  readonly config?: Config;
  /** Its tool reads the env file that stands beside the file. */
  readonly ownFolder?: true;
  /** Why nothing is moved out of such a file, and what to do. */
  readonly refuse?: string;
  readonly loading?: Loading;
  /** The only env file that its reader takes by itself, whatever the framework around it reads. */
  readonly envFile?: '.env';
}

/**
 * A fix and its proof. `before` marks the secret by `«…»`; `{FAKE}` placeholders are those of the rules' examples. `after` is the whole text; `refuse` a part of
 * the reason. `path` is the file's in its project, where the language has several kinds. `mounted` asks for a secret that is mounted.
 */
export type FixExample = { readonly before: string; readonly path?: string; readonly mounted?: true } & (
  | { readonly after: string; readonly form?: Form }
  | { readonly refuse: RegExp }
);

/** Declares a language, keeping its literal types. */
export function defineLanguage<const L extends Language>(language: L): L {
  return language;
}
