/** How the string literals of a language are written, as data. */

/** How escapes in a literal's body stand for characters. */
export interface Escapes {
  /** `\n` and its like: the character after the escape character, and what both stand for. */
  readonly simple: Readonly<Record<string, string>>;
  /** `x` is `\xHH`, `u` is `\uHHHH`, `U` is `\UHHHHHHHH`, `braces` is `\u{H…}`. */
  readonly numeric?: readonly ('x' | 'u' | 'U' | 'braces')[];
  /** What an escape that is not listed means: the character alone, both characters, or something that we don't know. */
  readonly unknown: 'drop' | 'keep' | 'refuse';
  /** What begins an escape, where it is no backslash. */
  readonly mark?: string;
  /** A delimiter that is written twice in the body (`""` in C#'s verbatim strings). */
  readonly doubled?: string;
}

/** How a part of a literal becomes an expression inside that literal. */
export interface Holes {
  /** What stands before and after an expression in the body: `${` and `}`. */
  readonly hole: readonly [string, string];
  /** An expression as it must be written in a hole. */
  readonly inside?: (expression: string) => string;
  /** The delimiters of the interpolating kind, made from those of this one; absent where it interpolates already. */
  readonly open?: (open: string) => string;
  readonly close?: (close: string) => string;
  /** Rewrites body text, as it stands in the source, for the interpolating kind; undefined where that can't be done. */
  readonly escape?: (raw: string) => string | undefined;
}

/** A kind of string literal, told by its node and its opening. */
export interface StringKind {
  /** The type of the whole literal's node. */
  readonly node: string;
  /** Tested against the types of its grandparent and its parent, parted by a blank, where these make another kind of it. */
  readonly around?: RegExp;
  /** The opening delimiter with its prefix, at the start of the literal's text. */
  readonly open: RegExp;
  /** The closing delimiter, at the end of the literal's text. */
  readonly close: RegExp;
  readonly escapes?: Escapes;
  readonly holes?: Holes;
  /** Finds an expression in the body where the grammar shows none. */
  readonly live?: RegExp;
  /** How the rest of a body goes on after a cut, where the opening delimiter would swallow a part of it. */
  readonly resume?: (rest: string, open: string) => string;
  /** Turns a text expression into one of the literal's type: a byte string's encoding. */
  readonly convert?: (expression: string) => string;
  /** Replaces a mark in the literal by the expression, for blocks that can be neither interpolated nor cut. */
  readonly substitute?: (literal: string, mark: string, expression: string) => string;
  /** The whole literal's value from its body, where indentation and line ends do not stand for themselves. */
  readonly block?: (body: string) => string | undefined;
  /** What several lines of the body stand for, given the literal, or the beginning of the here-document and its body. */
  readonly lines?: (raw: string, whole: string) => string | undefined;
  /** The type of the node that begins a here-document whose body this is, and whether it is quoted there, by which marks. */
  readonly heredoc?: { readonly start: string; readonly quoted: boolean; readonly by: RegExp };
  /** A word of a list, whose opening must become another for an expression; and what else in the list would mean something else then. */
  readonly list?: { readonly open: RegExp; readonly interpolating: string; readonly changed: RegExp };
  /** Never replaced as a whole: the literal does more than hold a text, or its delimiters need lines of their own. */
  readonly partial?: true;
  /** Why a secret in such a literal is left alone. */
  readonly refuse?: string;
}
