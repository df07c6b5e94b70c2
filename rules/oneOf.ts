/**
 * The source of a pattern that is one of several, in this order, for patterns that know too many cases to be read in one line. The parts' flags do not
 * count.
 */
export const oneOf = (...parts: readonly RegExp[]): string => parts.map(({ source }) => source).join('|');

/** The same of words, or of patterns without white space, that stand in a list. */
export const oneOfWords = (list: string): string => list.trim().split(/\s+/).join('|');
