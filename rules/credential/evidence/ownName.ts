/** Values that repeat their own name, in whole, at its end, or with a number. */

import { wordsOf } from './name.ts';

/** Without the zero byte that ends a string of C. */
const lettersOf = (word: string) =>
  word
    .replace(/\\(?:0|x00)$/, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '') || word;

/** `org.acme.WS_PASSWORD`: the name of a property ends as the constant that holds it. */
const lastPart = (value: string) =>
  /^(?:[a-z]\w*\.)+\w+$/.test(value) ? value.slice(value.lastIndexOf('.') + 1) : value;

/** `operationPrefixUserpass = "userpass"`: the end of its own name, if not all of it. */
function isTailOf(name: string, text: string): boolean {
  const [letters, own] = [lettersOf(name), lettersOf(lastPart(text))];
  return letters === own || (own.length >= 6 && letters.endsWith(own));
}

const stem = (word: string) => word.toLowerCase().replace(/\d+$/, '');

/** `password1`, `password2`: two fields of one form; `Account-Key: account1`: one of several. A password may be its name with a number, but no key is `signingKey1`. */
const isSibling = (name: string, text: string) =>
  (/(?:\d|key)$/i.test(name) && stem(name) === stem(text)) ||
  (/key$/i.test(name) && /^[a-z]+\d*$/.test(text) && wordsOf(name).includes(stem(text)));

/** Whether a value only repeats the name that it is given to. */
export const repeatsName = (name: string, text: string): boolean => isTailOf(name, text) || isSibling(name, text);
