/**
 * The scan of a text that changes. A keystroke scans again what it can have changed, and nothing else: the text is kept as stretches between clean
 * places, at which scanning may begin and end and finds what it finds in one go; a change makes those within the reach of the rules unknown again.
 */
import type { Source } from '../../rules/rule.ts';
import type { Finding } from './finding.ts';
import { type Found, resolveOverlaps } from './overlaps.ts';
import type { Span } from './span.ts';

/** What was found from one clean place of a text on, and the clean place, the first behind the one that was wanted, where the search ended. */
export interface Stretch {
  readonly end: number;
  readonly found: readonly Found[];
  /** Whether a rule has looked at it. Where no keyword stands, nothing depends on what stands farther away than a keyword is long. */
  readonly isRead: boolean;
}

/** Some of the rules. */
export interface Seeker {
  /** How far from a keyword they look, to either side. */
  readonly reach: number;
  /** How long their longest keyword is. */
  readonly longestKeyword: number;
  /** Seeks from a clean place to the first clean one that is not before `wanted`. The text's beginning and end are clean. */
  seek(source: Source, from: number, wanted: number): Stretch;
}

/** So many characters at `at` were replaced by so many others. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/** The scan of one text, as it changes. */
export interface LiveScan {
  /** Tells of a change of the text. In their order, each of the text that the one before has left. */
  change(change: TextChange): void;
  /**
   * Scans some of what is not known of the text, as it is now, and begins where it was changed last. Gives the number of characters that it has scanned: 0
   * when everything is known.
   */
  advance(source: Source): number;
  /** What the scan of the whole text would find, once everything is known. */
  findings(): readonly Finding[];
}

/** A part of the text between clean places. Its findings, undefined until it is scanned, are counted from `base`. */
interface Segment {
  readonly length: number;
  readonly base: number;
  /** How far from it a change may be that concerns it. */
  readonly reach: number;
  readonly found: readonly Found[] | undefined;
}

/** Small beside the reach of the rules, so that little more is scanned again than what has to be. */
const segmentLength = 4096;

/** How much is scanned at once: a millisecond's work. */
const step = 32_768;

function moved({ finding, rule, at }: Found, by: number): Found {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { related } = finding;
  const shifted = {
    ...finding,
    span: move(finding.span),
    ...(related === undefined ? {} : { related: related.map(move) }),
  };
  return { finding: shifted, rule, at: at + by };
}

/** The stretches of a text as one kind of rules sees them. */
interface Track {
  change(change: TextChange): void;
  advance(source: Source): number;
  found(): readonly Found[];
}

function createTrack({ reach, longestKeyword, seek }: Seeker): Track {
  let segments: Segment[] = [];
  let changedAt = 0;

  const unknown = (length: number): Segment => ({ length, base: 0, reach: 0, found: undefined });
  const isUnknown = (index: number) => segments[index] !== undefined && segments[index].found === undefined;
  const lengthOf = (some: readonly Segment[]) => some.reduce((sum, { length }) => sum + length, 0);

  /** Where the unknown segment is that lies nearest to the last change. */
  const nearestUnknown = (): { readonly index: number; readonly start: number } | undefined => {
    let nearest: { readonly index: number; readonly start: number; readonly distance: number } | undefined;
    let start = 0;
    for (const [index, { length, found }] of segments.entries()) {
      const distance = Math.max(start - changedAt, changedAt - start - length);
      if (found === undefined && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) {
        nearest = { index, start, distance };
      }
      start += length;
    }
    return nearest;
  };

  /** Scans the beginning of an unknown segment. What was known behind it is not, if the scan ended in the middle of it. */
  const scanFrom = (index: number, start: number, source: Source): number => {
    const wanted = start + Math.min(segmentLength, segments[index]?.length ?? 0);
    const { end, found, isRead } = seek(source, start, wanted);
    let count = 0;
    let length = 0;
    while (length < end - start || (length > end - start && isUnknown(index + count))) {
      length += segments[index + count++]?.length ?? 0;
    }
    const rest = length - (end - start);
    const known = { length: end - start, base: start, reach: isRead ? reach : longestKeyword, found };
    segments.splice(index, count, known, ...(rest > 0 ? [unknown(rest)] : []));
    return end;
  };

  return {
    change({ at, removed, inserted }) {
      changedAt = at;
      let grown = inserted - removed;
      let start = 0;
      const changed: Segment[] = [];
      for (const segment of segments.length === 0 ? [unknown(0)] : segments) {
        const end = start + segment.length;
        if (segment.found !== undefined && (end + segment.reach < at || at + removed < start - segment.reach)) {
          changed.push(segment);
        } else {
          // Between unknown segments there is no clean place.
          const before = changed.at(-1)?.found === undefined ? changed.pop() : undefined;
          const isChanged = at <= end;
          changed.push(unknown((before?.length ?? 0) + segment.length + (isChanged ? grown : 0)));
          if (isChanged) grown = 0;
        }
        start = end;
      }
      segments = changed.filter(({ length }) => length > 0);
    },
    advance(source) {
      const { text } = source;
      if (lengthOf(segments) !== text.length) segments = [unknown(text.length)];
      const nearest = nearestUnknown();
      if (nearest === undefined) return 0;
      let { index, start } = nearest;
      while (isUnknown(index) && start - nearest.start < step) start = scanFrom(index++, start, source);
      return start - nearest.start;
    },
    found() {
      let start = 0;
      return segments.flatMap((segment, index) => {
        const by = start - segment.base;
        start += segment.length;
        if (by === 0 || segment.found === undefined) return segment.found ?? [];
        const found = segment.found.map((each) => moved(each, by));
        segments[index] = { ...segment, base: segment.base + by, found };
        return found;
      });
    },
  };
}

/** Begins to keep up with a text, of which nothing is known yet. */
export function createLiveScan(seekers: readonly Seeker[]): LiveScan {
  const tracks = seekers.map(createTrack);
  let findings: readonly Finding[] | undefined;
  return {
    change(change) {
      for (const track of tracks) track.change(change);
    },
    advance(source) {
      findings = undefined;
      for (const track of tracks) {
        const scanned = track.advance(source);
        if (scanned > 0) return scanned;
      }
      return 0;
    },
    findings() {
      findings ??= resolveOverlaps(tracks.flatMap((track) => track.found()));
      return findings;
    },
  };
}
