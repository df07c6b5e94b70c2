import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';
import { springConfig, springLoading } from './_spring.ts';

export const language = defineLanguage({
  id: 'springProperties',
  of: 'properties',
  editorIds: ['spring-boot-properties'],
  files: /(?:^|\/)(?:application|bootstrap|microprofile-config)(?:-[\w-]+)?\.properties$/i,
  comment: lineComment,
  config: { syntax: 'ini', ...springConfig },
  loading: springLoading,
});

const path = 'src/main/resources/application.properties';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'a=1\nspring.datasource.password=«{base62:24}»\nb=2\n',
    after: 'a=1\nspring.datasource.password=${ACME_TOKEN}\nb=2\n',
  },
  { path, before: 'acme.token=Bearer «{base62:24}»\n', after: 'acme.token=Bearer ${ACME_TOKEN_VALUE}\n' },
  { path, before: 'acme-token=${ACME_TOKEN:«{base62:24}»}\n', after: 'acme-token=${ACME_TOKEN}\n' },
  { path, before: 'key : Bearer «{base62:24}»\n', after: 'key : Bearer ${ACME_TOKEN}\n' },
  { path, before: '%prod.key = «{base62:24}»\n', after: '%prod.key = ${ACME_TOKEN}\n' },
  { path, before: 'key=${ACME_KEY:«{base62:24}»}\n', after: 'key=${ACME_KEY}\n' },
  {
    path,
    before: 'spring.datasource.url=jdbc\\:postgresql\\://db/app?password=«{base62:24}»\n',
    after: 'spring.datasource.url=${SPRING_DATASOURCE_URL}\n',
  },
  { path, before: '# key=«{base62:24}»\n', refuse: /entry/ },
  { path, before: 'key=a,\\\n  «{base62:24}»\n', refuse: /several lines|entry/ },
  { path, before: 'key=#{a ?: «{base62:24}»}\n', refuse: /inside an expression/ },
  { path, before: '«{base62:24}»=a\n', refuse: /entry/ },
];
