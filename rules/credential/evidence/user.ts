/** Whether a user name stands before a password: the two belong together, and the password is in use. */

import { skip } from '../assigned/literal.ts';
import { userWords } from './words.ts';

const reach = 200;

/** What follows the word: the rest of a longer name, what assigns, and the user. */
const user =
  /(?:[_ -]?(?:name|id|n|ad[ıi]))?["'`*]{0,2}[\])]?(?:\s{0,4}(?:=>?|:=?|：)|\(|,|[ \t])\s{0,4}\*{0,2}(?:new )?["'`]?(?!(?:true|false|null|none|nil|undefined|string)\b)[\w.@+%-]{2,60}["'`*]{0,3}/iy;

/** What stands between the user and the name of the password on the same line: `user: "svc", password`, `--user svc --password`, `CREATE USER svc WITH PASSWORD`. */
const sameLine = /[)\]]?\s?[,;&/|]?(?:\s{0,4}["':*&-]{0,2}|\s-e\s|\s(?:with\s)?(?:login\s)?(?:encrypted\s)?)$/iy;

/** The rest of the user's line, up to three others, and what the password's line begins with. */
const linesBetween =
  /[^\n]{0,60}\n(?:[^\n]{0,80}\n){0,3}[^\n\w]{0,48}(?:-e\s|(?:[\w<>[\]*&]{1,20}\s{1,2}){1,4}|[\w.>$-]{1,40}[.>[_'"])?["':$*]{0,3}$/y;

/** Whether the user that the word at `at` announces is the last before the end of the text. */
function announces(before: string, at: number): boolean {
  const behind = skip(user, before, at);
  return behind > at && (skip(sameLine, before, behind) > behind || skip(linesBetween, before, behind) > behind);
}

/** Whether what stands before an offset, at which the name of a password begins, gives a user. */
export function isBehindUser(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  const lower = before.toLowerCase();
  return userWords.some((word) => {
    const last = lower.lastIndexOf(word);
    const other = last > 0 ? lower.lastIndexOf(word, last - 1) : -1;
    return [last, other].some((found) => found >= 0 && announces(before, found + word.length));
  });
}
