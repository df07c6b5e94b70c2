/** How a comment is written, and where none can stand. */
export interface Comment {
  readonly open: string;
  readonly close?: string;
  /** It needs a line of its own: at the end of a line it would belong to the value. */
  readonly ownLine?: true;
  /** Strings that end with their line, by their quote. */
  readonly quotes?: readonly string[];
  /** Strings that go on over lines, by what opens and closes them. */
  readonly blocks?: readonly string[];
  /** Lines that hold something other than code, where the mark would be text. */
  readonly not?: RegExp;
  /** Here-documents: what opens one, with its tag in group 1. */
  readonly heredoc?: RegExp;
  /** A line that is continued by the next one can have no comment at its end. */
  readonly continued?: RegExp;
  /** A block whose more deeply indented lines are text (YAML). */
  readonly indented?: RegExp;
}
