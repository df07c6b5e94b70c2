/** What the name that a value is assigned to says: password, key, or neither; and how clearly it says so. */

import { characters, runEnd, runStart } from '../../characters.ts';
import { oneOfWords } from '../../oneOf.ts';
import { looksRandom } from '../../randomness.ts';
import type { Span } from '../../rule.ts';
import { aboutWords, alwaysPublic, askingWords, publicWords } from './words.ts';

/** What a name says of its value. */
export interface NameMeaning {
  readonly kind: 'password' | 'key';
  /** 2: the name alone makes a value a credential. 1: so does a value that is no word. 0: only a random value. */
  readonly strength: 0 | 1 | 2;
}

/** Words that name a password, also at the end of a longer word (`dbpassword`). ASCII parts of other languages' words too. */
const passwords = oneOfWords(`
  passwor[dt] requirepass masterauth passwd passwrd pswd passphrase passcode
  kennwort wachtwoord contrase(?:n|ñ|nh)a senha motdepasse haslo hasło parola пароль mima sifre şifre sandi losenord lösenord heslo
`);

/** Those that are one alone, or behind a word for what they open. */
const shortPasswords = oneOfWords(`
  .{0,8}pwd parol mdp pw psw psk pass
  (?:db|user|smtp|my|root|admin|mysql|sql|ftp|ssh|mail|email|login|pg|ldap|redis|key|store|trust|wifi|auth|http|proxy|sudo|ssl|sys|account|default)pass
  (?:db|my|sql|root|user|admin|ftp|bind)pw
`);

const passwordWord = new RegExp(`(?:${passwords})s?$|^(?:${shortPasswords})$`);

/** Spanish for both a password and a key. */
const maybePassword = /^claves?$/;

/** Words too short to mean a password in the middle of a name: `passThrough`, `pwdRequired`. */
const shortWord = /^(?:pass|pw|psw|parol|mdp|haslo)$/;

/** What a key is for, or whose it is, where that makes it one without a doubt. */
const ofKey = oneOfWords(`
  secret secretor access private auth authentication authorization encryption encrypt decryption signing signature sign master
  account shared subscription app application admin root service jwt session cookie crypto cipher aes des hmac deploy deployment
  license server client consumer developer dev user write webhook bot storage integration ingestion instrumentation security
  database db cosmos functions? host rest push fcm gcm messaging merchant
`);

/** The same of a token. */
const ofToken = oneOfWords(`
  auth access bearer refresh bot id security session deploy user admin app oauth jwt login service personalaccess private secret
  device webhook gateway consumer registry npm git github gitlab slack account verification project write org team
`);

/** Pairs of words, joined, that name a key without a doubt; also at the end of a longer word (`stripeapikey`). */
const strongKey = new RegExp(`(?:secret|api(?:key|token|secret)|(?:${ofKey})key|(?:${ofToken})token)s?$`);

/** Words that name a key where the value is random. */
const someKey =
  /token$|^(?:keys?|(?!mon|tur|don|hoc|joc|whis|hot|lac)[a-z]{3,}key|tokens?|authentication|credentials?|creds?|cred|auth|authorization|bearer|pat|jwt|salt|seed|mnemonic|apikeys|apis?|access|sas|dsn)$/;

/** Words after the credential's own that say nothing against it. */
const harmlessTail =
  /^(?:\d+|v|value|val|string|str|plain|plaintext|text|default|raw|base|bytes|data|literal|const|secret|key)$/;

/** MySQL's authentication plugins, and where nginx passes a request on: https://dev.mysql.com/doc/refman/8.4/en/authentication-plugins.html */
const noPassword = /(?:native|clear|old|sha2|sha256)_password$|^(?:fastcgi|uwsgi|scgi|grpc|memcached)_pass$/;

/** Letters of other alphabets too. */
const inName = characters(/[\w.-]/).fill(1, 0xc0, 0x2000);

const maxReach = 64;

/** The identifier around an offset: word characters, dots and hyphens, at most 64 to each side. */
export function nameAt(text: string, at: number): Span {
  let start = runStart(text, at, maxReach, inName);
  let end = runEnd(text, at, maxReach, inName);
  // `\nPASSWORD=` inside a string: the letter belongs to the escape.
  if (start > 0 && text[start - 1] === '\\' && /[nrt]/.test(text[start] ?? '')) start++;
  while (end > at && (text[end - 1] === '.' || text[end - 1] === '-')) end--;
  return { start: Math.min(start, at), end };
}

/** The last character of a word that another one follows with nothing between. */
const beforeWord = /[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[A-Za-z](?=\d)/g;

/** `spring.datasource.dbPassword2` -> spring, datasource, db, password, 2; all in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replace(beforeWord, '$& ')
    .toLowerCase()
    .split(/[^a-z\d\u00c0-\u1fff]+/)
    .filter((word) => word !== '');
}

const isPublic = (word: string) => publicWords.has(word) || alwaysPublic.has(word);

/** The meaning of a name, or undefined where it names no credential. */
export function meaningOf(name: string): NameMeaning | undefined {
  // The end of a base64 text before its padding, `…dPw=`, is no name.
  if (name.length > 16 && /\d/.test(name) && looksRandom(name)) return undefined;
  const words = wordsOf(name);
  let last = words.length - 1;
  while (last > 0 && harmlessTail.test(words[last] ?? '') && !isCredentialWord(words, last)) last--;
  if (aboutWords.has(words[last] ?? '')) return undefined;
  const member = name.lastIndexOf('.', name.length - 2) + 1;
  const [first, second] = member === 0 ? words : wordsOf(name.slice(member));
  if (second !== undefined && askingWords.has(first ?? '') && second !== 'salt' && !strongKey.test(`${first}${second}`))
    return undefined;
  if (words.some((word) => /^forgot/.test(word)) || noPassword.test(name)) return undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? '';
    if (shortWord.test(word) && index < last) continue;
    const phrase = `${words[index - 2] ?? ''}${words[index - 1] ?? ''}${word}`;
    if (passwordWord.test(word) || phrase === 'motdepasse' || phrase.endsWith('katasandi'))
      return { kind: 'password', strength: 2 };
    if (maybePassword.test(word)) return { kind: 'password', strength: 1 };
    if (word === 'key' || word === 'keys' || someKey.test(word) || strongKey.test(word)) {
      const before = words.slice(0, index);
      // `API_KEY_PUBLIC` is public as well.
      if (before.some((part) => alwaysPublic.has(part)) || words.includes('public', index)) return undefined;
      if (strongKey.test(word) || (index > 0 && strongKey.test(phrase))) return { kind: 'key', strength: 2 };
      const joined = word.endsWith('key') ? word.slice(0, -3) : word;
      // A hash is public, and what it is salted with is not.
      if (isPublic(joined) || (word !== 'salt' && before.some(isPublic))) return undefined;
      // A word after a weak one takes the name elsewhere: `key_name`, `token_budget`, `auth_user`.
      if (index < last) return undefined;
      return { kind: 'key', strength: /^(?:tokens?|credentials?|creds?|bearer|pat|jwt)$/.test(word) ? 1 : 0 };
    }
  }
  return undefined;
}

function isCredentialWord(words: readonly string[], index: number): boolean {
  const joined = `${words[index - 1] ?? ''}${words[index] ?? ''}`;
  return (words[index] === 'key' || words[index] === 'secret') && strongKey.test(joined);
}
