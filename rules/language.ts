/** What a language or format is, as data. */
export interface Language {
  readonly id: string;
  /** The identifiers by which editors name it. */
  readonly editorIds: readonly string[];
  /** Tested against a path with forward slashes. */
  readonly files: RegExp;
  /** How a comment is written; absent where the format has none. */
  readonly comment?: { readonly open: string; readonly close?: string };
}
