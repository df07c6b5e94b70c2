import { defineLanguage, type FixExample } from '../language.ts';

/** https://getcomposer.org/doc/articles/authentication-for-private-packages.md */
export const language = defineLanguage({
  id: 'composerAuth',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)auth\.json$/i,
  contains: [/"(?:http-basic|bearer|github-oauth|gitlab-token|gitlab-oauth|bitbucket-oauth)"/],
  refuse:
    'The file holds nothing but secrets: add auth.json to .gitignore, or give its text in the variable COMPOSER_AUTH.',
});

const path = 'auth.json';

export const examples: readonly FixExample[] = [
  { path, before: '{ "github-oauth": { "github.com": "«{base62:24}»" } }\n', refuse: /COMPOSER_AUTH/ },
  { path, before: '{ "http-basic": { "a.b": { "password": "«{base62:24}»" } } }\n', refuse: /gitignore/ },
];
