/** The string literals of JavaScript, TypeScript and their JSX forms. */
import type { Escapes, Holes, StringKind } from '../language.ts';

const escapes: Escapes = {
  simple: { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '\n': '', '\r\n': '' },
  numeric: ['x', 'u', 'braces'],
  unknown: 'drop',
};

const hole = ['${', '}'] as const;

/** A template literal allows no octal escapes; a backtick and `${` end the text. */
const toTemplate: Holes = {
  hole,
  open: () => '`',
  close: () => '`',
  escape: (raw) =>
    /(?<!\\)(?:\\\\)*\\(?:[1-9]|0\d)/.test(raw)
      ? undefined
      : raw.replace(/\\[\s\S]|`|\$\{/g, (found) => (found.startsWith('\\') ? found : `\\${found}`)),
};

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** In a JSX attribute, a backslash is a backslash and an entity is a character; line ends are folded by some compilers only. */
const attributeToTemplate: Holes = {
  ...toTemplate,
  escape: (raw) => {
    const isOther = [...raw.matchAll(/&(#?\w+);/g)].some(([, name = '']) => !entities.has(name));
    if (isOther || /[\r\n]/.test(raw)) return undefined;
    return raw.replace(/&(\w+);/g, (_, name: string) => entities.get(name) ?? '').replace(/[\\`]|\$\{/g, '\\$&');
  },
};

const attribute: StringKind = {
  node: 'string',
  around: / jsx_attribute$/,
  open: /^["']/,
  close: /["']$/,
  escapes: { simple: {}, mark: '&', unknown: 'refuse' },
  holes: attributeToTemplate,
};

/** Every kind of string literal, JSX attributes among them. */
export const strings: readonly StringKind[] = [
  attribute,
  { node: 'string', open: /^["']/, close: /["']$/, escapes, holes: toTemplate },
  { node: 'template_string', open: /^`/, close: /`$/, escapes, holes: { hole } },
];
