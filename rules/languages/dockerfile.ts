import { defineLanguage, type FixExample } from '../language.ts';

/** https://docs.docker.com/build/building/secrets/ */
export const language = defineLanguage({
  id: 'dockerfile',
  editorIds: ['dockerfile'],
  files: /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?|[\w.-]+\.dockerfile)$/i,
  comment: { open: '#', ownLine: true, continued: /\\$/ },
  format: 'dockerfile',
  loading: {
    loaders: [],
    otherwise:
      'Build with the variable set: `set -a; . ./{file}; set +a; docker build --secret id={name},env={name} .`',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'FROM alpine\nRUN curl -H "Authorization: Bearer «{base62:24}»" https://example.net\n',
    after:
      '# syntax=docker/dockerfile:1\nFROM alpine\nRUN --mount=type=secret,id=ACME_TOKEN,env=ACME_TOKEN curl -H "Authorization: Bearer ${ACME_TOKEN:?ACME_TOKEN is not set}" https://example.net\n',
  },
  { before: 'FROM alpine\nENV KEY=«{base62:24}»\n', refuse: /--env-file/ },
];
