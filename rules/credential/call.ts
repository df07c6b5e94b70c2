/** Credentials as the arguments of calls. */

import type { Span } from '../rule.ts';
import type { Assignment } from './bare.ts';
import { skip } from './literal.ts';
import { typedName } from './typed.ts';
import { literal } from './value.ts';

/** Methods that compare the name before them with their argument. */
const comparing = /\.(?:equals|equalsIgnoreCase|compareTo|Equals|eq|is|toBe|toEqual|contentEquals)$/;

/** Functions that take the credential as their argument: a verb that gives, or the credential's own name. */
const giving =
  /^(?:(?:[sS]et|[wW]ith|[aA]dd|[uU]se|[pP]ut|[dD]efine|[nN]ew|[bB]asic|[pP]rovide|[rR]egister|[aA]ppend)[_A-Z]\w*|(?:[bB]asic)?_?[aA]uth\w*|[pP]assword|[pP]asswd|pass_?|[pP]wd|[pP]assphrase|[sS]ecret(?:_?[kK]ey)?|[aA]pi_?[kK]ey|(?:access|auth|bearer)?_?[tT]oken|PASSWORD|(?:check|verify|validate|compare|hash|encrypt|make|test)_?[pP]ass(?:word|wd|phrase)?)$/;

/** Methods that ask for a credential or do something with it. */
const asking =
  /^(?:get|is|has|validate|check|verify|hash|encrypt|decrypt|compare|generate|create|reset|change|find|test|show|fetch|read|load|parse|match|delete|remove|update|request|ask|prompt|enter|make|build|sign|decode|encode|expect|assert|describe|mask|redact|forgot|confirm|lookup|resolve|on|handle|render|print|log|split|join|count|needs?|requires?|by)(?=[A-Z_]|$)/;

/** Methods of which the first argument names what the second one is. */
const pairCall =
  /(?:set|put|add|append|get|env|config|define|fetch|header|insert|store|prop|property|pair|entry|param|parameter|field|option|attr|attribute|item|with|register|variable|var|of|arg|or_?default|value|secret|fill|type|input|string)\w{0,16}!?\((?:[\w.]{1,24}, ?)?$|\bfill_in $|\benterText\(\s{0,40}find\.\w{2,24}\((?:const )?(?:\w{1,24}\()?$/i;

/** The argument of a call; of a user and a password, the password. */
function callArgument(text: string, at: number, method: string): Assignment | undefined {
  const first = literal(text, at, method, 'call');
  if (first === undefined || !/user|auth|login|cred/i.test(method)) return first;
  const next = skip(/[ \t]{0,4},[ \t]{0,4}/y, text, first.value.after);
  return next === first.value.after ? first : (literal(text, next, method, 'call') ?? first);
}

/** What a call whose name (with what stands before its dots) is `plain` is given; `at` is behind the parenthesis. */
export function callOf(text: string, name: Span, plain: string, at: number): Assignment | undefined {
  if (comparing.test(plain)) return literal(text, at, plain.replace(comparing, ''), 'comparison');
  const typed = typedName(text, name);
  if (typed !== undefined) return literal(text, at, typed, 'call');
  const method = plain.slice(plain.lastIndexOf('.') + 1);
  const isMember = text[name.end - method.length - 1] === '.';
  const asks = asking.test(method.charAt(0).toLowerCase() + method.slice(1));
  return giving.test(method) || (isMember && !asks) ? callArgument(text, at, method) : undefined;
}

/** What stands between the parenthesis and the name: a quote, another part of the name, a selector. */
const beforeName = /\\?["'`](?:[\w .:$#-]{0,40}|[\w .:#-]{0,24}\[[\w-]{1,16}[*^$~|]?=["']?)$/;

/** `put("password", "…")` assigns; of two strings side by side in another place nobody knows. */
export function positionOfPair(text: string, name: Span): 'assignment' | 'list' {
  const before = text.slice(Math.max(0, name.start - 48), name.start).replace(beforeName, '');
  return pairCall.test(before) ? 'assignment' : 'list';
}
