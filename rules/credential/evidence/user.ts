/** The user name before a password: the two belong together, and the password is in use. */

import { skip } from '../assigned/literal.ts';
import { identifierWords } from './shape.ts';
import { besideField, userWords } from './words.ts';

const reach = 200;

/** What follows the word: the rest of a longer name, what assigns, and the user. */
const user =
  /(?:[_ -]?(?:name|id|n|ad[ıi]))?["'`*]{0,2}[\])]?(?:\s{0,4}(?:=>?|:=?|：)|\(|,|[ \t])\s{0,4}\*{0,2}(?:new )?["'`]?(?!(?:true|false|null|none|nil|undefined|string)\b)(?<name>[\w.@+%-]{2,60})["'`*]{0,3}/iy;

/** What stands between the user and the name of the password on the same line: `user: "svc", password`, `--user svc --password`, `CREATE USER svc WITH PASSWORD`. */
const sameLine = /[)\]]?\s?[,;&/|]?(?:\s{0,4}["':*&-]{0,2}|\s-e\s|\s(?:with\s)?(?:login\s)?(?:encrypted\s)?)$/iy;

/** The rest of the user's line, up to three others, and what the password's line begins with. */
const linesBetween =
  /[^\n]{0,60}\n(?:[^\n]{0,80}\n){0,3}[^\n\w]{0,48}(?:-e\s|(?:[\w<>[\]*&:]{1,20}\s{1,2}){1,4}|[\w.>$-]{1,40}[.>[_'"])?["':$*]{0,3}$/y;

/** The user that the word at `at` announces, if it is the last before the end of the text. */
function announced(before: string, at: number): string | undefined {
  user.lastIndex = at;
  const name = user.exec(before)?.groups?.['name'];
  if (name === undefined) return undefined;
  const behind = user.lastIndex;
  const isLast = skip(sameLine, before, behind) > behind || skip(linesBetween, before, behind) > behind;
  return isLast ? name : undefined;
}

/** The user that what stands before an offset gives, at which the name of a password begins. */
export function userBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - reach), at);
  const lower = before.toLowerCase();
  for (const word of userWords) {
    const last = lower.lastIndexOf(word);
    const other = last > 0 ? lower.lastIndexOf(word, last - 1) : -1;
    for (const found of [last, other]) {
      const name = found < 0 ? undefined : announced(before, found + word.length);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

const standIn = /^(?:user|username|login)$/i;

/** Whether a user's name says that it is one, and nothing of its own, as in a template: `mqtt-user`, `your-username`. */
export function isStandInUser(name: string): boolean {
  const words = identifierWords(name) ?? [];
  if (/^your/i.test(name)) return true;
  return (
    words.length > 1 &&
    words.some((word) => standIn.test(word)) &&
    words.every((word) => standIn.test(word) || besideField.has(word.toLowerCase()))
  );
}

/** Whether a user goes by such a name whatever the server is. */
export const isServersUser = (name: string): boolean =>
  /^(?:root|admin\w{0,12}|sa|sys(?:tem|dba)?|postgres|mysql|oracle|mongo|guest|\w{0,16}user\d{0,2})$/i.test(name);
