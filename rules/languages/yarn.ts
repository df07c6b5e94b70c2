import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://yarnpkg.com/configuration/yarnrc */
export const language = defineLanguage({
  id: 'yarn',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)\.yarnrc\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$\{/,
    fallback: { open: /\$\{([A-Za-z_]\w*):?-$/, close: /^\}/ },
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${${name}}` }],
  },
  loading: {
    otherwise:
      'Yarn takes {name} from the environment: `set -a; . ./{file}; set +a`; from version 4 on it loads .env.yarn by itself.',
  },
});

const path = '.yarnrc.yml';

export const examples: readonly FixExample[] = [
  { path, before: 'npmAuthToken: «{base62:24}»\n', after: 'npmAuthToken: ${ACME_TOKEN}\n' },
  { path, before: 'npmAuthToken: "«{base62:24}»"\n', after: 'npmAuthToken: "${ACME_TOKEN}"\n' },
  {
    path,
    before: "npmScopes:\n  a:\n    npmAuthIdent: 'me:«{base62:24}»' # c\n",
    after: "npmScopes:\n  a:\n    npmAuthIdent: 'me:${ACME_TOKEN}' # c\n",
  },
  { path, before: 'npmAuthToken: ${KEY:-«{base62:24}»}\n', after: 'npmAuthToken: ${KEY}\n' },
  { path, before: 'npmAuthToken: "${A-x«{base62:24}»}"\n', refuse: /inside an expression/ },
  { path, before: '# npmAuthToken: «{base62:24}»\na: 1\n', refuse: /value/ },
];
