/** Some of the findings, by the lines in which they stand. Knows nothing of VS Code. */
import type { TextRange } from '../../server/protocol/lists.ts';
import { fileOf, readable } from '../address.ts';

/** What is known of one of them. */
interface Place {
  readonly ruleId: string;
  line: number;
}

/** A change of a text: what stood in `range` is now `text`. */
export interface TextChange {
  readonly range: TextRange;
  readonly text: string;
}

/** A choice of findings that stays the same while their files are edited. */
export interface Places {
  has(uri: string, ruleId: string, line: number): boolean;
  /** Follows the changes of one file, in the order in which the editor tells them: the last place first. */
  follow(uri: string, changes: readonly TextChange[]): void;
}

/** Addresses are written in more than one way: the server's escapes are not the editor's. */
const keyOf = (uri: string) => readable(fileOf(uri));

/** Holds the places of `secrets`. */
export function placesOf(
  secrets: readonly { readonly uri: string; readonly ruleId: string; readonly range: TextRange }[],
): Places {
  const files = new Map<string, Place[]>();
  for (const { uri, ruleId, range } of secrets) {
    const key = keyOf(uri);
    const places = files.get(key) ?? [];
    files.set(key, places);
    places.push({ ruleId, line: range.start.line });
  }
  return {
    has: (uri, ruleId, line) =>
      // The lines of a cell are not those of its notebook's file.
      files.get(keyOf(uri))?.some((place) => place.ruleId === ruleId && (uri !== fileOf(uri) || place.line === line)) ??
      false,
    follow: (uri, changes) => {
      const places = files.get(keyOf(uri)) ?? [];
      for (const { range, text } of changes) {
        const lines = text.split(/\r\n|\r|\n/).length - 1 - (range.end.line - range.start.line);
        // What a change ends before is pushed down with the rest of its line.
        const first = range.end.character === 0 ? range.end.line : range.end.line + 1;
        for (const place of places) if (place.line >= first) place.line += lines;
      }
    },
  };
}
