/**
 * What a text must hold before a pattern is worth trying: its first characters, and near enough a run, long enough, of characters that its secret may
 * consist of. All of it is read off the pattern, so no rule states it twice. Most keywords stand in ordinary text; there, patterns are neither
 * tried nor even compiled, which costs V8 as much as the scan of a megabyte.
 */
import { outside, type Part, readPattern, tableOf } from './regexp.ts';

/** What a match needs, counted from where it begins. */
export interface Need {
  /** Which characters the first, the second … may be. */
  readonly start: readonly Uint8Array[];
  /** A run of at least `length` characters of `belongs`, that begins at most `reach` characters on. */
  readonly reach: number;
  readonly length: number;
  readonly belongs: Uint8Array;
}

const startLength = 4;

/** Whether a table holds the character at an offset; every table holds all that lie outside of ASCII. */
function holds(table: Uint8Array, text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= outside || table[code] === 1;
}

/** Whether a match may begin at an offset, by its first characters. */
export function mayStart(text: string, { start }: Need, at: number): boolean {
  if (at < 0) return false;
  for (let index = 0; index < start.length; index++) {
    if (!holds(start[index] as Uint8Array, text, at + index)) return false;
  }
  return true;
}

/** Whether there is the run for a match that begins between `first` and `last`. */
export function hasRun(text: string, { reach, length, belongs }: Need, first: number, last: number): boolean {
  const end = Math.min(last + reach, text.length - length);
  let start = Math.max(0, first);
  while (start <= end) {
    // From the far end: what does not belong there rules out every run over it.
    let index = start + length - 1;
    while (index >= start && holds(belongs, text, index)) index--;
    if (index < start) return true;
    start = index + 1;
  }
  return false;
}

/** How many characters a part matches, at least and at most. */
export function extentOf(part: Part): { readonly min: number; readonly max: number } {
  switch (part.kind) {
    case 'character':
      return { min: 1, max: 1 };
    case 'group':
      return extentOf(part.part);
    case 'repeated': {
      const { min, max } = extentOf(part.part);
      return { min: min * part.min, max: max === 0 ? 0 : max * part.max };
    }
    case 'sequence': {
      const extents = part.parts.map(extentOf);
      return {
        min: extents.reduce((sum, { min }) => sum + min, 0),
        max: extents.reduce((sum, { max }) => sum + max, 0),
      };
    }
    case 'choice': {
      const extents = part.options.map(extentOf);
      return { min: Math.min(...extents.map(({ min }) => min)), max: Math.max(...extents.map(({ max }) => max)) };
    }
  }
}

const inside = (part: Part): readonly Part[] =>
  part.kind === 'character'
    ? []
    : part.kind === 'sequence'
      ? part.parts
      : part.kind === 'choice'
        ? part.options
        : [part.part];

function unite(into: Uint8Array, table: Uint8Array): void {
  for (let code = 0; code < into.length; code++) into[code] ||= table[code] ?? 0;
}

/** Adds to a table all characters that a part may match. */
function addCharacters(part: Part, into: Uint8Array): void {
  if (part.kind === 'character') unite(into, tableOf(part));
  for (const inner of inside(part)) addCharacters(inner, into);
}

/** The group of this name where every match takes part in it once, and how many characters may stand before it. */
function findGroup(part: Part, name: string): { readonly reach: number; readonly group: Part } | undefined {
  if (part.kind === 'group' && part.name === name) return { reach: 0, group: part.part };
  if (part.kind === 'repeated' || (part.kind === 'choice' && part.options.length > 1)) return undefined;
  let before = 0;
  for (const inner of inside(part)) {
    const found = findGroup(inner, name);
    if (found !== undefined) return { reach: before + found.reach, group: found.group };
    before += extentOf(inner).max;
  }
  return undefined;
}

/**
 * Adds the characters that may stand at each of the first offsets. `at` has a bit for each offset at which the part may begin; so has the result, for
 * where it may end. What lies beyond the table's end is dropped.
 */
function addStart(part: Part, at: number, into: readonly Uint8Array[]): number {
  switch (part.kind) {
    case 'character':
      into.forEach((table, offset) => {
        if ((at & (1 << offset)) !== 0) unite(table, tableOf(part));
      });
      return (at << 1) & ((1 << into.length) - 1);
    case 'group':
      return addStart(part.part, at, into);
    case 'sequence':
      return part.parts.reduce((from, inner) => addStart(inner, from, into), at);
    case 'choice':
      return part.options.reduce((ends, option) => ends | addStart(option, at, into), 0);
    case 'repeated': {
      let ends = part.min === 0 ? at : 0;
      let from = at;
      for (let count = 1; count <= Math.min(part.max, into.length) && from !== 0; count++) {
        from = addStart(part.part, from, into);
        if (count >= part.min) ends |= from;
      }
      return ends;
    }
  }
}

/** What a match of the pattern needs whose group `name` is to be found; undefined where it may need nothing. */
export function needOf(pattern: RegExp, name: string): Need | undefined {
  const whole = readPattern(pattern);
  const found = whole === undefined ? undefined : findGroup(whole, name);
  if (whole === undefined || found === undefined || !Number.isFinite(found.reach)) return undefined;
  const start = Array.from({ length: Math.min(startLength, extentOf(whole).min) }, () => new Uint8Array(outside + 1));
  addStart(whole, 1, start);
  const belongs = new Uint8Array(outside + 1);
  addCharacters(found.group, belongs);
  return { start, reach: found.reach, length: extentOf(found.group).min, belongs };
}
