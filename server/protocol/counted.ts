/** `1 file`, `1,234 files`: a number of things, as every message, page and report says it. */
export function counted(number: number, noun: string): string {
  // Of `toLocaleString` the first call takes as long as the scan of a thousand files.
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${noun}${number === 1 ? '' : 's'}`;
}
