/** What the name that a value is assigned to says: password, key, or neither; and how clearly it says so. */

import { looksRandom } from '../randomness.ts';
import type { Span } from '../rule.ts';

export interface NameMeaning {
  readonly kind: 'password' | 'key';
  /** 2: the name alone makes a value a credential. 1: so does a value that is no word. 0: only a random value. */
  readonly strength: 0 | 1 | 2;
}

/** Words that name a password, alone or at the end of a longer word (`dbpassword`). ASCII parts of other languages' words too. */
const passwordWord =
  /(?:passwor[dt]|requirepass|masterauth|passwd|passwrd|pswd|passphrase|passcode|kennwort|wachtwoord|contrase(?:n|ñ|nh)a|senha|motdepasse|haslo|hasło|parola|пароль|mima)s?$|^(?:.{0,8}pwd|parol|mdp|pw|psw|pass|(?:db|user|smtp|my|root|admin|mysql|sql|ftp|ssh|mail|email|login|pg|ldap|redis|key|store|trust|wifi|auth|http|proxy|sudo|ssl|sys|account|default)pass|(?:db|my|sql|root|user|admin|ftp|bind)pw)$/;

/** Words too short to mean a password in the middle of a name: `passThrough`, `pwdRequired`. */
const shortWord = /^(?:pass|pw|psw|parol|mdp|haslo)$/;

/** Pairs of words, joined, that name a key without a doubt; also at the end of a longer word (`stripeapikey`). */
const strongKey =
  /(?:secret|api(?:key|token|secret)|(?:secret|access|private|auth|authentication|authorization|encryption|encrypt|decryption|signing|signature|sign|master|account|shared|subscription|app|application|admin|root|service|jwt|session|cookie|crypto|cipher|aes|des|hmac|deploy|deployment|license|server|client|consumer|developer|dev|user|write|webhook|bot|storage|integration|ingestion|instrumentation|security|database|db|cosmos|functions?|host|rest|push|fcm|gcm|messaging|merchant)key|(?:auth|access|bearer|refresh|bot|id|security|session|deploy|user|admin|app|oauth|jwt|login|service|personalaccess|private|secret|device|webhook|gateway|consumer|registry|npm|git|github|gitlab|slack|account|verification|project|write|org|team)token)s?$/;

/** Words that name a key where the value is random. */
const someKey =
  /token$|^(?:keys?|(?!mon|tur|don|hoc|joc|whis|hot|lac)[a-z]{3,}key|tokens?|authentication|credentials?|creds?|cred|auth|authorization|bearer|pat|jwt|salt|seed|mnemonic|apikeys|apis?|access|sas|dsn)$/;

/** What a name is about when it ends so: not the credential, but something that belongs to it. */
const aboutWords = new Set(
  (
    'mechanism plugin grant flow strategy file files filename path paths url urls uri uris link links href field fields label labels placeholder hint text texts title titles message ' +
    'messages msg error errors err warning info regex regexp pattern patterns format length len min max size count policy policies strength type types name names ' +
    'id ids ident identifier column col columns param params parameter parameters prop props property properties attr attribute header headers expiry expires expired expiration ttl ' +
    'timeout age date time at version algorithm alg algo hash hashed hashes digest checksum fingerprint thumbprint mode enabled disabled required visible visibility valid validity ' +
    'validator validators validation manager provider providers service factory store reference ref refs var variable env prompt question answer change changed forgot ' +
    'forgotten help helper description desc tooltip class classname css style styles icon button btn screen page view views form input inputs dialog modal component selector xpath locator ' +
    'element el endpoint route action command cmd method function fn func handler callback event index idx position pos offset start end begin prefix suffix separator delimiter ' +
    'limit budget usage counter group role scope scopes kind category source src location dir directory folder rule rules option options config configuration settings template ' +
    'example sample state status result response request req res resp event events callback types generator reader writer parser lexer tokenizer stream ' +
    'encoder decoder converter checker verifier issuer audience owner created updated rotation interval period cost rounds iterations exists present missing empty nullable ' +
    'box textbox edit edittext txt lbl control toggle show hide requirement requirements constraint constraints complexity history lifetime vault keyvault arn region zone bucket table ' +
    'map list array set dict cache pool queue topic symbol symbols char chars alphabet charset encoding code codes number num schema model entity object obj instance impl interface binding mapping mappings space spaces ' +
    'kid usages ops press pressed down up code event events board word words frame frames stroke sym pad hole note notes point points agreement exchange derivation meshing pair pairs port ports mgr'
  ).split(' '),
);

