/**
 * Services whose tokens begin with a mark of their own, and that have nothing else to say: rows of tables, as those of `services/`. Every row becomes a
 * rule, and its proof.
 */
import { lazily } from '../../lazy.ts';
import { isRandomToken, patternOf } from '../../nearby.ts';
import type { Examples, SecretRule } from '../../rule.ts';
import { standalone } from '../../shapes.ts';

/**
 * The name; the variable in which the service's own tools look for the token; its forms, in the notation of the examples, with spaces between, where
 * `{hex:8-12}` is so many or more; and its documentation.
 */
export type Marked = readonly [name: string, envVar: string, forms: string, docs: string];

/** A table; the keys are the rules' ids without `-token`. */
export type MarkedTokens = Readonly<Record<string, Marked>>;

type ByRule<T extends MarkedTokens, Value> = { readonly [Id in keyof T & string as `${Id}-token`]: Value };

function each<T extends MarkedTokens, Value>(tokens: T, make: (token: Marked) => Value): ByRule<T, Value> {
  return lazily(Object.entries(tokens).map(([id, token]) => [`${id}-token`, () => make(token)])) as ByRule<T, Value>;
}

/** The marks of these forms, each once. */
export const marksOf = (forms: string): readonly string[] => [
  ...new Set(forms.split(' ').map((form) => form.slice(0, form.indexOf('{')))),
];

/** What follows the mark is random, or ends in what is: a name may stand between them. */
const isRandomBody = (body: string) => isRandomToken(body) || isRandomToken(body.slice(body.lastIndexOf('_') + 1));

/** The rule of each row. */
export function markedRules<const T extends MarkedTokens>(tokens: T): ByRule<T, SecretRule> {
  return each(tokens, ([name, envVar, forms, docs]) => {
    const marks = marksOf(forms);
    const [first = '', ...others] = new Set(marks.map((mark) => mark.toLowerCase()));
    return {
      kind: 'secret',
      title: `${name} token`,
      provider: name,
      docs,
      envVar,
      severity: 'error',
      confidence: 'high',
      keywords: [first, ...others],
      pattern: standalone(new RegExp(patternOf(forms))),
      accept: [(value) => marks.some((mark) => value.startsWith(mark) && isRandomBody(value.slice(mark.length)))],
    };
  });
}

/** The proof of each row. */
export function markedExamples<const T extends MarkedTokens>(tokens: T): ByRule<T, Examples> {
  return each(tokens, ([, envVar, forms]) => {
    const [form = '', ...others] = forms.replace(/-\d+\}/g, '}').split(' ');
    const [mark = ''] = marksOf(form);
    return {
      match: [
        `${envVar}=«${form}»`,
        `curl -H "Authorization: Bearer «${form}»" https://api.acme.dev`,
        `const client = connect('«${form}»');`,
        ...others.map((other) => `{"token": "«${other}»"}` as const),
      ],
      ignore: [`const mark = "${mark}";`, `${envVar}=${mark}{hex:6}`, `if (!key.startsWith('${mark}')) fail(key);`],
    };
  });
}
