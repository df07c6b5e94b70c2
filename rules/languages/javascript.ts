import { defineLanguage, type FixExample } from '../language.ts';
import { javascriptCode, loading } from './_javascript.ts';

export const language = defineLanguage({
  id: 'javascript',
  editorIds: ['javascript', 'javascriptreact'],
  files: /\.(?:[cm]?js|jsx)$/i,
  comment: {
    open: '//',
    quotes: ['"', "'"],
    blocks: ['`'],
    not: /^\s*<|<\/[A-Za-z>]|\/>|<[A-Za-z][\w.]*\s+[\w-]+=/,
    continued: /\\$/,
  },
  code: javascriptCode('tree-sitter-javascript.wasm'),
  serverOnly: true,
  loading,
});

export const examples: readonly FixExample[] = [
  {
    before: 'const key = "«{base62:24}»";\n',
    after: 'const key = process.env.ACME_TOKEN ?? (() => { throw new Error("ACME_TOKEN is not set") })();\n',
  },
  { before: "send('Bearer «{base62:24}»');\n", after: 'send(`Bearer ${process.env.ACME_TOKEN}`);\n', form: 'plain' },
  { before: 'tag`«{base62:24}»`;\n', refuse: /tagged template/ },
];
