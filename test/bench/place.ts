/** Where scanners found something: lines, since each has its own view of where a secret begins and how often it counts. */
import path from 'node:path';

/** The lines of a finding, one-based, with its file relative to the folder that was scanned. */
export interface Place {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** A place of one line in a file that is given absolute or relative to the folder. */
export function placeIn(folder: string, file: string, line: number): Place {
  return { file: path.relative(folder, path.resolve(folder, file)), first: line, last: line };
}

/** Answers which places lie on the same lines as one of these. */
export function overlapWith(places: readonly Place[]): (place: Place) => boolean {
  const byFile = Map.groupBy(places, ({ file }) => file);
  return ({ file, first, last }) =>
    byFile.get(file)?.some((other) => other.first <= last && first <= other.last) ?? false;
}

/** Each place once. */
export function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.file}:${place.first}-${place.last}`, place])).values()];
}
