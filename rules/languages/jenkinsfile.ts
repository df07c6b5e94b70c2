import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'jenkinsfile',
  editorIds: ['jenkinsfile', 'declarative'],
  files: /(?:^|\/)Jenkinsfile(?:\.[\w-]+)?$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  refuse:
    'Keep it in the credentials of Jenkins, and read it with credentials("id") in environment, or withCredentials.',
});

export const examples: readonly FixExample[] = [
  { before: 'def key = "«{base62:24}»"\n', refuse: /credentials/ },
  { before: "sh 'deploy «{hex:32}»'\n", refuse: /credentials/ },
];
