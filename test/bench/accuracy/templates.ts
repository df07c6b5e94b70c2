/** Reads the template files of the accuracy bench. `⏎` stands for a line break and `⇥` for a tab. */

import { readFileSync } from 'node:fs';

export type Casing = 'camel' | 'pascal' | 'snake' | 'upper' | 'kebab' | 'dotted';

export interface Syntax {
  readonly language: string;
  /** `''` for a text of which nothing is known. */
  readonly path: string;
  readonly casing: Casing;
  /** How a value is given to a name: each holds `NAME` and `VALUE`. */
  readonly shapes: readonly string[];
  /** What stands in the value's place where it is read from elsewhere. */
  readonly references: readonly string[];
}

export interface NamedValues {
  readonly category: string;
  readonly isSecret: boolean;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

export interface WholeText {
  readonly category: string;
  readonly path: string;
  /** With `«…»` around the secret; without, a near miss. */
  readonly marked: string;
}

interface Section {
  readonly head: readonly string[];
  readonly lines: readonly string[];
}

/** `== a | b`, then its lines. */
function sections(file: string): Section[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n').filter((line) => line !== '');
      return { head: head.split(' | '), lines: lines.map((line) => line.replaceAll('⏎', '\n').replaceAll('⇥', '\t')) };
    });
}

const behind = (lines: readonly string[], mark: string) =>
  lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));

export const syntaxes: readonly Syntax[] = sections('syntaxes.txt').map(
  ({ head: [language = '', path = '', casing = 'camel'], lines }) => ({
    language,
    path: path.trim(),
    casing: casing as Casing,
    shapes: behind(lines, '+ '),
    references: behind(lines, '- '),
  }),
);

export const namedValues: readonly NamedValues[] = sections('values.txt').map(
  ({ head: [category = '', mark], lines }) => ({
    category,
    isSecret: mark === '+',
    names: behind(lines, 'name '),
    values: behind(lines, 'value '),
  }),
);

export const wholeTexts: readonly WholeText[] = [...sections('texts.txt'), ...sections('lines.txt')].flatMap(
  ({ head: [category = ''], lines }) =>
    lines.map((line) => {
      const [path = '', ...rest] = line.split(' | ');
      return { category, path: path === '?' ? '' : path, marked: rest.join(' | ') };
    }),
);
