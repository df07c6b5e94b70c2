/** The password behind the user in a call that makes an account, or lets one in: `new User("svc", "…")`, `createUser(ctx, "svc", "…")`. */

import { characters, runStart } from '../../characters.ts';
import type { Span } from '../../rule.ts';
import { isUuid } from '../../shapes.ts';
import { isChosen, isEmailAddress } from '../evidence/shape.ts';
import { argumentsFrom } from './argumentList.ts';
import { isHash } from './insertedRows.ts';

/** Each up to where its arguments begin; all in lower case. */
export const accountKeywords: readonly string[] = [
  ...['user(', 'userasync(', 'account(', 'accountasync(', 'member(', 'superuser('],
  ...['register(', 'registerasync(', 'registerrequest(', 'signup(', 'sign_up(', 'sign_in(', 'attempt('],
];

const inName = characters(/\w/);

/** What may stand before it in a name: that one is made, or which. `getUser` asks for one. */
const making =
  /^(?:create|add|register|insert|new|make|save|build|set_?up|sign_?up|seed)?_?(?:(?:new|test|super|admin|app|db)_?)?$/i;

/** Whether what begins at an offset is called to make an account: a constructor whatever its name, another function by its own. */
function isMaking(text: string, at: number): boolean {
  const start = runStart(text, at, 40, inName);
  return making.test(text.slice(start, at)) || /\bnew\s$/.test(text.slice(Math.max(0, start - 5), start));
}

const userName = /^[\w.@+-]{2,60}$/;

/** The password among the arguments of the call whose keyword stands at an offset. It is no word: of a user there are other things to tell. */
export function passwordOfAccount(text: string, at: number, keyword: string): Span | undefined {
  if (!isMaking(text, at)) return undefined;
  const texts = argumentsFrom(text, at + keyword.length)?.map(({ literal }) => literal) ?? [];
  const first = texts.findIndex((literal) => literal !== undefined);
  const textAt = (index: number) => text.slice(texts[index]?.start ?? 0, texts[index]?.end ?? 0);
  if (first < 0 || first > 1 || !userName.test(textAt(first))) return undefined;
  const index = first + (isEmailAddress(textAt(first + 1)) ? 2 : 1);
  const value = textAt(index);
  const isOther = value === textAt(first) || isHash(value) || isUuid(value);
  return isChosen(value) && !isOther ? texts[index] : undefined;
}
