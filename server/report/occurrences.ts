import type { Span } from '../core/span.ts';

/** A value this short says nothing, and stands everywhere. */
const shortest = 4;

/** The values by how they begin and by their length, so that a place is compared with few of them even where a file holds thousands. */
function index(values: ReadonlySet<string>): ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>> {
  const beginnings = new Map<string, Map<number, Set<string>>>();
  for (const value of values) {
    if (value.length < shortest) continue;
    const beginning = value.slice(0, shortest);
    const lengths = beginnings.get(beginning) ?? new Map<number, Set<string>>();
    beginnings.set(beginning, lengths);
    lengths.set(value.length, (lengths.get(value.length) ?? new Set()).add(value));
  }
  return beginnings;
}

/** The first of `spans`, which are in order, that begins at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells the places that reach into a slice of `text` where the value of one of the secrets stands, found there as a secret or not; in order, the longer first. */
export function occurrencesOf(text: string, secrets: readonly Span[]): (from: number, to: number) => readonly Span[] {
  const found = secrets.toSorted((a, b) => a.start - b.start);
  const values = new Set(found.map(({ start, end }) => text.slice(start, end)));
  const longest = [...values].reduce((most, { length }) => Math.max(most, length), 0);
  const beginnings = index(values);
  return (from, to) => {
    const spans: Span[] = [];
    for (let at = firstFrom(found, from - longest); at < found.length; at++) {
      const span = found[at];
      if (span === undefined || span.start >= to) break;
      if (span.end > from) spans.push(span);
    }
    for (let at = Math.max(0, from - longest); at < to; at++) {
      for (const [length, same] of beginnings.get(text.slice(at, at + shortest)) ?? []) {
        if (at + length > from && same.has(text.slice(at, at + length))) spans.push({ start: at, end: at + length });
      }
    }
    return spans.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}
