/** The cases of the accuracy bench, made from templates with seeded fakes. */

import { fill, unmark } from '../../fakes.ts';
import { type Casing, namedValues, syntaxes, wholeTexts } from './templates.ts';

export interface Case {
  readonly id: string;
  /** Stable, and the same for all cases of one template: decides the half that they belong to. */
  readonly family: string;
  readonly category: string;
  readonly path: string;
  readonly text: string;
  /** Where the secret stands; undefined for a near miss. */
  readonly secret?: { readonly start: number; readonly end: number };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const casings: Readonly<Record<Casing, (words: readonly string[]) => string>> = {
  camel: (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
  pascal: (words) => words.map(capital).join(''),
  snake: (words) => words.join('_'),
  upper: (words) => words.join('_').toUpperCase(),
  kebab: (words) => words.join('-'),
  dotted: (words) => ['app', ...words.slice(0, -1), words.at(-1) ?? ''].join('.'),
};

/** FNV-1a. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Whether a case belongs to the half that is not looked at while tuning. */
export const isHeldOut = ({ family }: Case): boolean => hash(family) % 2 === 1;

const literally = (value: string) => () => value;

/** Each name of each group in each shape of each language, with one value of the group. */
function* matrix(): Generator<Case> {
  for (const { language, path, casing, shapes } of syntaxes) {
    for (const [index, shape] of shapes.entries()) {
      for (const { category, isSecret, names, values } of namedValues) {
        for (const name of names) {
          if (!shape.includes('NAME') && !(isSecret && category.startsWith('password'))) continue;
          const id = `${language}/${index}/${category}/${name}`;
          const template = values[hash(id) % values.length] ?? '';
          const marked = shape
            .replaceAll('NAME', literally(casings[casing](name.split(' '))))
            .replace('VALUE', literally(isSecret ? `«${template}»` : template));
          yield caseOf(id, `${category} · ${language}`, path, marked, hash(id));
        }
      }
    }
  }
}

/** The first shape of each language with an expression that reads the value from elsewhere. */
function* readElsewhere(): Generator<Case> {
  for (const { language, path, casing, shapes, references } of syntaxes) {
    for (const reference of references) {
      for (const name of ['password', 'api key', 'client secret', 'auth token']) {
        const text = (shapes[0] ?? '')
          .replace(/@?(["'`])VALUE\1|VALUE/, literally(reference))
          .replaceAll('NAME', literally(casings[casing](name.split(' '))));
        yield caseOf(`${language}/${reference}/${name}`, `read elsewhere · ${language}`, path, text, 1);
      }
    }
  }
}

function* whole(): Generator<Case> {
  for (const { category, path, marked } of wholeTexts) {
    for (const seed of marked.includes('«') ? [1, 2, 3, 4, 5, 6] : [1]) {
      yield { ...caseOf(`${marked}/${seed}`, category, path, marked, seed), family: marked };
    }
  }
}

function caseOf(id: string, category: string, path: string, marked: string, seed: number): Case {
  const { text, spans } = unmark(fill(marked, seed));
  const [secret] = spans;
  return { id, family: id, category, path, text, ...(secret === undefined ? {} : { secret }) };
}

/** Every case, in a stable order. */
export const corpus = (): Case[] => [...matrix(), ...readElsewhere(), ...whole()];
