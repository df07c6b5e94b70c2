/** Finders for what one sticky pattern can't say: a mark in the middle of a token, an address around its host, one of several shapes. */
import { characters, runStart } from './characters.ts';
import { hasRun, mayStart, type Need, needOf } from './need.ts';
import type { Finder, Match, SectionFinder, Span } from './rule.ts';

/**
 * Where a group of what a pattern found stands; undefined where nothing was found, or the group is empty. The pattern has the flag `d`; `offset` is
 * where the text that it was tried on begins.
 */
export function spanOfGroup(found: RegExpExecArray | null, group: string, offset = 0): Span | undefined {
  const [start, end] = found?.indices?.groups?.[group] ?? [0, 0];
  return start < end ? { start: offset + start, end: offset + end } : undefined;
}

/** The first of several finders that finds something at a keyword. */
export function anyOf(...finders: readonly Finder[]): Finder {
  return (source, at) => {
    let refused: Match | undefined;
    for (const find of finders) {
      const match = find(source, at);
      if (match !== undefined && match.refused === undefined) return match;
      refused ??= match;
    }
    return refused;
  };
}

/** The sections that open at a keyword, of the first of several finders; where none does, what `find` finds there. */
export function sectionsOr(sections: readonly SectionFinder[], find: Finder): SectionFinder {
  return (source, at) => {
    for (const section of sections) {
      const matches = section(source, at);
      if (matches !== undefined && matches.length > 0) return matches;
    }
    const match = find(source, at);
    return match === undefined ? undefined : [match];
  };
}

/** A pattern with the named group `secret`, tried where the keyword begins; to be combined with others by `anyOf`. */
export function atKeyword(pattern: RegExp): Finder {
  return embedded(0, pattern);
}

/**
 * A pattern, sticky, for where it may match: the answer to whether it can begin between two offsets is the pattern, or undefined. Everything is made
 * when it is first needed; most patterns never are.
 */
export function wherePossible(
  pattern: RegExp,
  group: string,
): (text: string, first: number, last: number) => RegExp | undefined {
  let need: Need | undefined;
  let sticky: RegExp | undefined;
  let isRead = false;
  return (text, first, last) => {
    if (!isRead) {
      need = needOf(pattern, group);
      isRead = true;
    }
    if (need !== undefined) {
      let from = first;
      while (from <= last && !mayStart(text, need, from)) from++;
      if (from > last || !hasRun(text, need, from, last)) return undefined;
    }
    sticky ??= new RegExp(pattern, [...new Set([...pattern.flags.replace('g', ''), 'd', 'y'])].join(''));
    return sticky;
  };
}

/** As `atKeyword`, but the pattern begins `offset` characters before the keyword: a signature in the middle of a token. */
export function embedded(offset: number, pattern: RegExp): Finder {
  const possible = wherePossible(pattern, 'secret');
  return ({ text }, at) => {
    const from = at - offset;
    const sticky = from < 0 ? undefined : possible(text, from, from);
    if (sticky === undefined) return undefined;
    sticky.lastIndex = from;
    return spanOfGroup(sticky.exec(text), 'secret');
  };
}

/** A pattern for a mark in the middle of a token: it begins where the run of these characters around the mark does, at most `limit` characters before it. */
export function fromRunStart(limit: number, table: Uint8Array, pattern: RegExp): Finder {
  const find = atKeyword(pattern);
  return (source, at) => find(source, runStart(source.text, at, limit, table));
}

const inHost = characters(/[\w.-]/);

/** A whole web address, known by a keyword inside its host: `pattern` (sticky, with the group `secret`) begins at `https://`. */
export function addressAround(pattern: RegExp): Finder {
  const find = atKeyword(pattern);
  return (source, at) => {
    const host = runStart(source.text, at, 120, inHost);
    const scheme = host - 'https://'.length;
    return source.text.startsWith('https://', scheme) ? find(source, scheme) : undefined;
  };
}

/** Adds to a match the spans, named `part` by `pattern`, that stand within `reach` characters before or after it. */
export function withRelated(find: Finder, pattern: RegExp, reach: number): Finder {
  const global = new RegExp(pattern, [...new Set([...pattern.flags, 'd', 'g'])].join(''));
  return (source, at) => {
    const match = find(source, at);
    if (match === undefined) return undefined;
    const from = Math.max(0, match.start - reach);
    const related: Match[] = [];
    for (const found of source.text.slice(from, match.end + reach).matchAll(global)) {
      const part = spanOfGroup(found, 'part', from);
      if (part !== undefined && (part.end <= match.start || part.start >= match.end)) related.push(part);
    }
    return related.length === 0 ? match : { ...match, related };
  };
}

/** A pattern for `withRelated`: the other half of a credential, which only its name gives away. */
export function partNamed(name: string, value: RegExp): RegExp {
  return new RegExp(`(?:${name})["'\`]?\\s{0,4}[:=]\\s{0,4}["'\`]?(?<part>${value.source})(?![\\w-])`, 'i');
}

/** The text around a candidate, `before` and `after` characters far. */
export function textAround(candidate: Match & { source: { text: string } }, before: number, after: number): string {
  return candidate.source.text.slice(Math.max(0, candidate.start - before), candidate.end + after);
}
