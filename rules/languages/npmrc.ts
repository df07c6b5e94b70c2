import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';

/** npm stops where the variable is not set. https://docs.npmjs.com/cli/configuring-npm/npmrc */
export const language = defineLanguage({
  id: 'npmrc',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)\.?npmrc$/i,
  comment: lineComment,
  config: {
    syntax: 'ini',
    refers: /\$\{/,
    fallback: { open: /\$\{([A-Za-z_]\w*)-$/, close: /^\}/ },
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${${name}}` }],
  },
  loading: {
    otherwise:
      'npm takes {name} from the environment: `set -a; . ./{file}; set +a`. Never write it with `npm config set`, which puts the value in the file.',
  },
});

const path = '.npmrc';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'save-exact=true\n//registry.npmjs.org/:_authToken=«{base62:24}»\n',
    after: 'save-exact=true\n//registry.npmjs.org/:_authToken=${ACME_TOKEN}\n',
  },
  { path, before: '//a.b/:_password = "«{base62:24}»"\n', after: '//a.b/:_password = "${ACME_TOKEN}"\n' },
  { path, before: '_auth=«{base62:24}»\n', after: '_auth=${ACME_TOKEN}\n' },
  {
    path,
    before: '@a:registry=https://u:«{base62:24}»@a.b/\n',
    after: '@a:registry=https://u:${ACME_TOKEN}@a.b/\n',
  },
  { path, before: '; _auth=«{base62:24}»\n', refuse: /entry/ },
  { path, before: '//a.b/:_authToken=${X«{base62:24}»}\n', refuse: /inside/ },
  { path, before: '//a.b/«{base62:24}»:_authToken=x\n', refuse: /entry/ },
];
