/** Credentials as the arguments of calls. */

import { oneOf, oneOfWords } from '../../oneOf.ts';
import type { Span } from '../../rule.ts';
import type { Assignment } from './given.ts';
import { skip } from './literal.ts';
import { typedName } from './typed.ts';
import { literal } from './value.ts';

/** Methods that compare the name before them with their argument. */
const comparing = /\.(?:equals|equalsIgnoreCase|compare(?:To)?|Equals|eq|is|toBe|toEqual|contentEquals)$/;

/** Functions that take the credential as their argument: a verb that gives, or the credential's own name. */
const giving = new RegExp(
  `^(?:${oneOf(
    /(?:[sS]et|[wW]ith|[aA]dd|[uU]se|[pP]ut|[dD]efine|[nN]ew|[bB]asic|[pP]rovide|[rR]egister|[aA]ppend)[_A-Z]\w*/,
    /(?:[bB]asic)?_?[aA]uth\w*|[pP]assword|[pP]asswd|pass_?|[pP]wd|[pP]assphrase|[sS]ecret(?:_?[kK]ey)?|[aA]pi_?[kK]ey/,
    /(?:access|auth|bearer)?_?[tT]oken|PASSWORD/,
    /(?:check|verify|validate|compare|hash|encrypt|make|test)_?[pP]ass(?:word|wd|phrase)?/,
  )})$`,
);

/** What a call that is handed a password says before its name: `check_password("…")`. */
export const verifying = /(?<=^|\.)(?:check|verify|hash|compare|encode)_?(?=[pP]ass)/;

/** Methods that ask for a credential or do something with it. */
const asking = new RegExp(
  `^(?:${oneOfWords(`
    get is has validate check verify hash encrypt decrypt compare generate create reset change find test show fetch read load parse match
    delete remove update request ask prompt enter make build sign decode encode expect assert describe mask redact forgot confirm lookup
    resolve on handle render print log split join count needs? requires? by
  `)})(?=[A-Z_]|$)`,
);

/** Words for what takes a name and its value. */
const ofPair = oneOfWords(`
  set put add append get env config define fetch header insert (?<!key|trust)store prop property pair entry param parameter field option attr attribute item
  with register variable var of arg or_?default value secret fill type input string send enter
`);

/** Methods of which the first argument names what the second one is. */
const pairCall = new RegExp(
  String.raw`(?:${ofPair})\w{0,16}!?(?:<[\w, ]{1,30}>)?\((?:["'$]?[\w.@-]{1,24}["']?, ?){0,3}$|\bfill_in $`,
  'i',
);

/** What types into the field that a call gives: `enterText(find.byKey(Key("password")), "…")`, `type(By.id("password"), "…")`. */
const typingCall =
  /\b(?:enter|type|fill|input|send|set)\w{0,16}\(\s{0,40}(?:\w{1,24}\.)?\w{2,24}\((?:const )?(?:\w{1,24}\()?$/i;

/** `setError("password", "mismatch")`: of these the second argument is said about the first. */
const sayingCall =
  /(?:parameters|variables|fields|names|columns|error|valid|label|message|rule|title|hint|touched|class|reject|flash)\w{0,12}\([^()]{0,40}$/i;

const takesUser = /user|auth|login|cred|^(?:set|store|save)_?pass/i;

/** Names of credentials that are no verbs: a call of one with two texts looks it up. */
const lookup = /^(?:secret|token|pass|password|passwd|api_?key)$/i;

const passwordName = /\w{0,40}(?:password|passwd|pwd|secret)\b/iy;

/** `assert.pass("…")`, `t.pass("…")`: a test's word that it went well. */
const passing = /(?:^|\.)(?:assert|tests?|t|tap|qunit|reporter|results?)\.pass$/i;

/** The argument of a call; of a user and a password, the password. */
function callArgument(text: string, at: number, method: string): Assignment | undefined {
  let last = literal(text, at, method, 'call');
  while (last !== undefined) {
    const next = skip(/[ \t]{0,4},[ \t]{0,4}/y, text, last.value.after);
    if (next === last.value.after) break;
    const further = literal(text, next, method, 'call');
    // `secret('name', 'path')`
    if (lookup.test(method)) return further === undefined ? last : undefined;
    if (!takesUser.test(method)) break;
    // `UserPassword("svc", password)`
    if (further === undefined) return skip(passwordName, text, next) > next ? undefined : last;
    last = further;
  }
  return last;
}

/** What a call whose name (with what stands before its dots) is `plain` is given; `at` is behind the parenthesis. */
export function callOf(text: string, name: Span, plain: string, at: number): Assignment | undefined {
  if (passing.test(plain)) return undefined;
  if (comparing.test(plain)) return literal(text, at, plain.replace(comparing, ''), 'comparison');
  const typed = typedName(text, name);
  if (typed !== undefined) return literal(text, at, typed, 'call');
  const method = plain.slice(plain.lastIndexOf('.') + 1);
  const isMember = text[name.end - method.length - 1] === '.';
  if (verifying.test(method)) return callArgument(text, at, method.replace(verifying, ''));
  const asks = asking.test(method.charAt(0).toLowerCase() + method.slice(1));
  return giving.test(method) || (isMember && !asks) ? callArgument(text, at, method) : undefined;
}

/** What stands between the parenthesis and the name: a quote, another part of the name, a selector. */
const beforeName = /\\?["'`](?:[\w .:$#-]{0,40}|[\w .:#-]{0,24}\[[\w-]{1,16}[*^$~|]?=["']?)$/;

/** `put("password", "…")` assigns, as `{ "password", "…" }` does; of two strings side by side in another place nobody knows. */
export function pairOfStrings(text: string, name: Span, plain: string, at: number): Assignment | undefined {
  const before = text.slice(Math.max(0, name.start - 48), name.start).replace(beforeName, '');
  const isGiven = text.slice(name.end, at).includes(')');
  const assigns = isGiven ? typingCall.test(before) : pairCall.test(before) && !sayingCall.test(before);
  const found = literal(text, at, plain, assigns ? 'assignment' : 'list');
  // `createKeyStore(file, "password", "alias", …)`: in the midst of other arguments two strings are no pair.
  if (!assigns && /\([^()\n]*,\s?$/.test(before) && text[found?.value.after ?? 0] === ',') return undefined;
  const isEntry =
    found !== undefined &&
    /[[{(,]\s{0,40}\{\s{0,4}$/.test(before) &&
    /^\s{0,4}\}/.test(text.slice(found.value.after, found.value.after + 5));
  return isEntry ? { ...found, position: 'assignment' } : found;
}
