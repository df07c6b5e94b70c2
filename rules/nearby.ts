/**
 * Tokens without a mark of their own, known by their exact form and by the name of their service close before them, in whatever syntax: code, a log,
 * a note. The name alone is not enough: a word for a credential must stand beside it, or the token must be given to what is called so.
 */
import { spanOfGroup } from './finders.ts';
import { isDamagedHex, looksRandom } from './randomness.ts';
import type { Finder } from './rule.ts';
import { isUuid, uuid } from './shapes.ts';

const alphabets: Readonly<Record<string, string>> = {
  hex: '0-9a-f',
  HEX: '0-9A-F',
  alnum: '0-9a-z',
  ALNUM: '0-9A-Z',
  base62: '0-9A-Za-z',
  base64: '0-9A-Za-z+/',
  digits: '0-9',
  base32: 'a-z2-7',
  lower: 'a-z',
  base64url: '0-9A-Za-z_-',
};

/** The source of a pattern for forms in the notation of the examples, one or several: `{hex:32}`, `k_{base62:36}`, `{uuid}.{alnum:40} {hex:40-64}`. */
export function patternOf(forms: string): string {
  return `(?:${forms.split(' ').map(patternOfOne).join('|')})`;
}

function patternOfOne(form: string): string {
  return form.replace(/\{(\w+)(?::([\d-]+))?\}|[.|$+*?()[\]^]/g, (all, name: string | undefined, length: string) => {
    if (name === undefined) return `\\${all}`;
    return name === 'uuid' ? uuid.source : `[${alphabets[name] ?? ''}]{${length.replace('-', ',')}}`;
  });
}

/** How far behind the name a token may begin, and how far before the name the word for a credential. */
const reach = 40;
const before = 24;

const credential = /key|token|secret|auth|passw|cred/i;

/** Some spellings of a name hold the word for the credential: `duo_secret`, `duo_skey`. */
const namesCredential = /[_ -](?:[a-z]{0,3}key|token|secret|auth)$/;

/** What has the form of a key as well. */
const other =
  /sha-?\d|md5|hash|digest|checksum|integrity|commit|revision|version|uuid|guid|(?:\b|_)(?:id|ids)\b|Id\b|[/#@%]$/i;

/** The name is called, and given the token: `new TodoistApi("…")`. */
const called = /^\w{0,24}\(\s{0,4}["'`]$/;

/** The name itself is given the token: `todoist: "…"`. An id, or a revision in hexadecimal, is as often. */
const given = /^["']?\]?\s?(?:[:=]|=>|:=)\s?["'`]$|^ ["'`]$/;
const isPlainHex = (secret: string) => /^(?:0x)?[\da-f-]+$/i.test(secret);

const isLetter = (character: string) => /[A-Za-z]/.test(character);

/** Whether a word of its own begins at `at`: behind no letter, or as a hump of camelCase. */
function beginsWord(text: string, at: number): boolean {
  const [last, first] = [text.charAt(at - 1), text.charAt(at)];
  return !isLetter(last) || (/[a-z]/.test(last) && /[A-Z]/.test(first));
}

/** Whether what follows a token's mark is random. */
export const isRandomToken = (secret: string): boolean => isUuid(secret) || looksRandom(secret);

/** A mark: `live_`. */
const mark = /^(?:[A-Za-z]{1,10}_){1,3}/;

const tokenOf = (form: string) =>
  new RegExp(`(?<gap>[^]{0,${reach}}?)(?<![\\w+/.-])(?<secret>${patternOf(form)})(?![\\w+/]|[-.=]\\w)`, 'dy');

/** Finds a token of this form behind one of the names (lower case), which are the keywords of the rule. */
export function nearby(names: readonly string[], form: string): Finder {
  // There are hundreds of forms, and few texts name their services.
  let token: RegExp | undefined;
  const isMarked = /[A-Za-z]/.test(form.replace(/\{[^}]*\}/g, ''));
  return ({ text }, at) => {
    const name = names.find((each) => text.slice(at, at + each.length).toLowerCase() === each);
    if (name === undefined || !beginsWord(text, at)) return undefined;
    token ??= tokenOf(form);
    token.lastIndex = at + name.length;
    const found = token.exec(text);
    const { gap = '', secret = '' } = found?.groups ?? {};
    const span = spanOfGroup(found, 'secret');
    if (span === undefined || other.test(gap)) return undefined;
    const [line = ''] = text
      .slice(Math.max(0, at - before), at)
      .split('\n')
      .slice(-1);
    const isGiven = given.test(gap) && !isPlainHex(secret);
    const isNamed = credential.test(gap) || credential.test(line) || namesCredential.test(name);
    if (!isNamed && !called.test(gap) && !isGiven) return undefined;
    return isRandomToken(secret.replace(mark, '')) && (isMarked || !isDamagedHex(secret)) ? span : undefined;
  };
}
