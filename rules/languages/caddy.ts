import { defineLanguage, type FixExample } from '../language.ts';

/** https://caddyserver.com/docs/caddyfile/concepts#environment-variables */
export const language = defineLanguage({
  id: 'caddy',
  editorIds: ['caddyfile'],
  files: /(?:^|\/)Caddyfile(?:\.[\w-]+)?$|\.caddyfile$/i,
  comment: { open: '#', quotes: ['"', '`'] },
  config: {
    syntax: 'words',
    refers: /\{\$/,
    fallback: { open: /\{\$([A-Za-z_]\w*):$/, close: /^\}/ },
    inside: /\{[$\w][^}]*$/,
    moves: [{ refer: ({ name }) => `{$${name}}` }],
  },
  loading: { otherwise: 'Caddy loads the file with `caddy run --envfile {file}`.' },
});

const path = 'Caddyfile';
const site = (line: string) => `example.net {\n\t${line}\n}\n`;

export const examples: readonly FixExample[] = [
  { path, before: site('tls { dns a «{base62:24}» }'), after: site('tls { dns a {$ACME_TOKEN} }') },
  {
    path,
    before: site('header_up Authorization "Bearer «{base62:24}»"'),
    after: site('header_up Authorization "Bearer {$ACME_TOKEN}"'),
  },
  { path, before: site('dns a {$KEY:«{base62:24}»}'), after: site('dns a {$KEY}') },
  { path, before: site('# dns a «{base62:24}»'), refuse: /comment/ },
  { path, before: site('dns a {env.«{base62:24}»}'), refuse: /inside/ },
  { path, before: site('a `x\\«{base62:24}»`'), after: site('a `x\\{$ACME_TOKEN}`') },
];
