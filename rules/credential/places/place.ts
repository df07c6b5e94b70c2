/** Passwords in a place that is one for a password, where no name stands beside the value: in commands, statements and calls. */

import { isPlaceholder } from '../../placeholders.ts';
import type { Finder, Match, SectionFinder, Source, Span } from '../../rule.ts';
import { evidenceOfPlaced } from '../evidence/observation.ts';
import { isAppPassword, isExpression, namesAField, objectionTo } from '../evidence/shape.ts';
import { commandKeywords, passwordOfCommand } from './command.ts';
import { insertKeywords, passwordsOfInsert } from './insertedRows.ts';
import { keywordLookup } from './keywordAt.ts';
import { callKeywords, passwordOfCall } from './knownCalls.ts';

/** The keywords at which this finder looks; all in lower case. */
export const placeKeywords: readonly string[] = [...commandKeywords, ...callKeywords, ...insertKeywords];

const atPlace = keywordLookup([...commandKeywords, ...callKeywords]);
const atInsert = keywordLookup(insertKeywords);

const isBelievable = (value: string, isQuoted: boolean): boolean =>
  !isPlaceholder(value) &&
  objectionTo(value) === undefined &&
  (isQuoted || !isExpression(value)) &&
  !namesAField(value) &&
  (!/\s/.test(value) || isAppPassword(value));

/** What stands at a span as a match, with what speaks for it beside the place; undefined where it can be no password. */
export function believed(source: Source, { start, end }: Span, reason: string): Match | undefined {
  const value = source.text.slice(start, end);
  if (!isBelievable(value, '"\''.includes(source.text.charAt(start - 1)))) return undefined;
  return { start, end, evidence: [{ reason, weight: 1 }, ...evidenceOfPlaced(source, value)] };
}

const reason = 'the place is one for a password';

/** Finds the password of a command, a statement or a call that begins at the keyword. */
export const placedPassword: Finder = (source, at) => {
  const { text } = source;
  return atPlace(text, at, (keyword) => {
    const span = passwordOfCommand(text, at, keyword) ?? passwordOfCall(text, at, keyword);
    return span === undefined ? undefined : believed(source, span, reason);
  });
};

/** Finds the passwords of all rows that a statement inserts. */
export const insertedPasswords: SectionFinder = (source, at) =>
  atInsert(source.text, at, () =>
    passwordsOfInsert(source.text, at)
      .map((span) => believed(source, span, reason))
      .filter((match) => match !== undefined),
  );
