import { isPublishedKey } from './knownKeys.ts';

/** Values that stand where a secret should stand, but are none: placeholders, references, templates, masks, published keys, certificates. */

/** Words that a person writes into a value to say that it is not real; as whole parts between separators, in any case. */
const markers =
  /^your[a-z_-]+$|^abcd efgh|[a-z][-_ ]here$|(?:^|[^a-z])(?:example|sample|placeholder|change[-_ ]?(?:me|this)|change[-_ ](?:this|it|in|before|for|on|to|the)|replace[-_ ]?(?:me|this|with)|your|insert|enter|redacted|dummy|fixme|todo|xxx+|to[-_ ]?be[-_ ]?(?:modified|changed|replaced|filled|set|defined))(?:[^a-z]|$)/i;

/** `WebAppData` is the key that Telegram gives to all: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app */
const exact =
  /^(?:none|null|nil|undefined|true|false|secret|password|token|notasecret|foo|bar|baz|string|val(?:ue)?[\d_]*|webappdata)$/i;

/** `YourCompany2024`. */
const yours = /^[yY]our(?=[A-Z])/;

/** `your$tr0ngPassw0rd`, `TuPassword123`: it says whose it is to be, and what. */
const addressed =
  /^(?:your\S{0,24}?|(?:tu|su|seu|sua|votre|ton|dein|ihr)[-_]?)(?:pass|pwd|secret|token|key|contrase|senha|clave)/i;

/** As one says that a value is no real one, in the midst of what has the form of a token: `AKIAIOSFODNN7EXAMPLE`, `sk_live_51YOUR_API_KEY`. */
const inToken = /^(?=[$\w.+/=~:|-]{20,}$).*(?:example|redacted|placeholder|change_?me|your[_-])/i;

/** What is left out of a token. */
const shortened = /(?:\.{3}|…)$/;

/** A reference behind the mark of a token: `ghp_<token>`, `t1.{{ token }}`. */
const marked = /^[\w.+/=~:|-]{1,60}(?:<[A-Za-z][\w .-]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{\{)$/;

/** A reference to a value that stands elsewhere: `${X}`, `$(X)`, `{{ x }}`, `%X%`, `<x>`, `#{x}`, `@x@`, `_DB_X_`. */
const reference =
  /^(?:\$\{[^}]*\}|\$\([^)]*\)|\{\{.*\}\}|%[\w.]+%|<[^>]*>|#\{[^}]*\}|@[\w.-]+@|__[A-Z][A-Z\d_]*__|_[A-Z]+(?:_[A-Z]+)+_|\$[A-Za-z_]\w*|\[[^\]]*\])$/;

/**
 * `****`, `xxxx`, `....`, `keykeykeykey`: at most two distinct characters, or a few again and again, or a word. A few digits, such as `1111`, are a
 * password.
 */
function isMask(value: string): boolean {
  if (/^\d{3,6}$/.test(value)) return false;
  return (
    (value.length >= 3 && new Set(value.toLowerCase()).size <= 2) || /^(?:(.{2,4})\1{3,}|(.{5,12})\2{2,})$/.test(value)
  );
}

/** A long run of one character inside a token: `sk_live_xxxxxxxxxxxx`. */
const longRun = /([^A])\1{7}/;

/** Whether most of a value's characters are those that stand `period` before them. */
function repeats(value: string, period: number): boolean {
  let others = period;
  for (let index = period; index < value.length && others * 2 < value.length; index++) {
    if (value.charCodeAt(index) !== value.charCodeAt(index - period)) others++;
  }
  return others * 2 < value.length;
}

const periods = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * A run of one character or of a few is most of a token, whatever mark stands before it. That is asked of long values only: people's passwords repeat
 * themselves. And `A`s are zero bytes in base64, of which real keys have many.
 */
const isMostlyRun = (value: string) => value.length >= 16 && periods.some((period) => repeats(value, period));

/** A walk over the keyboard or the alphabet inside a token; people's passwords may hold one, so only in longer values. */
const walk = /^(?=.{20}).*?(?:abcdefghij|0123456789|1234567890|a1b2c3d4)/i;

/** `-----BEGIN CERTIFICATE` or `-----BEGIN PUBLIC KEY`, in base64. */
const encodedCertificate = /^LS0tLS1CRUdJTi(?:BDRVJUSUZJQ0FUR|BQVUJMSUMgS0VZ)[A-Za-z0-9+/]*={0,2}$/;

/** `PRIVATE KEY` in base64, by how many bytes stand before it: such a bundle holds the certificate's key as well. */
const encodedPrivateKey = /UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtF/;

const isCertificate = (value: string) => encodedCertificate.test(value) && !encodedPrivateKey.test(value);

/** Above this length a value is an encoding of bytes (a key, a session token): it has long runs and, by chance, any short word, but none of these. */
const longestToken = 200;
const inLongToken = /^(?=[$\w.+/=~:|-]*$).*(?:EXAMPLE|REDACTED|abcdefghijklm)/;

/** Whether a value is visibly not a secret: a placeholder, a mask, a reference or a template. */
export function isPlaceholder(value: string): boolean {
  if (exact.test(value) || reference.test(value) || isMask(value) || isPublishedKey(value)) return true;
  if (isCertificate(value) || isMostlyRun(value)) return true;
  if (value.length > longestToken) return inLongToken.test(value);
  return [longRun, walk, markers, yours, addressed, shortened, inToken, marked].some((pattern) => pattern.test(value));
}
