import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'groovy',
  editorIds: ['groovy'],
  files: /(?:\.(?:groovy|gradle|gvy)|(?:^|\/)Jenkinsfile(?:\.[\w-]+)?)$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  refuse: 'In Gradle read providers.environmentVariable("NAME").get(); in a Jenkinsfile use credentials("id").',
});

export const examples: readonly FixExample[] = [
  { before: 'def key = "«{base62:24}»"\n', refuse: /In/ },
  { before: 'def key = "x «{hex:32}»"\n', refuse: /In/ },
];
