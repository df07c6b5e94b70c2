/** A literal that is the default of a variable: the whole reference is replaced. */
import type { Placed } from './place.ts';
import type { Target } from './rewriting.ts';

/** A whole literal that is the default behind a reference to a variable. */
export function fallbackOf({ whole }: Target, places: readonly Placed[]): Placed | undefined {
  return whole ? places.find(({ place }) => place.fallback !== undefined) : undefined;
}

/** The name in the reference that a literal is the default of. */
export function fallbackName({ literal }: Target, placed: Placed | undefined, text: string): string | undefined {
  return placed?.place.fallback?.exec(text.slice(placed.ancestor.startIndex, literal.node.startIndex))?.[1];
}
