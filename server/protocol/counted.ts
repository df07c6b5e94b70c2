/** `1 file`, `1,234 files`: a number of things, as every message, page and report says it. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
