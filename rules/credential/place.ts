/** Passwords in a place that is one for a password, where no name stands beside the value: in commands, statements and calls. */

import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import type { Finder } from '../rule.ts';
import { commandKeywords, passwordOfCommand } from './command.ts';
import { insertKeywords, passwordOfInsert } from './insertedRow.ts';
import { keywordLookup } from './keywordAt.ts';
import { callKeywords, passwordOfCall } from './knownCalls.ts';
import { isExpression, namesAField, objectionTo } from './shape.ts';
import { isSample } from './syntax.ts';
import { isDefaultPassword } from './weigh.ts';

/** The keywords at which this finder looks; all in lower case. */
export const placeKeywords: readonly string[] = [...commandKeywords, ...callKeywords, ...insertKeywords];

const atKeyword = keywordLookup(placeKeywords);

const isBelievable = (value: string): boolean =>
  !isPlaceholder(value) &&
  objectionTo(value) === undefined &&
  !isExpression(value) &&
  !namesAField(value) &&
  !/\s/.test(value);

/** Finds the password of a command, a statement or a call that begins at the keyword. */
export const placedPassword: Finder = (source, at) => {
  const { text } = source;
  return atKeyword(text, at, (keyword) => {
    const span = insertKeywords.includes(keyword)
      ? passwordOfInsert(text, at)
      : (passwordOfCommand(text, at, keyword) ?? passwordOfCall(text, at, keyword));
    const value = span === undefined ? '' : text.slice(span.start, span.end);
    if (span === undefined || !isBelievable(value)) return undefined;
    const evidence = [{ reason: 'the place is one for a password', weight: 1 }];
    if (looksRandom(value)) evidence.push({ reason: 'the value looks random', weight: 1 });
    else if (isDefaultPassword(value) && isSample(source))
      evidence.push({ reason: 'the value is a common default', weight: -1 });
    return { start: span.start, end: span.end, evidence };
  });
};
