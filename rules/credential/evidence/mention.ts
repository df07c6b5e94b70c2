/** Names that are only mentioned: as a part of a resource's name, of a type, of an enumeration. */

import { characters } from '../../characters.ts';
import type { Span } from '../../rule.ts';

/** The parts of a resource's name before this one: in `arn:aws:secretsmanager:*:*:secret:shop-db` nothing is given to `secret`. */
const resource = /\b(?:arn|urn):[^\s"'`]{0,160}:$/;

const isPartOfResource = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === ':' && text[end] === ':' && resource.test(text.slice(Math.max(0, start - 168), start));

/** Another key of two capitals on this line or on the one before. */
const countryBefore = /\b[A-Z]{2}["']?\s?(?:=>|[:=])\s?[^\n]{2,60}\n?[ \t"'{,]{0,24}$/;

/** `PT: "Portugal", PW: "Palau"`: a code of ISO 3166. */
const isCountry = (text: string, { start, end }: Span): boolean =>
  end - start === 2 && text.startsWith('PW', start) && countryBefore.test(text.slice(Math.max(0, start - 100), start));

/** `AWS::Service::ApiKey` names a type, `--- PASS: x` a result, where `-- pass: x` is a comment; `smtp://ACCESS_KEY:…` a user, `case password` one of an enumeration; a badge shows its token to everybody. */
const mark = /(?<=::|--- |:\/\/|\.svg\?|case ["']?)/y;
const endsMark = characters(/[: /?"']/);

function isBehindMark(text: string, { start, end }: Span): boolean {
  if (endsMark[text.charCodeAt(start - 1)] !== 1) return false;
  mark.lastIndex = start;
  // A key of Puppet's Hiera: `mysql::server::root_password: …`.
  return mark.test(text) && !(text[start - 1] === ':' && text.startsWith(': ', end));
}

/** `!MD5:!PSK:!RC4`: the kinds of ciphers that a server takes. https://docs.openssl.org/master/man1/openssl-ciphers/ */
const isCipher = (text: string, { start, end }: Span): boolean =>
  text.startsWith('PSK', end - 3) && ':!+-'.includes(text.charAt(start - 1)) && text[end] === ':';

/** `<input type=password>` */
const isTypeOfField = (text: string, { start, end }: Span): boolean =>
  '="\''.includes(text.charAt(start - 1)) &&
  /\btype=["']?$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^["']?\s?\/?>/.test(text.slice(end, end + 4));

/** Nine words and more with hyphens between them: a sentence as the address of a page has it. */
const isSlug = (text: string, { start, end }: Span): boolean =>
  end - start > 30 && /^-?[a-z\d]+(?:-[a-z\d]+){8,}$/i.test(text.slice(start, end));

/** Whether the name is given nothing where it stands, whatever follows. */
export const isMentioned = (text: string, name: Span): boolean =>
  isBehindMark(text, name) ||
  isPartOfResource(text, name) ||
  isCountry(text, name) ||
  isCipher(text, name) ||
  isTypeOfField(text, name) ||
  isSlug(text, name);
