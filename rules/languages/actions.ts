import { defineLanguage, type FixExample } from '../language.ts';

/** https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets */
export const language = defineLanguage({
  id: 'actions',
  of: 'yaml',
  editorIds: ['github-actions-workflow'],
  files: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
  comment: { open: '#', quotes: [], blocks: ['"', "'"], indented: /[|>][-+\d]*$/ },
  format: 'actions',
  loading: {
    loaders: [],
    otherwise:
      'Create the repository secret with `gh secret set {name}`; its value is kept in {file}, which git ignores.',
  },
});

export const examples: readonly FixExample[] = [
  {
    path: '.github/workflows/a.yml',
    before: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      KEY: «{base62:24}»\n    steps: []\n',
    after:
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      KEY: ${{ secrets.ACME_TOKEN }}\n    steps: []\n',
  },
  {
    path: '.github/workflows/a.yml',
    before:
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          curl -H "Authorization: Bearer «{base62:24}»" https://example.net\n',
    after:
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          curl -H "Authorization: Bearer ${ACME_TOKEN}" https://example.net\n        env:\n          ACME_TOKEN: ${{ secrets.ACME_TOKEN }}\n',
  },
  {
    path: '.github/workflows/a.yml',
    before: "on: push\njobs:\n  a:\n    if: github.actor == '«{base62:24}»'\n    runs-on: x\n    steps: []\n",
    refuse: /read in if/,
  },
];
