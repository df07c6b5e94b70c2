/** Which of many keywords stands at an offset. Nothing is allocated for the many offsets at which none does. */

/** Lower case; of what is no letter, as it is. */
function foldedAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 65 && code <= 90) return code + 32;
  return code < 128 ? code : text.charAt(index).toLowerCase().charCodeAt(0);
}

/** The first two characters as one number, of each its lower half. */
const startAt = (text: string, index: number) =>
  ((foldedAt(text, index) & 255) << 8) | (foldedAt(text, index + 1) & 255);

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
  // Which of the groups begins so; none does with most that a text holds.
  const groupAt = new Uint16Array(65_536);
  const groups: string[][] = [[]];
  for (const keyword of keywords) {
    const start = startAt(keyword, 0);
    if (groupAt[start] === 0) groupAt[start] = groups.push([]) - 1;
    groups[groupAt[start] as number]?.push(keyword);
  }
  return (text, at, use) => {
    const group = groupAt[startAt(text, at)] as number;
    if (group === 0) return undefined;
    for (const keyword of groups[group] as string[]) {
      const made = standsAt(text, at, keyword) ? use(keyword) : undefined;
      if (made !== undefined) return made;
    }
    return undefined;
  };
}
