/**
 * A language without a loadable grammar, as data: what its strings, comments and other words look like, so that a quote in one of them misleads nobody, and
 * where nothing may be done. The engine in server/rewrite/ tells the words of the whole file apart and refuses wherever one could be read in two ways.
 *
 * Places are told on the code's skeleton: the text with comments blanked and every other word's characters replaced by `"____"`, offset by offset.
 */
import type { Dialect, Form, Reads } from './reading.ts';
import type { Escapes } from './stringKind.ts';

/** What opened a word: the match, whose groups `close` may use. */
export type Opened = RegExpExecArray;

/** A string literal that a secret can be taken out of. */
export interface Text {
  readonly escapes?: Escapes;
  /** Tested against the body without its escapes: what makes it more than a text. */
  readonly interpolates?: RegExp;
  /** Tested against the body up to the secret: the end of an expression that the secret would belong to. */
  readonly cut?: RegExp;
  /** Tested against the body behind the secret: what means something else at a literal's start. */
  readonly tail?: RegExp;
  /** What stands around an expression inside such a literal; absent where the literal is cut and joined. */
  readonly hole?: readonly [string, string];
  /** Tested against the body behind the secret: what would belong to the expression in a hole, so that the literal is cut instead. */
  readonly sticks?: RegExp;
  /** Turns a text expression outside the literal into one of its type. */
  readonly convert?: (expression: string) => string;
  /** Joins literals and a converted expression, where the language's own join makes another type. */
  readonly join?: (pieces: readonly string[]) => string;
  /** Never replaced as a whole: only a hole can be made in it. */
  readonly partial?: true;
  /** Only replaced as a whole: nothing may stand beside it. */
  readonly entire?: true;
  /** Writes it in another way, from the body before and behind the secret; undefined if it can't be. `wrap` stands around a list there. */
  readonly anew?: (
    around: readonly [string, string],
    expression: string,
    wrap: readonly [string, string],
  ) => string | undefined;
  /** A here-document without expressions: how it is announced to hold some, and what its text is then. */
  readonly unquoted?: { readonly open: (opened: string) => string; readonly escape: (raw: string) => string };
}

/** A word that the lexer reads as one: a comment, a string, a character, a pattern. */
export interface Lexeme {
  /** Sticky. */
  readonly open: RegExp;
  /** Sticky; the word ends behind it. */
  readonly close: RegExp | ((opened: Opened) => RegExp);
  /** Tested against the skeleton before it: elsewhere the same characters mean something else. */
  readonly after?: RegExp;
  /** Sticky: read as one inside, though it begins as the end does. */
  readonly skip?: RegExp;
  /** An opening inside that needs an end of its own. */
  readonly nests?: RegExp | ((opened: Opened) => RegExp | undefined);
  /** What opens and closes code inside. */
  readonly code?: readonly [string, string];
  /** The curly brackets in it pair off; otherwise it is no such word. */
  readonly balanced?: true;
  /** It may go on over lines. */
  readonly lines?: true;
  /** The body begins on the next line, and `close` matches its last line from that line's start. */
  readonly heredoc?: true;
  readonly comment?: true;
  /** A word without quotes: the skeleton shows it as it is. */
  readonly bare?: true;
  readonly text?: Text;
  /** Why a secret in it is left alone; absent in texts and comments. */
  readonly refuse?: string;
  /** Characters that could be read in two ways: the file is left alone. */
  readonly unsure?: true;
}

/** A declaration of a constant that becomes one that is evaluated when the program runs. */
export interface Evaluated {
  /** Tested against the skeleton up to the literal, from where the declaration begins; the group `name` is what it declares. */
  readonly head: RegExp;
  /** Tested against what follows the literal. */
  readonly tail: RegExp;
  /** What stands instead of the two. */
  readonly write: (head: RegExpExecArray, tail: RegExpExecArray) => readonly [string, string];
  /** Finds what needs the name as a constant, in the skeleton without the declaration. */
  readonly demanded: (name: string) => RegExp;
}

