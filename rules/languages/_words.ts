/** Lists of bare words: `qw(a b)`, `%w(a b)`. */

/** Stands for the secret among the words. */
const secret = '\0';

/**
 * The words around a secret and the expression in its place, as items of a list that keep their lines. `quote` gives a word as a literal, or undefined if it
 * can't; `join` stands between parts of one text.
 */
export function listed(
  [before, after]: readonly [string, string],
  expression: string,
  quote: (word: string) => string | undefined,
  join: string,
): string | undefined {
  const tokens = `${before}${secret}${after}`.split(/(\s+)/);
  const last = tokens.findLastIndex((token) => token.trim() !== '');
  const itemOf = (word: string) => {
    if (!word.includes(secret)) return quote(word);
    const [head = '', tail = ''] = word.split(secret);
    if (head === tail) return expression;
    const pieces = [head === '' ? [] : quote(head), `(${expression})`, tail === '' ? [] : quote(tail)].flat();
    return pieces.includes(undefined) ? undefined : pieces.join(join);
  };
  const items = tokens.map((token, index) => {
    const item = token.trim() === '' ? token : itemOf(token);
    return item === undefined || item === token || index === last ? item : `${item},`;
  });
  return items.includes(undefined) ? undefined : items.join('');
}
