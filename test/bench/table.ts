/** How the bench prints: sections of lines, each with its goal beside it. */

/** The value below which this share of the numbers lies; `share` from 0 to 1. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

const digits = (number: number) => (number < 10 ? 2 : number < 100 ? 1 : 0);

/** `2.25 ms`, `34 ms`. */
export const ms = (number: number): string => `${number.toFixed(digits(number))} ms`;

/** Bytes as `42 MB`. */
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(digits(bytes / 1e6))} MB`;

/** Against a baseline: `0.47 ×`. */
export const times = (number: number): string => `${number.toFixed(digits(number))} ×`;

export function heading(title: string): void {
  console.log(`\n${title}`);
}

/** One measurement: what it is, what came out, and what it was to be. */
export function line(what: string, result: string, goal = ''): void {
  console.log(`  ${what.padEnd(44)}${result.padEnd(34)}${goal}`.trimEnd());
}

const columns = [16, 12, 9, 12, 9, 13, 10, 10, 9];

/** A row of a table, its cells aligned below each other. */
export function row(...cells: readonly string[]): void {
  console.log(
    `  ${cells.map((cell, index) => (index === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[index] ?? 12))).join('')}`,
  );
}
