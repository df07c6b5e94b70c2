/** Regular expressions as trees, as far as their lengths and characters matter. https://tc39.es/ecma262/#sec-patterns */

/** One part of a pattern. Assertions and what they look at are left out: they only forbid. */
export type Part =
  /** One character, as it is written: `a`, `\d`, `[\w-]`. */
  | { readonly kind: 'character'; readonly atom: string; readonly ignoreCase: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Part[] }
  | { readonly kind: 'repeated'; readonly part: Part; readonly min: number; readonly max: number }
  | { readonly kind: 'group'; readonly name: string; readonly part: Part };

/** The index in a table of all characters outside of ASCII. */
export const outside = 128;

const empty: Part = { kind: 'sequence', parts: [] };
const ascii = String.fromCharCode(...Array(outside).keys());
const tables = new Map<string, Uint8Array>();

/** What a character part matches, by code. Outside of ASCII it may match everything, as far as we care: one entry, the last. */
export function tableOf({ atom, ignoreCase }: Part & { readonly kind: 'character' }): Uint8Array {
  const key = `${atom}${ignoreCase}`;
  let table = tables.get(key);
  if (table === undefined) {
    table = new Uint8Array(outside + 1);
    table[outside] = 1;
    for (const { index } of ascii.matchAll(new RegExp(atom, ignoreCase ? 'gi' : 'g'))) table[index] = 1;
    tables.set(key, table);
  }
  return table;
}

const oneAtom = /([$^]|\\[bB])|\\[1-9k]|\\x..|\\u.{4}|\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]|[^()|]/y;
const opening = /\((?:\?(?:(<?[=!])|:|<(\w+)>)|(?!\?))/y;
const quantifier = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;

const limits: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};

/** Reads a pattern; undefined where it holds what is not read here: a back reference, modifiers, the flags `u` and `v`. */
export function readPattern({ source, flags, ignoreCase }: RegExp): Part | undefined {
  let at = 0;
  let isReadable = !/[uv]/.test(flags);

  const match = (sticky: RegExp): RegExpExecArray | [] => {
    sticky.lastIndex = at;
    const found = sticky.exec(source);
    if (found === null) return [];
    at = sticky.lastIndex;
    return found;
  };

  const choice = (): Part => {
    const options = [sequence()];
    while (source[at] === '|') {
      at++;
      options.push(sequence());
    }
    return { kind: 'choice', options };
  };

  const sequence = (): Part => {
    const parts: Part[] = [];
    while (at < source.length && isReadable && source[at] !== '|' && source[at] !== ')') {
      const part = source[at] === '(' ? group() : character();
      const [quantified, mark = '', least = '', comma, most = ''] = match(quantifier);
      const [min, max] = limits[mark] ?? [
        Number(least),
        comma === undefined ? Number(least) : Number(most || Infinity),
      ];
      parts.push(quantified === undefined ? part : { kind: 'repeated', part, min, max });
    }
    return { kind: 'sequence', parts };
  };

  const group = (): Part => {
    const [opened, look, name = ''] = match(opening);
    if (opened === undefined) isReadable = false;
    const part = choice();
    at++;
    return look === undefined ? { kind: 'group', name, part } : empty;
  };

  const character = (): Part => {
    const [written = '', assertion] = match(oneAtom);
    if (assertion !== undefined) return empty;
    if (/^(?:$|\\[1-9k])/.test(written)) isReadable = false;
    return { kind: 'character', atom: written, ignoreCase };
  };

  const whole = choice();
  return isReadable && at === source.length ? whole : undefined;
}
