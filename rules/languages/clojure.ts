import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'clojure',
  editorIds: ['clojure'],
  files: /\.(?:cljs?|cljc|edn)$/i,
  comment: { open: ';', quotes: [], blocks: ['"'] },
  refuse: 'Read it with (System/getenv "NAME").',
});

export const examples: readonly FixExample[] = [
  { before: '(def key "«{base62:24}»")\n', refuse: /Read/ },
  { before: '(def key "x «{hex:32}»")\n', refuse: /Read/ },
];
