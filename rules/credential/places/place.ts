/** Passwords in a place that is one for a password, where no name stands beside the value: in commands, statements and calls. */

import { groupBy } from '../../groupBy.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Finder, Match, SectionFinder, Source, Span } from '../../rule.ts';
import { evidenceOfPlaced } from '../evidence/observation.ts';
import { isAppPassword, isExpression, namesAField, objectionTo } from '../evidence/shape.ts';
import { accountKeywords, passwordOfAccount } from './accountArguments.ts';
import { commandKeywords, passwordOfCommand } from './command.ts';
import { connectionKeywords, passwordOfConnection } from './connectionArguments.ts';
import { insertKeywords, passwordsOfInsert } from './insertedRows.ts';
import { keywordLookup } from './keywordAt.ts';
import { callKeywords, passwordOfCall } from './knownCalls.ts';

/** The password of what begins at an offset with a keyword, if it has one there. */
type PasswordAt = (text: string, at: number, keyword: string) => Span | undefined;

interface PlaceFinder {
  readonly keyword: string;
  readonly find: PasswordAt;
}

const lookingAt = (keywords: readonly string[], find: PasswordAt): readonly PlaceFinder[] =>
  keywords.map((keyword) => ({ keyword, find }));

/** Those that look where a keyword stands. */
const findersAt: ReadonlyMap<string, readonly PlaceFinder[]> = groupBy(
  [
    ...lookingAt(commandKeywords, passwordOfCommand),
    ...lookingAt(callKeywords, passwordOfCall),
    ...lookingAt(connectionKeywords, passwordOfConnection),
    ...lookingAt(accountKeywords, passwordOfAccount),
  ],
  ({ keyword }) => keyword,
);

const atPlace = keywordLookup([...findersAt.keys()]);
const atInsert = keywordLookup(insertKeywords);

/** The keywords at which these finders look; all in lower case. */
export const placeKeywords: readonly string[] = [...findersAt.keys(), ...insertKeywords];

/** Whether nothing in a value speaks against its being a password; without quotes it may be an expression. */
export const isBelievable = (value: string, isQuoted: boolean): boolean =>
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
    for (const { find } of findersAt.get(keyword) ?? []) {
      const span = find(text, at, keyword);
      if (span !== undefined) return believed(source, span, reason);
    }
    return undefined;
  });
};

/** Finds the passwords of all rows that a statement inserts. */
export const insertedPasswords: SectionFinder = (source, at) =>
  atInsert(source.text, at, () =>
    passwordsOfInsert(source.text, at)
      .map((span) => believed(source, span, reason))
      .filter((match) => match !== undefined),
  );
