import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'apex',
  editorIds: ['apex'],
  files: /\.(?:cls|trigger|apex)$/i,
  comment: { open: '//', quotes: ["'"] },
  refuse:
    'Apex has no environment: keep it in a Named Credential (`callout:Name/path`) or in protected custom metadata.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.cls', before: "String key = '«{base62:24}»';\n", refuse: /Named Credential/ },
  { path: 'a.trigger', before: "String key = 'x «{base62:24}»';\n", refuse: /Named Credential/ },
];
