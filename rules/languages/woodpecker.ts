import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';
import { droneConfig, droneExamples, droneLoading } from './_drone.ts';

/** https://woodpecker-ci.org/docs/usage/secrets */
export const language = defineLanguage({
  id: 'woodpecker',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)\.woodpecker(?:\/[^/]+)?\.ya?ml$/i,
  comment: yamlComment,
  config: droneConfig,
  loading: droneLoading('Woodpecker'),
});

export const examples: readonly FixExample[] = [
  ...droneExamples('.woodpecker/build.yaml'),
  {
    path: '.woodpecker.yml',
    before: 'steps:\n  a:\n    image: b\n    environment:\n      KEY: "«{base62:24}»"\n',
    after: 'steps:\n  a:\n    image: b\n    environment:\n      KEY: { from_secret: ACME_TOKEN }\n',
  },
];
