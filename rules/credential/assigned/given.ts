/** What a name is given. */

import type { Literal } from './literal.ts';

/** A name, its value, and how they stand to each other. */
export interface Assignment {
  readonly name: string;
  readonly value: Literal;
  /** How the value is given. A `list` is two strings side by side, whose kinship is a guess. */
  readonly position: 'assignment' | 'call' | 'comparison' | 'option' | 'element' | 'list' | 'prose';
}

/** A name without quotes around its value, as far as it is read. */
export interface Bare {
  /** The operator, a space where there is none. */
  readonly op: string;
  readonly at: number;
  readonly plain: string;
  readonly isOption: boolean;
  readonly isInString: boolean;
}
