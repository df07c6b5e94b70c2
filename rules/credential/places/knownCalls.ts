/** Calls that are known to take a password, by their name: which of the arguments it is. */

import type { Span } from '../../rule.ts';
import { quotedAt, skip } from '../assigned/literal.ts';
import { literalFrom } from '../assigned/value.ts';
import { argumentFrom, nextArgument } from './argumentList.ts';
import { passwordArguments } from './callTable.ts';

/** What takes user and password in one string, `user:password`, to send both to a server. */
const pairs: readonly string[] = [
  'btoa(',
  'buffer.from(',
  'b64encode(',
  'base64_encode(',
  'encodetostring([]byte(',
  'curlopt_userpwd,',
  'curlopt_userpwd =>',
  'curlopt_proxyuserpwd,',
];

/** Every call's name up to its arguments; all in lower case. */
export const callKeywords: readonly string[] = [...Object.keys(passwordArguments), ...pairs];

/** What functions of Go take before everything else: the test's own, a context. */
const leading = /(?:t|tb|ctx|context\.\w{4,10}\(\)),\s?/y;

/** What functions of a client take before the user. */
const leadingAddress = /(?:(?:t|tb|ctx|context\.\w{4,10}\(\)),\s?)?(?:\w{0,12}(?:url|uri)|addr|endpoint),\s?/iy;

/** What may follow the password: another type is asked for, another argument follows, the call ends. */
export const lastInCall = /^(?:\.\w{1,20}\([\w."-]{0,30}\))?(?:\s{0,40}[,)\]]|\s-)/;
const lastOfLine = /^[ \t]{0,4}(?:,|[\r\n;]|$)/;

/** The string literal behind `count` other arguments, before what `last` matches. */
export function argumentAt(text: string, from: number, count: number, last: RegExp): Span | undefined {
  let at: number | undefined = from;
  for (let index = 0; index < count && at !== undefined; index++) at = nextArgument(text, argumentFrom(text, at).end);
  if (at === undefined) return undefined;
  const value = literalFrom(text, skip(/\s{0,40}\(?/y, text, at));
  if (value === undefined || value.interpolating) return undefined;
  const behind = text.slice(value.after, value.after + 42);
  return last.test(behind) ? value : undefined;
}

/** The password of the pair that is encoded for a header, or handed to curl. */
function secondOfPair(text: string, at: number, keyword: string): Span | undefined {
  if (!keyword.startsWith('curl') && !/\bbasic\b/i.test(text.slice(Math.max(0, at - 80), at))) return undefined;
  const value = quotedAt(text, skip(/\s{0,8}/y, text, at + keyword.length));
  const user = value === undefined ? 0 : skip(/[\w.@+-]{1,64}:(?=[^\s:/"'`]{3})/y, text, value.start) - value.start;
  return value === undefined || user === 0 ? undefined : { start: value.start + user, end: value.end };
}

/** `ks.load(`, which `hooks.load(` is not. */
const shortReceiver = /^\w{2,3}\./;

/** `new UsernamePasswordToken(new InMemoryUser('svc', '…'), 'main')`: the user is an object that has the password. */
const isOfUser = /^\s{0,40}new \w{0,24}User\(/;

/** The password among the arguments of the known call whose name stands at an offset. */
export function passwordOfCall(text: string, at: number, keyword: string): Span | undefined {
  const isPartOfName =
    (text[at - 1] === '_' && !keyword.startsWith('auth')) ||
    (shortReceiver.test(keyword) && /\w/.test(text.charAt(at - 1)));
  if (isPartOfName || /\|\s?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const counts = passwordArguments[keyword];
  if (counts === undefined) return pairs.includes(keyword) ? secondOfPair(text, at, keyword) : undefined;
  if (isOfUser.test(text.slice(at + keyword.length, at + keyword.length + 48))) return undefined;
  const arguments_ = at + keyword.length;
  const behindAddress = counts.length === 1 && counts[0] === 1 ? skip(leadingAddress, text, arguments_) : arguments_;
  const first = behindAddress > arguments_ ? behindAddress : skip(leading, text, arguments_);
  for (const count of counts) {
    const value = argumentAt(text, first, count, keyword.endsWith(' ') ? lastOfLine : lastInCall);
    if (value !== undefined) return value;
  }
  return undefined;
}
