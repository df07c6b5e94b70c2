import { defineLanguage, type FixExample } from '../language.ts';

/** The image's start script fills them with envsubst. https://hub.docker.com/_/nginx, "Using environment variables in nginx configuration" */
export const language = defineLanguage({
  id: 'nginxTemplate',
  of: 'nginx',
  editorIds: [],
  files:
    /(?:^|\/)templates\/.+\.(?:conf|nginx)\.template$|(?:^|\/)[\w.-]*nginx[\w.-]*\.template$|(?:^|\/)default\.conf\.template$/i,
  comment: { open: '#', quotes: ['"', "'"] },
  config: {
    syntax: 'words',
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${${name}}` }],
  },
  loading: {
    otherwise: 'Start the container with the variable set: `docker run --env-file {file} nginx`.',
  },
});

const path = 'templates/default.conf.template';
const location = (line: string) => `server {\n  location / {\n    ${line}\n  }\n}\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: location('proxy_set_header X-Key "«{base62:24}»";'),
    after: location('proxy_set_header X-Key "${ACME_TOKEN}";'),
  },
  {
    path,
    before: location("proxy_set_header Authorization 'Bearer «{base62:24}»'; # c"),
    after: location("proxy_set_header Authorization 'Bearer ${ACME_TOKEN}'; # c"),
  },
  { path, before: location('set $key «{base62:24}»;'), after: location('set $key ${ACME_TOKEN};') },
  { path, before: location('# set $key «{base62:24}»;'), refuse: /comment/ },
  { path, before: location('set $key a${b«{base62:24}»};'), refuse: /inside/ },
  { path, before: location('set $key "a\n«{base62:24}»";').replace('«', '«a\n'), refuse: /several lines/ },
];
