import { defineLanguage, type FixExample } from '../language.ts';
import { javascriptCode, loading } from './_javascript.ts';

export const language = defineLanguage({
  id: 'tsx',
  editorIds: ['typescriptreact'],
  files: /\.tsx$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['`'], not: /^\s*<|<\/[A-Za-z>]|\/>|<[A-Za-z][\w.]*\s+[\w-]+=/ },
  code: javascriptCode('tree-sitter-tsx.wasm'),
  serverOnly: true,
  loading,
});

export const examples: readonly FixExample[] = [
  {
    before: 'const m = <Mail key="«{base62:24}»" />;\n',
    after: 'const m = <Mail key={process.env.ACME_TOKEN} />;\n',
    form: 'plain',
  },
  { before: 'const m = <p>«{base62:24}»</p>;\n', refuse: /string literal/ },
];
