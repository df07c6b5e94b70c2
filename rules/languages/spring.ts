import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';
import { springConfig, springLoading } from './_spring.ts';

export const language = defineLanguage({
  id: 'spring',
  of: 'yaml',
  editorIds: ['spring-boot-properties-yaml'],
  files: /(?:^|\/)(?:application|bootstrap)(?:-[\w-]+)?\.ya?ml$/i,
  comment: yamlComment,
  config: { syntax: 'yaml', ...springConfig },
  loading: springLoading,
});

const path = 'src/main/resources/application.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'spring:\n  datasource:\n    password: «{base62:24}» # of the database\n',
    after: 'spring:\n  datasource:\n    password: ${ACME_TOKEN} # of the database\n',
  },
  {
    path,
    before: 'acme:\n  token: "Bearer «{base62:24}»"\n',
    after: 'acme:\n  token: "Bearer ${ACME_TOKEN_VALUE}"\n',
  },
  {
    path,
    before: 'a:\n  key: «{base62:24}»\n---\nacme.token: b\n',
    after: 'a:\n  key: ${ACME_TOKEN_VALUE}\n---\nacme.token: b\n',
  },
  {
    path,
    before: 'a:\n  key: "Bearer «{base62:24}»"\n---\nb: 1\n',
    after: 'a:\n  key: "Bearer ${ACME_TOKEN}"\n---\nb: 1\n',
  },
  {
    path,
    before: "a:\n  keys:\n    - '«{base62:24}»'\n    - b\n",
    after: "a:\n  keys:\n    - '${ACME_TOKEN}'\n    - b\n",
  },
  { path, before: 'a: { key: «{base62:24}», b: 1 }\n', after: 'a: { key: "${ACME_TOKEN}", b: 1 }\n' },
  { path, before: 'a:\n  key: ${ACME_KEY:«{base62:24}»}\n', after: 'a:\n  key: ${ACME_KEY}\n' },
  {
    path,
    before: 'spring:\n  datasource:\n    url: jdbc:postgresql://db/app?password=«{base62:24}»\n',
    after: 'spring:\n  datasource:\n    url: ${JDBC_URL}\n',
  },
  {
    path,
    before: 'url: jdbc:postgresql://${HOST}/app?password=«{base62:24}»\n',
    after: 'url: jdbc:postgresql://${HOST}/app?password=${ACME_TOKEN}\n',
  },
  { path, before: 'a: |\n  «{base62:24}»\nb: 1\n', after: 'a: ${ACME_TOKEN}\nb: 1\n' },
  { path, before: "a: '#{systemProperties.x ?: «{base62:24}»}'\n", refuse: /inside an expression/ },
  { path, before: "a: 'b\\\\«{base62:24}»'\n", refuse: /inside an expression/ },
  { path, before: '«{base62:24}»: a\n', refuse: /key/ },
  { path, before: 'a: !!binary «{base64:24}»\n', refuse: /type of its own/ },
];
