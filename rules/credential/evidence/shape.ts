/** What a value's own characters say: for its being a secret, or against it, as a reference, a template, prose, an identifier, a hash or a path do. */

import { looksRandom } from '../../randomness.ts';
import {
  dateOrVersion,
  encrypted,
  path,
  publicKey,
  reference,
  regex,
  structural,
  template,
  vaultAddress,
} from './forms.ts';
import { besideField, fieldWords } from './words.ts';

/** In longer values any short word stands by chance. */
const longestToken = 100;

/** Words by which people say that a value is made up. */
const madeUp = /fake|dummy|placeholder|changeme|replaceme|random_?string|sample(?:secret|password|token|key)/i;

/** What Docker, Podman and BuildKit take for `--secret`: where it is, not what it is. */
const mount = /^(?:id|src|source|type|target|env)=[^,=]+(?:,[a-z]+=[^,]*)*$/;

/** Whether a value is an address of mail. */
export const isEmailAddress = (value: string): boolean => /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(value);

/** An expression rather than a text: a call, an index, a member. */
const expression =
  /^[*&]?[A-Za-z_$@][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)*(?:\(.*|\[.*|(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)$|^(?:new|await|async|function|return|typeof|lambda|func|def)\b|^\w+\)\.[a-z]|=>|^\(|^\[|^\{/;

/** The words of an identifier, or undefined where the value is not written like one. */
export function identifierWords(value: string): string[] | undefined {
  if (!/^[A-Za-z_$][A-Za-z\d_.:/-]*$/.test(value)) return undefined;
  const words = value
    .replace('OAuth', 'Oauth')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');
  return words;
}

/** Whether a value mixes letters with digits or symbols. */
export const isMixed = (value: string): boolean => /^(?=.*[A-Za-z])(?=.*[\d!@#$%^&*+=?~])/.test(value);

/** What a person types for a password and for nothing else: letters of both cases and a digit, or a digit and a symbol. */
export const isTyped = /^(?=\S*\d)(?=\S*[a-z])(?:(?=\S*[A-Z])|(?=\S*[!@#$%^&*]))[\w!@#$%^&*?+=.-]{6,40}$/;

/** Letters with digits, or with both cases and a symbol: no word, and no number. */
export const isTold = (value: string): boolean =>
  isTyped.test(value) || /^(?=\S*\d)(?=\S*[a-z]{2})[\w!@#$%^&*+=-]{6,40}$/i.test(value);

/** One of several things of a kind, a constant, a character set: `node1`, `ACC123`, `utf8mb4`. */
const countedWord = /^(?:[A-Za-z_-]+\d|[A-Z\d_-]+|(?:utf|latin|iso|ascii|cp|win|sha|es|base)-?\d.*)$/;

/** What is no word, nor counts what a word names: where a password may stand as well as another thing, this is one. */
export const isChosen = (value: string): boolean => isTold(value) && !countedWord.test(value);

/** Base64 holds slashes, even as its first character; a path of such length has words. */
const isSlashedToken = (value: string) => /^[\w+/]{20,}={0,2}$/.test(value) && looksRandom(value);

/** Escapes of characters, whose letters say nothing. */
const escapes = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[0-7]{1,3}|\w)/g;

/** What speaks against a value, in this order: the words for the hover, and whether it holds. */
const objections: readonly (readonly [reason: string, holds: (value: string) => boolean])[] = [
  ['a reference', (value) => reference.test(value) || vaultAddress.test(value)],
  ['encrypted or hashed', (value) => encrypted.test(value)],
  ['a public key', (value) => publicKey.test(value)],
  ['a path or an address', (value) => path.test(value) && !isSlashedToken(value)],
  ['a template', (value) => template.test(value)],
  ['a regular expression', (value) => regex.test(value)],
  ['a selector', (value) => structural.test(value) && !isSlashedToken(value)],
  ['a date, a version or a size', (value) => dateOrVersion.test(value)],
  ['shortened', (value) => /\.{3}|…|\*{3}/.test(value)],
  ['the options of a mount', (value) => mount.test(value)],
  ['a colour', (value) => /^#(?=.*[a-f])(?:[\da-f]{2}){3,4}$/i.test(value)],
  // `1*SAFE` of https://www.rfc-editor.org/rfc/rfc5234#section-3.6
  ['a rule of a grammar', (value) => /^\d*\*\d*[A-Z][A-Z-]+$/.test(value)],
  ['a remark', (value) => /^\(.*\)$|^;[A-Za-z]/.test(value)],
  ['the scope of a signature', (value) => /\/aws4_request\b/.test(value)],
  ['an email address', (value) => /^-?anonymous@/.test(value) || isEmailAddress(value)],
  ['an example', (value) => /example/i.test(value) || (value.length <= longestToken && madeUp.test(value))],
  ['escapes or a mask', (value) => /^\*[^*]+\*/.test(value) || value.replace(escapes, '').length < 3],
  // `SPF_PASS=-0.001]`, `"Secret: ~s~n"`
  ['a number or a format', (value) => /^-?\d+\.\d+\W*$|^(?:~[a-z])+\W*$/.test(value)],
  // `value="<?php … ?>"`, `'[data-secret="' + secret + '"]'`, `"Password(user='svc')"`
  [
    'code',
    (value) =>
      /^["']\s?\.\s?\$\w/.test(value) ||
      /^<\?(?:php\b|=)|^[A-Za-z]\w*\(\w+=.*\)$|^["']\s?[+.]\s?[A-Za-z$_][\w$.()]*\s?[+.]\s?["']$/.test(value) ||
      // `team?.secretPolicy===`, `this.read();break;case`, `"self.get_urls()"`, `n8nOAuth2Api`
      /[!=]==|\(\);|^[a-z_]\w*(?:\.\w+)+\(\)$|^[a-z]\w*OAuth\d?(?:Api)?$/.test(value),
  ],
  ['punctuation only', (value) => /^[^A-Za-z0-9\u0080-\uffff]+$/.test(value)],
];

/** Why a value cannot be a secret whatever it is assigned to; undefined if nothing speaks against it. */
export function objectionTo(value: string): string | undefined {
  return objections.find(([, holds]) => holds(value))?.[0];
}

/** Whether what stands behind white space is the next pair: in `password= dbname=shop` nothing is given. */
export const isPair = (value: string): boolean => /^[a-z_]{2,20}=(?!=)/.test(value);

/** Whether a bare value is an expression of a programming language. */
export const isExpression = (value: string): boolean => expression.test(value);

const isFieldWord = (word: string) => fieldWords.has(word) || /^\d$/.test(word);

/** `DBPASSWORD`, `SECRETKEY`: a constant, or what documentation writes. */
const constant = /^[A-Z\d_]*(?:PASSW?|PASSWD|PASSWORD|PWD|SECRET|(?:SECRET|ACCESS|API|AUTH)_?(?:KEY|TOKEN))$/;

/** Whether a value only names a field, a type or a state: `required`, `new_password`, `YOUR_API_KEY`. */
export function namesAField(value: string): boolean {
  const written = value.trim();
  if (fieldWords.has(written.toLowerCase()) || constant.test(written)) return true;
  const words = identifierWords(written)?.map((word) => word.toLowerCase()) ?? [];
  // `my_twitch_password`
  if (/^(?:my|your)_[a-z]+(?:_[a-z]+)?_(?:password|passwd|pass|pwd)$/i.test(written)) return true;
  if (words.length < 2 || !words.some(isFieldWord)) return false;
  // `DB_PASSWORD` names a constant or a variable of the environment.
  return /^[A-Z\d_]+$/.test(written) || words.every((word) => isFieldWord(word) || besideField.has(word));
}

/** Google's app passwords: four groups of four letters. https://support.google.com/accounts/answer/185833 */
export const isAppPassword = (value: string): boolean =>
  /^(?:[a-z]{4} ){3}[a-z]{4}$/.test(value) && looksRandom(value.replaceAll(' ', ''));

/** Whether a value is an identifier that holds such a word of at least `shortest` letters; random text splits into short ones by chance. */
export function mentionsAField(value: string, shortest = 2): boolean {
  const words = identifierWords(value) ?? [];
  return words.length > 1 && words.some((word) => word.length >= shortest && fieldWords.has(word.toLowerCase()));
}

/** Whether a value reads as a sentence or a label. */
export function isProse(value: string): boolean {
  const words = value.trim().split(/\s+/);
  if (/^[\p{L}-]*[^\p{ASCII}][\p{L}-]*$/u.test(value) || /[\u0370-\uffff]{2}/.test(value)) return true;
  if (words.length === 1) return /[:?…]$/.test(value) && /^[A-Za-z]+\W$/.test(value);
  return (
    words.length > 3 ||
    words.filter((word) => /^[\p{L}'’]+[.,:;!?]?$/u.test(word)).length * 2 > words.length ||
    /[\u0400-\uffff]/.test(value)
  );
}
