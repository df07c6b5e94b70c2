import { defineLanguage, type FixExample } from '../language.ts';
import { javascriptCode, loading } from './_javascript.ts';

export const language = defineLanguage({
  id: 'typescript',
  editorIds: ['typescript'],
  files: /\.[cm]?ts$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['`'], continued: /\\$/ },
  code: javascriptCode('tree-sitter-typescript.wasm'),
  serverOnly: true,
  loading,
});

export const examples: readonly FixExample[] = [
  {
    before: 'const key: string = "«{base62:24}»";\n',
    after: 'const key: string = process.env.ACME_TOKEN ?? (() => { throw new Error("ACME_TOKEN is not set") })();\n',
  },
  { before: 'enum Keys { Main = "«{base62:24}»" }\n', refuse: /enum/ },
];
