import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';
import { log4jConfig, log4jLoading } from './_log4j.ts';

export const language = defineLanguage({
  id: 'log4jProperties',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)log4j2(?:-[\w-]+)?\.properties$/i,
  comment: lineComment,
  config: { syntax: 'ini', ...log4jConfig },
  loading: log4jLoading,
});

const path = 'log4j2.properties';

export const examples: readonly FixExample[] = [
  { path, before: 'appender.a.password = «{base62:24}»\n', after: 'appender.a.password = ${env:ACME_TOKEN}\n' },
  { path, before: 'appender.a.header=Bearer «{base62:24}»\n', after: 'appender.a.header=Bearer ${env:ACME_TOKEN}\n' },
  { path, before: 'appender.a.p=${env:KEY:-«{base62:24}»}\n', after: 'appender.a.p=${env:KEY}\n' },
  { path, before: 'appender.a.p=${sys:x:-«{base62:24}»}\n', refuse: /inside/ },
  { path, before: '# p=«{base62:24}»\n', refuse: /entry/ },
  { path, before: 'a=b,\\\n  «{base62:24}»\n', refuse: /entry|lines/ },
];
