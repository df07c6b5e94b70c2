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
    before:
      "on: push\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - { name: b, run: 'login ''«{base62:24}»''' }\n",
    after:
      'on: push\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - { name: b, run: \'login ${env:ACME_TOKEN}\', env: { ACME_TOKEN: "${{ secrets.ACME_TOKEN }}" } }\n',
  },
  {
    path: '.github/workflows/a.yml',
    before:
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - { run: login «{base62:24}», env: { A: 1 } }\n',
    after:
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - { run: \'login "${ACME_TOKEN}"\', env: { ACME_TOKEN: "${{ secrets.ACME_TOKEN }}", A: 1 } }\n',
  },
  {
    path: '.github/workflows/a.yml',
    before: "on: push\nenv:\n  A: ${{ secrets.B || '«{base62:24}»' }}\njobs: {}\n",
    after: 'on: push\nenv:\n  A: ${{ secrets.B || secrets.ACME_TOKEN }}\njobs: {}\n',
  },
  {
    path: '.github/workflows/a.yml',
    before: "on: push\nenv:\n  A: ${{ format('{0}«{base62:24}»', github.sha) }}\njobs: {}\n",
    refuse: /inside an expression/,
  },
  {
    path: '.github/workflows/a.yml',
    before: `on: push\nenv:\n  A: \${{ fromJSON('{"a":"«{base62:24}»"}').a }}\njobs: {}\n`,
    refuse: /inside an expression/,
  },
  {
    path: '.github/workflows/a.yml',
    before: 'on: push\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n      - run: login «{base62:24}»\n',
    refuse: /shell: bash/,
  },
  {
    path: '.github/workflows/a.yml',
    before: 'on: [push, workflow_call]\nenv:\n  A: «{base62:24}»\njobs: {}\n',
    refuse: /hand it over in each/,
  },
  {
    path: '.github/workflows/a.yml',
    before: 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    with:\n      key: «{base62:24}»\n',
    refuse: /under `secrets:`/,
  },
  {
    path: '.github/workflows/a.yml',
    before: "on: push\njobs:\n  a:\n    if: github.actor == '«{base62:24}»'\n    runs-on: x\n    steps: []\n",
    refuse: /read in if/,
  },
];
