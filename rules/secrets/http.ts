import { decodeBase64 } from '../checks.ts';
import { skip } from '../credential/assigned/literal.ts';
import { anyOf, atKeyword } from '../finders.ts';
import { looksRandom } from '../randomness.ts';
import { type Candidate, defineRules, type ExamplesOf, type Finder } from '../rule.ts';

/** Base64 of `user:password`, both printable. RFC 7617. */
const holdsUserAndPassword = (value: string) => /^[\x20-\x7e]*:[\x20-\x7e]+$/.test(decodeBase64(value) ?? '');

/** A stand-in, or the RFC's own example. */
const holdsStandIn = (value: string) =>
  /\$\{|\{\{|^(?:user(?:name)?:pass(?:word)?|aladdin:open ?sesame|foo:bar)$/i.test(decodeBase64(value) ?? '');

/** What a service takes in place of both, as it gave it: letters of both cases and digits, and no text in base64. */
const isToken = (value: string) =>
  /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{15}/.test(value) &&
  /[^\s\x20-\x7e]/.test(decodeBase64(value) ?? ' ') &&
  looksRandom(value);

const isBasic = (value: string) => (holdsUserAndPassword(value) ? !holdsStandIn(value) : isToken(value));

/** What documentation puts where a password goes. */
const standIn =
  /^(?:test|pass(?:word|wd)?|pwd|secret|token|x+|\*+|\.+|api[-_]?(?:key|token)|your.*|my_?pass(?:word)?)$/i;
const isReal = (value: string) => !standIn.test(value) && !/[{}<>%]|^\$|\$[A-Z_(]{2}/.test(value);

/** Whether the value stands behind the scheme of a header, so that it is base64. */
const isEncoded = ({ source, start }: Candidate) => /\bbasic $/i.test(source.text.slice(Math.max(0, start - 6), start));

/** On a command line, or in a list: `["curl", "-u", "user:password"]`. */
const curlOption =
  /curl\b(?:[^\n|\\]|\\\s){0,400}?[\s"'](?:-u|--user|--proxy-user|-U)(?:["'],\s{0,4}|[ =]{0,4}(?!["'],))/y;

/** What stands behind the option: quotes around both, a token as either of them, quotes around the password, none. */
const userAndPassword: Finder = anyOf(
  atKeyword(/(?<quote>["'])[^"':\s]{0,80}:(?<secret>[^"'\s]{3,120})\k<quote>/),
  atKeyword(/(?<quote>["'])(?<secret>[^"':\s]{8,120}):\k<quote>/),
  atKeyword(/["']?[\w.@$%{}+-]{1,80}["']?:["'](?<secret>[^"'\s]{3,120})["']/),
  atKeyword(/[\w.@$%{}+-]{0,80}:(?<secret>[^\s"'`;|]{3,120})/),
);

/** `curl -u user:password`: the password behind the first colon. */
const userOption: Finder = (source, at) => {
  const behind = skip(curlOption, source.text, at);
  return behind === at ? undefined : userAndPassword(source, behind);
};

/** The same in curl's own file, with or without hyphens. https://curl.se/docs/manpage.html#-K */
const lineOfCurlrc = /(?<=^[ \t]{0,8}(?:--|proxy-|--proxy-)?)(?:-u|user)(?:\s{0,4}[=:]\s{0,4}|\s{1,4})/my;

const userOfCurlrc: Finder = (source, at) => {
  const behind = /curlrc$/.test(source.path) ? skip(lineOfCurlrc, source.text, at) : at;
  return behind === at ? undefined : userAndPassword(source, behind);
};

const header = '(?:\\\\?["\'`])?\\]?\\s{0,3}(?:[:=,]|=>)\\s{0,3}(?:\\\\?["\'`])?';

/** The registered schemes, which have tokens of another form, or none. https://www.iana.org/assignments/http-authschemes */
const knownScheme = '(?:[Bb]asic|[Bb]earer|[Dd]igest|[Nn]egotiate|[Nn][Tt][Ll][Mm]|[Mm]utual|HOBA|DPoP|AWS4|SCRAM)';

export const rules = defineRules({
  'http-basic-auth': {
    kind: 'secret',
    title: 'HTTP Basic credentials',
    provider: 'generic',
    docs: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Authorization',
    envVar: 'BASIC_AUTH',
    severity: 'error',
    confidence: 'medium',
    keywords: ['basic ', 'curl', 'user =', 'user=', 'user:', 'user "', 'user ', '-u '],
    pattern: anyOf(
      atKeyword(/(?<![\w-])[Bb](?:asic|ASIC) (?<secret>[A-Za-z0-9+/_-]{8,400}={0,2})(?![\w+/=-])/),
      userOption,
      userOfCurlrc,
    ),
    accept: [(value, candidate) => (isEncoded(candidate) ? isBasic(value) : isReal(value))],
    verify: (value, candidate) =>
      isEncoded(candidate) && holdsUserAndPassword(value)
        ? { reason: 'it decodes to a user name and a password', weight: 0 }
        : undefined,
  },
  'http-bearer': {
    kind: 'secret',
    title: 'HTTP bearer token',
    provider: 'generic',
    docs: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Authentication#bearer',
    envVar: 'BEARER_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['bearer ', 'authorization'],
    pattern: anyOf(
      atKeyword(/(?<![\w-])[Bb](?:earer|EARER) {1,2}(?<secret>[\w.~+/-]{12,2000}={0,2})(?![\w+/=-])/),
      atKeyword(
        new RegExp(
          `[Aa]uthorization${header}(?:(?:(?:[Aa]pi-?)?[Tt]oken|ApiKey|GenieKey|SSWS|Key|JWT|OAuth)[ =]"?)(?<secret>[\\w.~+/-]{12,2000}={0,2})`,
        ),
      ),
      // Services make up schemes of their own: `APPCODE …`, `AccessKey …`.
      atKeyword(
        new RegExp(
          `[Aa]uthorization${header}(?!${knownScheme})[A-Za-z][\\w-]{2,24} (?<secret>[\\w.~+/-]{16,400}={0,2})(?![\\w+/=-])`,
        ),
      ),
    ),
    // A JSON Web Token has a rule of its own, which reads it.
    accept: [looksRandom, (value) => !/^ey[IJ][\w-]+\.ey[IJ]/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'http-basic-auth': {
    match: [
      'curl -u admin:«{alnum:12}» https://acme.dev/api',
      'curl -X POST --user "ci:«{password:14}»" https://acme.dev',
      'curl -u "«{base62:20}»:" https://acme.dev',
      'headers = {"Authorization": "Basic «{basic:alice}»"}',
      "headers: { authorization: 'Basic «{base64:44}»' }",
    ],
    ignore: [
      'Basic authentication is required',
      'curl -u user:password https://acme.dev',
      'subprocess.run(["curl", "-u", user, url])',
      { path: '.curlrc', text: '# user = "name:password"\nuser = "svc"\n' },
      "curl -u 'test:test' https://acme.dev",
      'curl -u "$USER:$PASSWORD" https://acme.dev',
      'Authorization: Basic <credentials>',
      'authorization: Basic somecredentials',
    ],
  },
  'http-bearer': {
    match: [
      'Authorization: Bearer «{base62:40}»',
      'curl -H "Authorization: Bearer «{base62:36}»" https://acme.dev',
      "headers: { Authorization: 'Token «{hex:40}»' }",
      'headers.put("Authorization", "AccessKey «{base62:25}»");',
      '// Authorization:APPCODE «{hex:32}»',
    ],
    ignore: [
      'Authorization: Bearer <token>',
      'the bearer authentication scheme',
      'Authorization: `Bearer ${token}`',
      'Authorization: Bearer {base62:14}...',
      'bearer accessTokenProvider',
      'headers["Authorization"] = "AccessKey " + accessKey',
      'Authorization: Digest {base62:25}',
      'Authorization: see authenticationProviderFactory',
    ],
  },
};
