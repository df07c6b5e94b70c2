/** How a variable is read, whatever the language. */

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
