import { defineLanguage, type FixExample } from '../language.ts';

/** https://www.gnu.org/software/make/manual/html_node/Environment.html */
export const language = defineLanguage({
  id: 'makefile',
  editorIds: ['makefile'],
  files: /(?:(?:^|\/)(?:GNU)?[Mm]akefile(?:\.\w+)?|\.mk)$/,
  comment: { open: '#', ownLine: true, continued: /\\$/ },
  format: 'makefile',
  loading: {
    loaders: [
      {
        file: /^(?:GNU)?[Mm]akefile$/,
        text: /^-?include\s+\.env\b/m,
        note: 'The makefile includes .env, as far as make can read it.',
      },
    ],
    otherwise: 'make takes {name} from the environment: `set -a; . ./{file}; set +a`.',
  },
});

const path = 'Makefile';
const read = '$(or $(ACME_TOKEN),$(error ACME_TOKEN is not set))';

export const examples: readonly FixExample[] = [
  { path, before: 'KEY = «{base62:24}»\n\nall:\n\techo\n', after: `KEY = ${read}\n\nall:\n\techo\n` },
  { path, before: 'export KEY := Bearer «{base62:24}»\n', after: `export KEY := Bearer ${read}\n` },
  { path, before: 'KEY ?= «{base62:24}»\n', after: 'KEY ?= $(ACME_TOKEN)\n', form: 'plain' },
  { path, before: 'ACME_TOKEN := «{base62:24}»\n', after: 'ACME_TOKEN ?= $(error ACME_TOKEN is not set)\n' },
  { path, before: 'export ACME_TOKEN=«{base62:24}»\n', after: 'export ACME_TOKEN?=\n', form: 'plain' },
  {
    path,
    before: "all:\n\t@curl -H 'X-Key: «{base62:24}»' https://example.net\n",
    after: 'all:\n\t@curl -H "X-Key: $${ACME_TOKEN:?ACME_TOKEN is not set}" https://example.net\n',
  },
  {
    path,
    before: 'all:\n\tlogin -u $(USER) «{base62:24}»\n',
    after: 'all:\n\tlogin -u $(USER) "$${ACME_TOKEN}"\n',
    form: 'plain',
  },
  { path, before: "all:\n\tlogin '$(USER):«{base62:24}»'\n", refuse: /expanded by make/ },
  {
    path,
    before: "SHELL := /usr/bin/env bash\nall:\n\tlogin '«{base62:24}»'\n",
    after: 'SHELL := /usr/bin/env bash\nall:\n\tlogin "$${ACME_TOKEN:?ACME_TOKEN is not set}"\n',
  },
  { path, before: "SHELL = python3\nall:\n\tlogin('«{base62:24}»')\n", refuse: /another shell/ },
  { path, before: '# KEY = «{base62:24}»\n', refuse: /comment/ },
  { path, before: 'KEY = a \\\n  «{base62:24}»\n', refuse: /one line/ },
  {
    path,
    before: 'all:\n\tif true; then \\\n\t  login \'«{base62:24}»\' "$$A"; \\\n\tfi\n',
    after: 'all:\n\tif true; then \\\n\t  login "$${ACME_TOKEN}" "$$A"; \\\n\tfi\n',
    form: 'plain',
  },
  {
    path,
    before: "all:\n\ta 'b \\\n\t «{base62:24}»'\n",
    after: 'all:\n\ta \'b \\\n\t \'"$${ACME_TOKEN}"\n',
    form: 'plain',
  },
  { path, before: "all:\n\ta '«{base62:24} \\\n\t{base62:24}»'\n", refuse: /several lines/ },
  { path, before: 'KEY = a\nKEY += «{base62:24}»\n', after: `KEY = a\nKEY += ${read}\n` },
  { path, before: 'all: export KEY = «{base62:24}»\nall:\n', after: `all: export KEY = ${read}\nall:\n` },
  {
    path,
    before: 'a b: ACME_TOKEN=«{base62:24}»\n',
    after: 'a b: ACME_TOKEN=$(ACME_TOKEN_2)\n',
    form: 'plain',
  },
  { path, before: 'KEY = «{base62:24}» # c\n', after: `KEY = ${read} # c\n` },
  { path, before: 'KEY = a\\#«{base62:24}»\n', after: `KEY = a\\#${read}\n` },
  { path, before: 'KEY = a#«{base62:24}»\n', refuse: /\$\(NAME\)/ },
  { path, before: 'all: «{base62:24}»\n', refuse: /assignment/ },
  { path, before: 'A = x«a{base62:20}$(B)»y\n', refuse: /refers to something/ },
  { path, before: 'A = x\\«#{base62:20}»\n', refuse: /escapes/ },
  { path, before: 'all:\n\tlogin $$«A{base62:20}»\n', refuse: /expanded/ },
];
