/** The credentials in an address: `scheme://user:password@host`, `scheme://token@host`. RFC 3986, section 3.2.1. */

import { characters, runStart } from '../../characters.ts';
import { isPlaceholder } from '../../placeholders.ts';
import { looksRandom } from '../../randomness.ts';
import type { Evidence, Finder, Match, Source } from '../../rule.ts';
import { namesAField, objectionTo } from '../evidence/shape.ts';
import { isSample, syntaxOfSource } from '../evidence/syntax.ts';
import { isDefaultPassword } from '../evidence/words.ts';

const maxUserinfo = 400;

/** Not what ends an authority, or what no address holds outside of a template. */
const inAuthority = characters(/[^\s"'`<>/?#\\|^,]/);

/** What documentation writes where a user would write their own. */
const standIn = /^(?:user(?:name)?|login|usr|u|uname|name|me|you|my\w*|your\w*)$/i;
const standInPassword =
  /^(?:pass(?:word|wd|phrase)?|pwd?|pw|p|secret|token|(?:my|your|the|db|some|user|a|super|new)[-_]?(?:pass(?:word|wd)?|pwd|secret|token)\w?|pass(?:word)?[-_]?here|xxx+|credentials?|random[-_]?pass(?:word)?|auth|key|api[-_]?key|x+|\d{1,3}|\d+;|[a-z]|hidden|removed|foo|bar|baz|abc|port|\.+|\*+|_+|-+|%[a-z])$/i;

interface Userinfo {
  readonly user: string;
  readonly secret: Match;
  readonly host: string;
}

/** Reads the authority behind `://`; `at` is the offset of the colon. */
function readUserinfo(text: string, at: number): Userinfo | undefined {
  const start = at + 3;
  const limit = Math.min(text.length, start + maxUserinfo);
  let colon = -1;
  let last = -1;
  let index = start;
  for (; index < limit; index++) {
    const character = text.charAt(index);
    if (character === '@') last = index;
    else if (character === ':' && colon < 0) colon = index;
    else if (inAuthority[text.charCodeAt(index)] !== 1) {
      // People forget to encode `#`, `/` and `?` in a password: go on where an `@` still follows before white space or a quote.
      if (
        last < 0 &&
        colon > 0 &&
        !/^\d{1,5}$/.test(text.slice(colon + 1, index)) &&
        /[#/?^|,\\]/.test(character) &&
        /^[^\s"'`<>/]{0,60}@[\w.-]+/.test(text.slice(index + 1, index + 120))
      )
        continue;
      break;
    }
  }
  // `scheme://user[:password]@host` says what may stand there.
  if (last < 0 || text[colon - 1] === '[') return undefined;
  const host = text.slice(last + 1, index);
  if (colon < 0 || colon > last) return { user: '', secret: { start, end: last }, host };
  return { user: text.slice(start, colon), secret: { start: colon + 1, end: last }, host };
}

/** The machine itself, where products stand with the passwords that they ship with. */
const localHost = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)(?::|$)/i;

/** Whether an address is where defaults are quoted: a sample, the machine itself, or in code a host that is only a word. */
const quotesDefaults = (source: Source, host: string) =>
  isSample(source) || localHost.test(host) || (!host.includes('.') && syntaxOfSource(source) === 'code');

/** Whoever has no account gives their address of mail, or anything. https://www.rfc-editor.org/rfc/rfc1635 */
const needsNoPassword = /^anonymous$/i;

/** The account of Oracle's sample schema, by which other databases' documentation shows addresses too. */
const isPublishedAccount = (user: string, secret: string) => /^scott:tiger$/i.test(`${user}:${secret}`);

function weighUserinfo(source: Source, user: string, secret: string, host: string): Evidence[] | undefined {
  const evidence: Evidence[] = [];
  if (
    secret.length < 3 ||
    needsNoPassword.test(user) ||
    standInPassword.test(secret) ||
    namesAField(decoded(secret)) ||
    (standIn.test(user) && /^pass|^pw/i.test(secret))
  )
    return undefined;
  if (isPublishedAccount(user, secret))
    evidence.push({ reason: 'the account is that of published samples', weight: -1 });
  else if (user.toLowerCase() === secret.toLowerCase())
    evidence.push({ reason: 'the password is the user name', weight: quotesDefaults(source, host) ? -1 : 0 });
  else if (isDefaultPassword(secret))
    evidence.push({ reason: 'the password is a common default', weight: isSample(source) ? -1 : 0 });
  if (looksRandom(secret)) evidence.push({ reason: 'the password looks random', weight: 1 });
  else if (
    /^(?:localhost|127\.0\.0\.1|host(?:name)?|server|example\.\w+|(?:\w+\.)?example\.(?:com|org|net))(?::|$)/i.test(
      host,
    ) &&
    /^[a-z]{1,10}$/i.test(secret) &&
    standIn.test(user)
  ) {
    evidence.push({ reason: 'the address is an example', weight: -1 });
  }
  return evidence;
}

/** Behind a password, the end of a literal to which the host is joined: `"amqp://svc:…@" + host`. */
const joins = /^@["']\s?(?:[+.&]|\.\.|<>)\s?[A-Za-z$_]/;

const inScheme = characters(/[A-Za-z\d+.-]/);

/** Finds the password (or the lone token) of an address whose scheme satisfies `accepts`; called at the keyword, `://` or a scheme. */
export function credentialInUrl(accepts: RegExp): Finder {
  return (source, keyword) => {
    const { text } = source;
    const at = text.indexOf('://', keyword);
    if (at < 0 || at - keyword > 24) return undefined;
    const found = readUserinfo(text, at);
    if (found === undefined) return undefined;
    if (!accepts.test(text.slice(runStart(text, at, 24, inScheme), at))) return undefined;
    const { user, secret, host } = found;
    const value = text.slice(secret.start, secret.end);
    if (
      isPlaceholder(value) ||
      (/[{}$<>()[\]*]{2}|^[${<(%[*]|[}>)\]]$|^%[sdv(]|^\$\w|\$[A-Z_]{2}/.test(value) && /[${<]|%[sdv(]/.test(value)) ||
      objectionTo(decoded(value)) === 'a reference'
    )
      return undefined;
    const isJoined = host === '' && user !== '' && joins.test(text.slice(secret.end, secret.end + 8));
    if ((host === '' && !isJoined) || /[{}$<>()]/.test(user))
      return templated(user, host, value) ? undefined : { ...secret, evidence: [] };
    if (user === '' && text[secret.start - 1] !== ':')
      return value.length >= 16 && looksRandom(value) ? { ...secret, evidence: [] } : undefined;
    const evidence = weighUserinfo(source, user, value, host);
    return evidence === undefined ? undefined : { ...secret, evidence };
  };
}

const inPassword = characters(/[^\s"'`:/{}()<>%]/);
const inUser = characters(/[\w.-]/);

/** Finds the password of `user:password@tcp(host:3306)/db`, an address without a scheme; the keyword begins with `mark`, the `@`. */
export function credentialBefore(mark: string): Finder {
  return (source, at) => {
    const { text } = source;
    if (!text.startsWith(mark, at)) return undefined;
    const start = runStart(text, at, 64, inPassword);
    const user = runStart(text, start - 1, 32, inUser);
    if (text[start - 1] !== ':' || user === start - 1) return undefined;
    const value = text.slice(start, at);
    if (isPlaceholder(value) || objectionTo(value) === 'a reference') return undefined;
    const host = text.slice(text.indexOf('(', at) + 1, at + 40);
    const evidence = weighUserinfo(source, text.slice(user, start - 1), value, host);
    return evidence === undefined ? undefined : { start, end: at, evidence };
  };
}

/** Where user or host are filled in by a template, the password counts only if it looks random. */
const templated = (user: string, host: string, value: string) => (user + host).length === 0 || !looksRandom(value);

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
