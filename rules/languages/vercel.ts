import { defineLanguage, type FixExample } from '../language.ts';

/** The variables of the project reach builds and functions as those of the file did. https://vercel.com/docs/environment-variables */
export const language = defineLanguage({
  id: 'vercel',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)(?:vercel|now)\.json$/i,
  config: {
    syntax: 'json',
    moves: [{ at: /^(?:build\/)?env\/[^/]+$/, drop: (keys) => keys.at(-1), once: true }],
  },
  loading: {
    otherwise:
      'Give the variable to the project: `vercel env add {name}`. Its value is kept in {file}, which git ignores.',
  },
});

const path = 'vercel.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "env": {\n    "A": "1",\n    "API_KEY": "«{base62:24}»"\n  }\n}\n',
    after: '{\n  "env": {\n    "A": "1"\n  }\n}\n',
  },
  {
    path,
    before: '{ "build": { "env": { "API_KEY": "«{base62:24}»" } } }\n',
    after: '{ "build": { "env": {  } } }\n',
  },
  {
    path,
    before: '{ "env": { "KEY": "«{base62:24}»" }, "build": { "env": { "KEY": "b" } } }\n',
    refuse: /several values/,
  },
  { path, before: '{ "headers": [{ "value": "«{base62:24}»" }] }\n', refuse: /no form/ },
];
