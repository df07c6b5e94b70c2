import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';
import { fromShell } from './_fromShell.ts';

/** https://docs.getdbt.com/reference/dbt-jinja-functions/env_var */
export const language = defineLanguage({
  id: 'dbt',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)profiles\.ya?ml$/i,
  contains: [/^\s+outputs:/m, /^\s+target:/m],
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\{[{%]/,
    fallback: { open: /\{\{\s*env_var\(\s*["']([A-Za-z_]\w*)["']\s*,\s*["']$/, close: /^["']\s*\)\s*\}\}/ },
    inside: /\{\{(?:(?!\}\}).)*$/,
    moves: [
      {
        refer: ({ name, quote }) => `{{ env_var(${quote}${name}${quote}) }}`,
        literal: ({ name, quote }) => `env_var(${quote}${name}${quote})`,
      },
    ],
  },
  loading: fromShell('dbt'),
});

const path = 'profiles.yml';
const profile = (line: string) => `shop:\n  target: dev\n  outputs:\n    dev:\n      type: postgres\n      ${line}\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: profile('password: «{base62:24}»'),
    after: profile('password: "{{ env_var(\'ACME_TOKEN\') }}"'),
  },
  {
    path,
    before: profile("password: '«{base62:24}»' # c"),
    after: profile('password: \'{{ env_var("ACME_TOKEN") }}\' # c'),
  },
  { path, before: profile('a: [b, «{base62:24}»]'), after: profile('a: [b, "{{ env_var(\'ACME_TOKEN\') }}"]') },
  {
    path,
    before: profile('a: "{{ x or \'«{base62:24}»\' }}"'),
    after: profile('a: "{{ x or env_var(\'ACME_TOKEN\') }}"'),
  },
  { path, before: profile('a: "{{ x ~ \'b«{base62:24}»\' }}"'), refuse: /inside an expression/ },
  { path, before: profile('«{base62:24}»: 1'), refuse: /key/ },
];
