/** Drone, and Woodpecker, which came of it: a setting or a variable is taken from a secret of the same server. */
import type { Config } from '../config.ts';
import type { FixExample, Loading } from '../language.ts';

/** https://docs.drone.io/secret/repository/ */
export const droneConfig: Config = {
  syntax: 'yaml',
  refers: /\$\{/,
  moves: [
    {
      at: /^(?:steps|services|pipeline)\/[^/]+\/(?:environment|settings)\/(?!\d+$)[^/]+$/,
      refer: ({ name }) => name,
      bare: ({ name }) => `{ from_secret: ${name} }`,
      whole: true,
    },
    {
      at: /\/commands\/\d+$/,
      refuse:
        'Hand it to the step as a variable, `environment: { NAME: { from_secret: NAME } }`, and read "$NAME" in the command.',
    },
  ],
};

/** How `tool` gets the value. */
export const droneLoading = (tool: string): Loading => ({
  otherwise: `Make {name} a secret of the repository in ${tool}. Its value is kept in {file}, which git ignores.`,
});

/** What both do. */
export const droneExamples = (path: string): readonly FixExample[] => [
  {
    path,
    before: 'steps:\n  - name: a\n    image: b\n    environment:\n      KEY: «{base62:24}»\n',
    after: 'steps:\n  - name: a\n    image: b\n    environment:\n      KEY: { from_secret: ACME_TOKEN }\n',
  },
  {
    path,
    before: "steps:\n  - name: a\n    image: b\n    settings: { password: '«{base62:24}»', tags: [c] }\n",
    after: 'steps:\n  - name: a\n    image: b\n    settings: { password: { from_secret: ACME_TOKEN }, tags: [c] }\n',
  },
  {
    path,
    before: 'services:\n  - name: a\n    environment:\n      URL: Bearer «{base62:24}» # c\n',
    after: 'services:\n  - name: a\n    environment:\n      URL: { from_secret: ACME_TOKEN } # c\n',
  },
  { path, before: 'steps:\n  - name: a\n    environment:\n      - KEY=«{base62:24}»\n', refuse: /no form/ },
  { path, before: 'steps:\n  - name: a\n    commands:\n      - login «{base62:24}»\n', refuse: /from_secret/ },
  { path, before: 'steps:\n  - name: a\n    environment:\n      KEY: ${A}«{base62:24}»\n', refuse: /refers to/ },
];
