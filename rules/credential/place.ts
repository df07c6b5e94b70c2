/** Passwords in a place that is one for a password, where no name stands beside the value: in commands, statements and calls. */

import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import type { Finder } from '../rule.ts';
import { commandKeywords, passwordOfCommand } from './command.ts';
import { insertKeywords, passwordOfInsert } from './insertedRow.ts';
import { callKeywords, passwordOfCall } from './knownCalls.ts';
import { isExpression, namesAField, objectionTo } from './shape.ts';
import { isSample } from './syntax.ts';
import { isDefaultPassword } from './weigh.ts';

/** The keywords at which this finder looks; all in lower case. */
export const placeKeywords: readonly string[] = [...commandKeywords, ...callKeywords, ...insertKeywords];

const keywordsByStart = new Map<string, string[]>();
for (const keyword of placeKeywords) {
  const start = keyword.slice(0, 3);
  keywordsByStart.set(start, [...(keywordsByStart.get(start) ?? []), keyword]);
}

/** Whether the keyword stands at an offset, in any letter case: nothing is allocated for the many that don't. */
function standsAt(text: string, at: number, keyword: string): boolean {
  for (let index = 0; index < keyword.length; index++) {
    const code = text.charCodeAt(at + index);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== keyword.charCodeAt(index)) return false;
  }
  return true;
}

const isBelievable = (value: string): boolean =>
  !isPlaceholder(value) &&
  objectionTo(value) === undefined &&
  !isExpression(value) &&
  !namesAField(value) &&
  !/\s/.test(value);

/** Finds the password of a command, a statement or a call that begins at the keyword. */
export const placedPassword: Finder = (source, at) => {
  const { text } = source;
  for (const keyword of keywordsByStart.get(text.slice(at, at + 3).toLowerCase()) ?? []) {
    if (!standsAt(text, at, keyword)) continue;
    const span = insertKeywords.includes(keyword)
      ? passwordOfInsert(text, at)
      : (passwordOfCommand(text, at, keyword) ?? passwordOfCall(text, at, keyword));
    if (span === undefined) continue;
    const value = text.slice(span.start, span.end);
    if (!isBelievable(value)) continue;
    const evidence = [{ reason: 'the place is one for a password', weight: 1 }];
    if (looksRandom(value)) evidence.push({ reason: 'the value looks random', weight: 1 });
    else if (isDefaultPassword(value) && isSample(source))
      evidence.push({ reason: 'the value is a common default', weight: -1 });
    return { start: span.start, end: span.end, evidence };
  }
  return undefined;
};
