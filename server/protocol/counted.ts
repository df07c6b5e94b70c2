/** `1,234`, as every message, page and report writes a number. */
export function grouped(number: number): string {
  // Of `toLocaleString` the first call takes as long as the scan of a thousand files.
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 file`, `1,234 files`: a number of things. */
export function counted(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}
