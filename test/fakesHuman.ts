/** Passwords as people make them up, and what is made of them. */

import type { Structured } from './fakes.ts';

const words =
  'summer winter dragon monkey shadow falcon coffee sunshine tigger matrix orange banana rocket london berlin tokyo golf pepper silver phoenix marvin turtle cobra ginger mango alpine bishop'.split(
    ' ',
  );
const leet: Readonly<Record<string, string>> = { a: '@', e: '3', i: '1', o: '0', s: '$' };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const humanFakes: Readonly<Record<string, Structured>> = {
  /** `Dragon2019!`, `sh4dow77`, `coffee-tiger8`: a word, and what a rule demanded. */
  human: (_argument, pick) => {
    const word = () =>
      words[(pick('abcdefghijklmnopqrstuvwxyz', 1).charCodeAt(0) * 7 + pick('abcd', 1).charCodeAt(0)) % words.length] ??
      'dragon';
    const number = pick('123456789', 1) + pick('0123456789', 1);
    switch (pick('12345', 1)) {
      case '1':
        return `${capital(word())}20${number}!`;
      case '2':
        return `${word().replace(/(?<=.)[aeios]/, (letter) => leet[letter] ?? letter)}${number}`;
      case '3':
        return `${word()}${capital(word())}${number}`;
      case '4':
        return `${capital(word())}_${number}${pick('!#@', 1)}`;
      default:
        return `${word()}${number}${number}`;
    }
  },
  /** A word alone, as a careless person's password. */
  word: (_argument, pick) =>
    `${pick('bdfgmprstk', 1)}${pick('aeiou', 1)}${pick('bdgmnprstk', 1)}${pick('aeiou', 1)}${pick('lmnrst', 1)}${pick('aeioy', 1)}`,
  /** Base64 of `user:password`, the user given. */
  basic: (user, pick) => btoa(`${user}:${pick('abcdefghijkmnopqrstuvwxyz23456789', 12)}`),
};
