import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://docs.github.com/code-security/dependabot/working-with-dependabot/configuring-access-to-private-registries-for-dependabot */
export const language = defineLanguage({
  id: 'dependabot',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)\.github\/dependabot\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$\{\{/,
    moves: [
      {
        at: /^registries\/[^/]+\/(?:token|password|key|auth-key|username|organization)$/,
        refer: ({ name }) => `\${{secrets.${name.replace(/^GITHUB_/, 'GH_')}}}`,
        whole: true,
      },
    ],
  },
  loading: {
    otherwise:
      "Create the secret among Dependabot's own with `gh secret set {name} --app dependabot`; its value is kept in {file}, which git ignores.",
  },
});

const path = '.github/dependabot.yml';
const registry = (line: string) => `version: 2\nregistries:\n  a:\n    type: npm-registry\n    ${line}\n`;

export const examples: readonly FixExample[] = [
  { path, before: registry('token: «{base62:24}»'), after: registry('token: ${{secrets.ACME_TOKEN}}') },
  {
    path,
    before: registry("password: '«{base62:24}»' # c"),
    after: registry("password: '${{secrets.ACME_TOKEN}}' # c"),
  },
  { path, before: registry('url: https://a:«{base62:24}»@b'), refuse: /no form/ },
];
