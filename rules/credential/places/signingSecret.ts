/** Secrets that sign sessions and cookies: the framework's own place says what they are, so that a weak one counts as well. */

import { isPlaceholder } from '../../placeholders.ts';
import { looksRandom } from '../../randomness.ts';
import type { Finder } from '../../rule.ts';
import { namesAField, objectionTo } from '../evidence/shape.ts';
import { keywordLookup } from './keywordAt.ts';

const value = String.raw`[bru]{0,2}["'\`](?<secret>(?=[^"'\`\n]{4})[^"'\`\s$]{1,200}(?: [^"'\`\s$]{2,80}){0,2})["'\`]`;

/** What begins at a keyword: Flask and Django, Express, Koa, Passport, Nest, libraries of Go. */
const places: Readonly<Record<string, RegExp>> = {
  secret_key: new RegExp(
    String.raw`(?:(?<=\bapp(?:lication)?\.)secret_key|(?<=(?:^|[\n;])[ \t]{0,8}(?:[A-Z]{2,8}_)?)SECRET_KEY|(?<=\bapp\.config\[["'](?:[A-Z]{2,8}_)?)SECRET_KEY["']\])[ \t]{0,4}=[ \t]{0,4}${value}`,
    'dy',
  ),
  'session({': new RegExp(String.raw`session\(\{[^{}]{0,160}?\bsecret\s?:\s{0,4}${value}`, 'diy'),
  'cookiesession({': new RegExp(
    String.raw`cookiesession\(\{[^{}]{0,160}?\b(?:secret\s?:|keys\s?:\s?\[)\s{0,40}${value}`,
    'diy',
  ),
  'cookieparser(': new RegExp(String.raw`cookieparser\(\s{0,4}${value}`, 'diy'),
  // Passport's and Nest's JSON Web Tokens, Express's and Fastify's. https://www.passportjs.org/packages/passport-jwt/
  secretorkey: new RegExp(String.raw`secretorkey["']?\s?[:=]\s{0,4}${value}`, 'diy'),
  secretorprivatekey: new RegExp(String.raw`secretorprivatekey["']?\s?[:=]\s{0,4}${value}`, 'diy'),
  'jwtmodule.register({': new RegExp(
    String.raw`jwtmodule\.register\(\{[^{}]{0,160}?\bsecret\s?:\s{0,4}${value}`,
    'diy',
  ),
  'jwt({': new RegExp(String.raw`jwt\(\{[^{}]{0,160}?\bsecret\s?:\s{0,4}${value}`, 'diy'),
  // Go's libraries take bytes, so that the text is what is signed with.
  'key = []byte(': new RegExp(
    String.raw`(?<=\b(?:jwt|sign(?:ing)?|hmac|session)_?(?:secret_?)?)key = \[\]byte\(${value}\)`,
    'diy',
  ),
  'key := []byte(': new RegExp(
    String.raw`(?<=\b(?:jwt|sign(?:ing)?|hmac|session)_?(?:secret_?)?)key := \[\]byte\(${value}\)`,
    'diy',
  ),
  'app.keys': new RegExp(String.raw`app\.keys\s?=\s?\[\s{0,40}${value}`, 'diy'),
};

/** The keywords at which this finder looks; all in lower case. */
export const signingKeywords: readonly string[] = Object.keys(places);

const atKeyword = keywordLookup(signingKeywords);

/** Finds the secret that a framework signs with. */
export const signingSecret: Finder = ({ text }, at) =>
  atKeyword(text, at, (keyword) => {
    const pattern = places[keyword] as RegExp;
    pattern.lastIndex = at;
    const [start, end] = pattern.exec(text)?.indices?.groups?.['secret'] ?? [0, 0];
    const secret = text.slice(start, end);
    if (end === 0 || isPlaceholder(secret) || objectionTo(secret) !== undefined || namesAField(secret))
      return undefined;
    const evidence = [{ reason: 'what a framework signs with is given here', weight: 1 }];
    if (looksRandom(secret)) evidence.push({ reason: 'the value looks random', weight: 1 });
    return { start, end, evidence };
  });