/** A place where nothing may be done, or where the literal is a format. All of the tests that are given hold there. */
export interface LexicalPlace {
  /** Tested against the statement up to the literal. */
  readonly before?: RegExp;
  /** Tested against what follows the literal. */
  readonly after?: RegExp;
  /** Tested against the statement before each bracket around the literal, the bracket included: one of them matches. */
  readonly within?: RegExp;
  /** Tested against the same for the innermost curly bracket: it does not match, or there is none. */
  readonly outside?: RegExp;
  /** Tested against the lines above that are indented less and less: one of them matches. */
  readonly under?: RegExp;
  /** The last of these words (global) before the literal matches `is`. */
  readonly since?: { readonly words: RegExp; readonly is: RegExp };
  /** Tested against the whole skeleton. */
  readonly file?: RegExp;
  /** From the name that group 1 of `before` gives, what is tested against the whole skeleton. */
  readonly uses?: (name: string) => RegExp;
  /** Only where a part of the literal is moved. */
  readonly part?: true;
  /** Tested against the path. */
  readonly path?: RegExp;
  /** What is special in a format, and how an expression is kept from meaning it: done where the secret holds nothing of it. */
  readonly format?: { readonly special: RegExp; readonly escape: (expression: string, quote: string) => string };
  /** What stands around the expression here. */
  readonly wrap?: readonly [string, string];
  readonly becomes?: Evaluated;
  /** Why nothing is done, where the literal is neither such a format nor wrapped. */
  readonly refuse?: string;
}

/** A call whose literal is a format: a placeholder takes the secret's place, and the secret becomes an argument. */
export interface LexicalFormat {
  /** Tested against the statement up to the literal. */
  readonly before: RegExp;
  /** One placeholder that consumes an argument; global. */
  readonly verb: RegExp;
  /** Placeholders that name their argument, or take more than one. */
  readonly refuse?: RegExp;
  /** Arguments stand behind commas, or side by side. */
  readonly order: 'commas' | 'words';
}

/** What the reading expression needs elsewhere in the file. */
export interface LexicalImport {
  readonly statement: string;
  /** The forms that need it; all if absent. */
  readonly forms?: readonly Form[];
  /** Tested against the skeleton: it is there already. */
  readonly provides: RegExp;
  /** Imports in the skeleton, global: a new one stands behind the last one above the use. */
  readonly imports?: RegExp;
  /** What must stay above it where there is no import, from the start of the skeleton. */
  readonly header?: RegExp;
  /** A list of imports that takes one more, matched up to where the item is inserted. */
  readonly list?: { readonly upTo: RegExp; readonly item: string };
  /** It stands at the file's end. */
  readonly last?: true;
  /** Tested against the skeleton: a name of the file hides what it gives. */
  readonly clashes?: RegExp;
  /** Other imports that files of such a text need as well. */
  readonly also?: readonly (LexicalImport & { readonly when?: RegExp })[];
}

/** A language whose words are told apart without a grammar. */
export interface Lexical {
  /** Tried in this order at every place that no word covers. */
  readonly lexemes: readonly Lexeme[];
  /** What is read at once where no lexeme opens; sticky. */
  readonly word: RegExp;
  /** What ends a statement, global, in the skeleton. */
  readonly statement: RegExp;
  /** A statement also begins behind a curly bracket that is still open. */
  readonly scoped?: true;
  /** Where an expression of any precedence may stand: what is before and behind it. */
  readonly roomy: { readonly before: RegExp; readonly after: RegExp };
  /** Joins texts and an expression; absent where nothing joins them. */
  readonly join?: (pieces: readonly string[]) => string;
  /** Tested against what stands between two literals that are joined. */
  readonly joiner?: RegExp;
  /** What stands around an expression that has no room. */
  readonly wrap: readonly [string, string];
  /** What stands around it instead where the usual brackets would mean something else. */
  readonly wraps?: readonly {
    readonly before?: RegExp;
    readonly after?: RegExp;
    readonly wrap: readonly [string, string];
  }[];
  readonly quotes: readonly [string, ...string[]];
  readonly places: readonly LexicalPlace[];
  /** Calls whose text has placeholders: the secret becomes one more argument. */
  readonly formats?: readonly LexicalFormat[];
  readonly read: Reads;
  /** The first that applies is read instead. */
  readonly dialects?: readonly Dialect[];
  /** By what the reading expression knows the environment, where the file hides the usual name. */
  readonly module?: { readonly name: string; readonly hidden: RegExp; readonly qualified: string };
  readonly needs?: LexicalImport;
  /** A line of its own above the statement, which the reading expression needs. */
  readonly prelude?: (name: string) => string;
  /** What the literal is assigned to: a group of a match at the end of the statement before it. */
  readonly assigned?: RegExp;
  /** Finds a use of a variable's name in the source that gives the name another value. */
  readonly taken?: (name: string) => RegExp;
}
