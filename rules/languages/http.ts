import { defineLanguage, type FixExample } from '../language.ts';

/**
 * Requests of REST Client and httpYac, which read the `.env` beside the file. https://httpyac.github.io/guide/variables.html;
 * JetBrains' client has files of its own instead.
 */
export const language = defineLanguage({
  id: 'http',
  editorIds: ['http'],
  files: /\.(?:http|rest)$/i,
  comment: { open: '#', ownLine: true },
  envFile: '.env',
  ownFolder: true,
  unfit: ({ names }) =>
    names.some((name) => /^http-client(?:\.private)?\.env\.json$/.test(name))
      ? 'The client of JetBrains keeps secrets in http-client.private.env.json, which git must ignore: write the value there, and {{name}} here.'
      : undefined,
  config: {
    syntax: 'request',
    moves: [{ refer: ({ name }) => `{{$dotenv ${name}}}` }],
  },
  loading: {
    otherwise: 'REST Client and httpYac read {file} beside this file by themselves.',
  },
});

const path = 'shop.http';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'GET https://a.b/c\nAuthorization: Bearer «{base62:24}»\n',
    after: 'GET https://a.b/c\nAuthorization: Bearer {{$dotenv ACME_TOKEN}}\n',
  },
  {
    path,
    before: '@token = «{base62:24}»\n\nGET https://a.b/c\n',
    after: '@token = {{$dotenv ACME_TOKEN}}\n\nGET https://a.b/c\n',
  },
  {
    path,
    before: 'GET https://a.b/c?key=«{base62:24}»&d=1\n',
    after: 'GET https://a.b/c?key={{$dotenv ACME_TOKEN}}&d=1\n',
  },
  {
    path,
    before: 'POST https://a.b/c\nContent-Type: application/json\n\n{ "key": "«{base62:24}»" }\n',
    after: 'POST https://a.b/c\nContent-Type: application/json\n\n{ "key": "{{$dotenv ACME_TOKEN}}" }\n',
  },
  { path, before: '# token «{base62:24}»\nGET https://a.b/c\n', refuse: /comment/ },
  { path, before: '// token «{base62:24}»\nGET https://a.b/c\n', refuse: /comment/ },
  { path, before: 'POST https://a.b/c\n\n«{base62:24}\n{base62:24}»\n', refuse: /several lines/ },
];
