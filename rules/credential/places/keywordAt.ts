/** Which of many keywords stands at an offset. Nothing is allocated for the many offsets at which none does. */

/** Lower case; of what is no letter, as it is. */
function foldedAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 65 && code <= 90) return code + 32;
  return code < 128 ? code : text.charAt(index).toLowerCase().charCodeAt(0);
}

/** Of the first two characters. */
const startAt = (text: string, index: number) => foldedAt(text, index) * 65_536 + foldedAt(text, index + 1);

/** Whether a keyword, in lower case, stands at an offset, in any letter case. */
export function standsAt(text: string, at: number, keyword: string): boolean {
  for (let index = 0; index < keyword.length; index++) {
    if (foldedAt(text, at + index) !== keyword.charCodeAt(index)) return false;
  }
  return true;
}

/** Gives what `use` makes of the first of the keywords at an offset, in any letter case, of which it makes something. */
export type AtKeyword = <T>(text: string, at: number, use: (keyword: string) => T | undefined) => T | undefined;

/** For these keywords, in lower case and of two characters at least. */
export function keywordLookup(keywords: readonly string[]): AtKeyword {
  const byStart = new Map<number, string[]>();
  for (const keyword of keywords) {
    const start = startAt(keyword, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), keyword]);
  }
  return (text, at, use) => {
    for (const keyword of byStart.get(startAt(text, at)) ?? []) {
      const made = standsAt(text, at, keyword) ? use(keyword) : undefined;
      if (made !== undefined) return made;
    }
    return undefined;
  };
}