/** First words of a name that asks, shows or changes something instead of holding it. */
const askingWords = new Set(
  'is has have had can should must need needs require requires required forgot forgotten lost reset change changed changing update enter invalid wrong incorrect missing no without show hide toggle validate verify check confirm recover hash hashed encrypted encrypt decrypt get find fetch read load generate on handle max min num total count nb'.split(
    ' ',
  ),
);

/** Words that turn a key or a token into something public or structural. */
const publicWords = new Set(
  'websocket recv blob gpg pgp ssh starting purchase continue resume work confirmation upload download change public pub publishable primary foreign partition sort cache hash index row composite natural surrogate lookup translation i18n locale site anon csrf xsrf next page pagination continuation sync cursor hot short map object dict sort json dom react registry idempotency dedup group bucket event shard query metric config setting language keyboard arrow enter escape tab space shift ctrl control alt meta any unique cache dimension parser lexer syntax grammar left right separator eof bos pad unk mask vocab max min num input output prompt completion total cancellation cancel stop author type project column col rowid uniq asset item entity record document issue node instrumentation'.split(
    ' ',
  ),
);

/** Those of them that make even an `apiKey` public. */
const alwaysPublic = new Set(
  'websocket public pub publishable site anon csrf xsrf next page pagination continuation cancellation author starting purchase recv'.split(
    ' ',
  ),
);

/** Words after the credential's own that say nothing against it. */
const harmlessTail =
  /^(?:\d+|v|value|val|string|str|plain|plaintext|text|default|raw|base|bytes|data|literal|const|secret|key)$/;

/** Names of MySQL's authentication plugins. https://dev.mysql.com/doc/refman/8.4/en/authentication-plugins.html */
const plugin = /(?:native|clear|old|sha2|sha256)_password$/;

const isWordCode = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 || // _
  code === 45 || // -
  code === 46 || // .
  (code >= 0xc0 && code < 0x2000);

const maxReach = 64;

/** The identifier around an offset: word characters, dots and hyphens, at most 64 to each side. */
export function nameAt(text: string, at: number): Span {
  let start = at;
  while (start > 0 && at - start < maxReach && isWordCode(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < maxReach && isWordCode(text.charCodeAt(end))) end++;
  // `\nPASSWORD=` inside a string: the letter belongs to the escape.
  if (start > 0 && text[start - 1] === '\\' && /[nrt]/.test(text[start] ?? '')) start++;
  while (end > at && /[.-]/.test(text[end - 1] ?? '')) end--;
  return { start: Math.min(start, at), end };
}

/** `spring.datasource.dbPassword2` -> spring, datasource, db, password, 2; all in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d\u00c0-\u1fff]+/)
    .filter((word) => word !== '');
}

/** The meaning of a name, or undefined where it names no credential. */
export function meaningOf(name: string): NameMeaning | undefined {
  // The end of a base64 text before its padding, `…dPw=`, is no name.
  if (name.length > 16 && /\d/.test(name) && looksRandom(name)) return undefined;
  const words = wordsOf(name);
  let last = words.length - 1;
  while (last > 0 && harmlessTail.test(words[last] ?? '') && !isCredentialWord(words, last)) last--;
  if (aboutWords.has(words[last] ?? '')) return undefined;
  const [first, second] = wordsOf(name.slice(name.lastIndexOf('.', name.length - 2) + 1));
  if (second !== undefined && askingWords.has(first ?? '')) return undefined;
  if (words.some((word) => /^forgot/.test(word)) || plugin.test(name)) return undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? '';
    if (shortWord.test(word) && index < last) continue;
    const phrase = `${words[index - 2] ?? ''}${words[index - 1] ?? ''}${word}`;
    if (passwordWord.test(word) || phrase === 'motdepasse') return { kind: 'password', strength: 2 };
    if (word === 'key' || word === 'keys' || someKey.test(word) || strongKey.test(word)) {
      const before = words.slice(0, index);
      if (before.some((part) => alwaysPublic.has(part))) return undefined;
      if (strongKey.test(word) || (index > 0 && strongKey.test(phrase))) return { kind: 'key', strength: 2 };
      const joined = word.endsWith('key') ? word.slice(0, -3) : word;
      if (publicWords.has(joined) || before.some((part) => publicWords.has(part))) return undefined;
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
