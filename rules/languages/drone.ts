import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';
import { droneConfig, droneExamples, droneLoading } from './_drone.ts';

export const language = defineLanguage({
  id: 'drone',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)\.drone\.ya?ml$/i,
  comment: yamlComment,
  config: droneConfig,
  loading: droneLoading('Drone'),
});

export const examples: readonly FixExample[] = droneExamples('.drone.yml');
