import type { Escapes } from '../../rules/language.ts';

const numericForms: Readonly<Record<string, RegExp>> = {
  x: /^x([0-9a-fA-F]{2})/,
  u: /^u([0-9a-fA-F]{4})/,
  U: /^U([0-9a-fA-F]{8})/,
  braces: /^u\{([0-9a-fA-F]{1,6})\}/,
};

/** What the escape at the start of `rest` (after its backslash) stands for, and its length; undefined if we don't know. */
function escapeAt(rest: string, escapes: Escapes): { value: string; length: number } | undefined {
  for (const form of escapes.numeric ?? []) {
    const found = numericForms[form]?.exec(rest);
    const code = Number.parseInt(found?.[1] ?? '', 16);
    if (found && code <= 0x10ffff) return { value: String.fromCodePoint(code), length: found[0].length };
  }
  for (const length of [2, 1]) {
    const value = escapes.simple[rest.slice(0, length)];
    if (value !== undefined && rest.length >= length) return { value, length };
  }
  // A digit, or a letter that some languages give a meaning of its own: octal, \N{…}, \c…
  if (/^[0-9NcupxUCM]/.test(rest) && escapes.unknown !== 'keep') return undefined;
  if (/^[0-9N]/.test(rest) && Object.keys(escapes.simple).length > 0) return undefined;
  if (escapes.unknown === 'refuse' || rest === '') return undefined;
  return { value: escapes.unknown === 'keep' ? `${escapes.mark ?? '\\'}${rest[0]}` : (rest[0] ?? ''), length: 1 };
}

/** The characters that a piece of a literal's body stands for; undefined if it holds an escape that we don't know. */
export function decode(raw: string, escapes: Escapes | undefined): string | undefined {
  if (escapes === undefined) return raw;
  let text = '';
  for (let at = 0; at < raw.length; ) {
    const { doubled, mark = '\\' } = escapes;
    if (doubled !== undefined && raw.startsWith(doubled + doubled, at)) {
      text += doubled;
      at += 2 * doubled.length;
    } else if (raw[at] === mark && (doubled === undefined || Object.keys(escapes.simple).length > 0)) {
      const found = escapeAt(raw.slice(at + 1, at + 12), escapes);
      if (found === undefined) return undefined;
      text += found.value;
      at += 1 + found.length;
    } else {
      text += raw[at];
      at += 1;
    }
  }
  return text;
}

/** Whether a cut at the end of `before` would fall inside an escape. */
export function cutsEscape(before: string, escapes: Escapes | undefined): boolean {
  if (escapes === undefined || Object.keys(escapes.simple).length === 0) return false;
  return (escapes.mark === '`' ? /(?<!`)(?:``)*`$/ : /(?<!\\)(?:\\\\)*\\$/).test(before);
}
