/** Passwords that are told to people, in any language and script: `비밀번호: …`, `Mot de passe : …`, `ID/PW: svc/…`, `credentials are svc / …`. */

import { isPlaceholder } from '../../placeholders.ts';
import type { Evidence, Finder, Source, Span } from '../../rule.ts';
import { bareAt, lineBefore, quotedAt, skip } from '../assigned/literal.ts';
import { allOf, evidenceOfPlaced } from '../evidence/observation.ts';
import { isChosen, isExpression, isTold, isTyped, namesAField, objectionTo } from '../evidence/shape.ts';
import { userBefore } from '../evidence/user.ts';
import { foreignPasswords } from '../evidence/words.ts';
import { keywordLookup } from './keywordAt.ts';

/** What announces a user and a password together, up to where the user begins. */
const pairs: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['id/p', 'id / p', 'login/p', 'login / p', 'user/p', 'user / p', 'username/p', 'username / p'].map((names) => [
    names,
    /[a-z]{2,8} ?\/ ?(?:passwo?r?d?|pwd?)\b\s?[:=-]?\s?(?:[\w.-]{4,60}(?::\w{1,5})? (?=[^\s/]{1,60}\s?[/(]))?/iy,
  ]),
);
const credentials = /[a-z]{5,11}(?: in| is| are| with| as| using)?\s?[:=(]?\s{0,2}/iy;
const announcements: Readonly<Record<string, RegExp>> = {
  ...pairs,
  'credentials:': credentials,
  'credentials are': credentials,
  'credentials (': credentials,
  'login:': credentials,
  'login with': credentials,
  'log in with': credentials,
  'account:': credentials,
};

/** The keywords at which a password is told; all in lower case. */
export const toldKeywords: readonly string[] = [...foreignPasswords, ...Object.keys(announcements)];

const atWord = keywordLookup(toldKeywords);

const emphasis = String.raw`(?:\*{1,2}|__|<\/?\w{1,8}>)?`;

/** What stands between the word and the password. */
const telling = new RegExp(
  String.raw`[ \t]{0,4}${emphasis}[ \t]{0,4}(?:[:：=＝]|は|是|为|為|은|는|\((?=[^\s()]{4,40}\)))[ \t]{0,2}${emphasis}[ \t\u3000]{0,16}${emphasis}`,
  'y',
);
const nothing = new RegExp(String.raw`[ \t]{1,4}${emphasis}`, 'y');

const stops = '"\'`<>()[]{}|，。；、：）」』*,\\';

/** A password of ASCII at an offset, quoted or not. */
function passwordAt(text: string, at: number): Span | undefined {
  const quoted = quotedAt(text, at);
  if (quoted !== undefined) return quoted;
  const bare = bareAt(text, at, stops);
  if (bare === undefined) return undefined;
  const written = /^[!-~]+/.exec(text.slice(bare.start, bare.end))?.[0] ?? '';
  const value = written.replace(/[.,;:]+$/, '');
  const end = bare.start + value.length;
  // The rest of a word with accents; or a number and what it counts: `8자 이상`.
  if (/[\u00c0-\u024f\u1e00-\u1eff]/.test(text.charAt(end))) return undefined;
  if (/^[\d~-]+$/.test(value) && /\p{L}/u.test(text.charAt(end))) return undefined;
  return { start: bare.start, end };
}

/** Whether nothing follows that would make a single word a part of a sentence. */
const ends = /^[)"'`*<，。；）」』]|^[.,;]?(?:\s{0,4}(?:$|\n|\r|\\n|\|)|\s\()/;

/** The password behind a user: `svc/…`, `svc / …`, `svc:…`, `svc(…)`; `name: …` is a label. */
function behindUser(text: string, at: number): Span | undefined {
  const user = skip(/[*`"']{0,2}[\w.@+-]{2,60}[*`"']{0,2}(?:\s?\/\s?|:|\()[*`"']{0,2}(?=\S)/y, text, at);
  const password = user === at ? undefined : passwordAt(text, user);
  if (password === undefined || (text[user - 1] === '(' && text[password.end] !== ')')) return undefined;
  const before = text.slice(at, password.start);
  const value = text.slice(password.start, password.end);
  // `credentials: "file:keys1"`
  const isToldOf = before.includes('/') ? isTold : isChosen;
  return codePair.test(before) || isToldOf(value) ? password : undefined;
}

/** `` `svc` / ` ``, `svc@acme.dev / `: what stands there is a user without a doubt. */
const codePair = /^(?:\*\*)?(?:`[\w.@+-]+`\s?[/:]\s?`|[\w.+-]+@[\w-]+\.[\w.-]+\s?\/\s?)$/;

function passwordBehind(text: string, at: number, word: string): Span | undefined {
  const announcement = announcements[word];
  if (announcement !== undefined) {
    const user = skip(announcement, text, at);
    return user === at ? undefined : behindUser(text, user);
  }
  const end = at + word.length;
  const told = skip(telling, text, end);
  if (told > end) {
    const password = behindUser(text, told) ?? passwordAt(text, told);
    // `Kata sandi (lagi)`: a remark.
    const isAside = text.slice(end, told).includes('(');
    return isAside && password !== undefined && !isTold(text.slice(password.start, password.end))
      ? undefined
      : password;
  }
  const spaced = skip(nothing, text, end);
  const password = spaced === end ? undefined : passwordAt(text, spaced);
  return password !== undefined && isTyped.test(text.slice(password.start, password.end)) ? password : undefined;
}

/** Whether a word of ASCII letters is no word of the language that tells it, and all that the line tells. */
const isForeign = (text: string, at: number, end: number) =>
  /[\u0370-\uffff]/.test(text.charAt(at)) &&
  /^\s*(?:[-*+>•]\s*|\d{1,2}[.)]\s*|\S{1,12}[：:]\s?\S{1,40}[ ,，]\s?)?\**$/.test(lineBefore(text, at)) &&
  /^["'`*]{0,3}[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 12));

function weigh(source: Source, at: number, { start, end }: Span): Evidence[] {
  const { text } = source;
  const value = text.slice(start, end);
  const own = evidenceOfPlaced(source, value);
  const isWord = own.length === 0 && /^[A-Za-z]+$/.test(value) && !isForeign(text, at, end);
  return [
    ...allOf(
      [true, 'people are told that it is the password', 1],
      [userBefore(text, at) !== undefined, 'a user name stands before it', 1],
      [isWord, 'a word in running text', -1],
    ),
    ...own,
  ];
}

/** Finds the password that is told behind the word at an offset. */
export const toldPassword: Finder = (source, at) => {
  const { text } = source;
  const word = atWord(text, at, (keyword) => keyword);
  const span = word === undefined ? undefined : passwordBehind(text, at, word);
  if (span === undefined) return undefined;
  const value = text.slice(span.start, span.end);
  if (value.length < 4 || /\s/.test(value) || namesAField(value)) return undefined;
  if (isExpression(value) && !isTyped.test(value)) return undefined;
  if (isPlaceholder(value) || objectionTo(value) !== undefined) return undefined;
  if (/^[A-Za-z]+$/.test(value) && !ends.test(text.slice(span.end, span.end + 12))) return undefined;
  return { ...span, evidence: weigh(source, at, span) };
};
