/**
 * How a config format takes a value from elsewhere, as data. The engine in server/rewrite/formats/config.ts finds the value and gives these their meaning; a format
 * whose fix needs more than one place of the file has a rewriter of its own instead.
 */

/** A format with a rewriter of its own. */
export type OwnFormat =
  | 'actions'
  | 'armParameters'
  | 'armTemplate'
  | 'astro'
  | 'azurePipelines'
  | 'bicep'
  | 'cloudFormation'
  | 'compose'
  | 'dockerfile'
  | 'dotenv'
  | 'jenkins'
  | 'kubernetes'
  | 'kustomize'
  | 'makefile'
  | 'mcpInputs'
  | 'nomad'
  | 'packer'
  | 'systemd'
  | 'terraform'
  | 'terraformJson';

/** How a file is written, as far as it takes to find a value and the keys that lead to it. */
export type Syntax =
  | 'yaml'
  | 'json'
  | 'toml'
  | 'ini'
  | 'pythonIni'
  | 'inventory'
  | 'xml'
  | 'words'
  | 'prose'
  | 'request';

/** What a reference is made of. */
export interface Referring {
  /** The name of the environment variable. */
  readonly name: string;
  /** The quote that the reference may use where it stands. */
  readonly quote: string;
}

/** Writes the reference to a variable. */
export type Reference = (referring: Referring) => string;

/** The name under which a tool looks for a value by itself, from the keys that lead to it; undefined where it looks for none. */
export type NameOf = (keys: readonly string[]) => string | undefined;

interface Somewhere {
  /** Tested against the keys on the way to the value, joined by slashes, indices included; everywhere if absent. */
  readonly at?: RegExp;
  /** Tested against the file's text. */
  readonly when?: RegExp;
}

/** The value refers to the variable where it stands. */
export interface Refer extends Somewhere {
  readonly refer: Reference;
  /** The shortest form, where failing on an unset variable takes a longer one. */
  readonly plain?: Reference;
  /** A reference can't stand inside a text: the value moves as a whole. */
  readonly whole?: true;
  /** Written instead where the whole value goes, quotes included. */
  readonly bare?: Reference;
  /** Written instead of a whole string literal, quotes included, inside an expression. */
  readonly literal?: Reference;
  /** The names of the variables that stand for a key: the reference may have none of those of the file's keys, or one value would take the place of another. */
  readonly bound?: (keys: readonly string[]) => readonly string[];
  /** A whole value may be that of its own key's variable all the same, which stands above it. */
  readonly ownBound?: true;
  /** The whole value is an expression. */
  readonly isExpression?: true;
}

/** The entry goes: the tool reads the variable of this name by itself. */
export interface Drop extends Somewhere {
  readonly drop: NameOf;
  /** Not where the key stands elsewhere in the file too: one variable would take the place of several values, or another value that of the one that went. */
  readonly once?: true;
  /** The value is an assignment itself, `NAME=value`, whose name counts. */
  readonly assigned?: true;
}

/** The value becomes empty: what reads the file lets a variable, of this name if the tool demands one, stand above it. */
export interface Blank extends Somewhere {
  readonly blank: NameOf | 'any name';
}

/** The value is a script of a shell that has the variable in its environment. */
export interface Script extends Somewhere {
  readonly script: 'bash' | 'powershell';
  /** The step that the script belongs to must be handed the variable: what stands in its `env`. */
  readonly env?: (name: string) => string;
  /** Tested against the file's text: there the script is run by another shell. */
  readonly unless?: RegExp;
}

/** Nothing can be done here: why, and what to do instead. */
export interface Advise extends Somewhere {
  readonly refuse: string;
}

/** What becomes of a value. */
export type Move = Refer | Drop | Blank | Script | Advise;

/** A format whose fix stays where the value stands. */
export interface Config {
  readonly syntax: Syntax;
  /** The first whose place fits decides. */
  readonly moves: readonly Move[];
  /** Makes of a variable's name one that the tool allows. */
  readonly naming?: (name: string) => string;
  /** Names of files beside it that the tool reads together with it: a variable stands above the values of them all. */
  readonly family?: RegExp;
  /** A reference with a default: tested against the value up to the secret, group 1 is the variable's name; and what closes it. */
  readonly fallback?: { readonly open: RegExp; readonly close: RegExp };
  /** A value that refers to something already doesn't move as a whole. */
  readonly refers?: RegExp;
  /** Tested against what a value stands for: it is a text as it is, and would be read as a map or a list if it referred to anything. */
  readonly structured?: RegExp;
  /** What the format fills in before a shell sees a script; global. */
  readonly expressions?: RegExp;
  /** A character that is written twice to stand for itself. */
  readonly doubled?: string;
  /** Nothing is expanded in single quotes. */
  readonly doubleOnly?: true;
  /** Tested against the value up to the secret: there it is a part of an expression. */
  readonly inside?: RegExp;
}
