/** How a variable is read, whatever the language. */

import type { ImportNeed } from './importNeed.ts';

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
}

/** Another runtime or version of a language, or a surrounding, in which variables are read differently. */
export interface Dialect {
  readonly when: (facts: Facts) => boolean;
  readonly read: Reads;
  /** The import that it needs instead of the language's own. */
  readonly needs?: ImportNeed;
}
