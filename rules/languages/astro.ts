import { defineLanguage, type FixExample } from '../language.ts';
import { loading } from './_javascript.ts';

/** The script between the fences runs on the server; the page below may hold what browsers get. https://docs.astro.build/en/basics/astro-components/ */
export const language = defineLanguage({
  id: 'astro',
  editorIds: ['astro'],
  files: /\.astro$/i,
  format: 'astro',
  loading,
});

const path = 'src/pages/index.astro';
const failing = 'import.meta.env.ACME_TOKEN ?? (() => { throw new Error("ACME_TOKEN is not set") })()';

export const examples: readonly FixExample[] = [
  {
    path,
    before: "---\nimport A from './A.astro';\nconst key: string = '«{base62:24}»';\n---\n<A />\n",
    after: `---\nimport A from './A.astro';\nconst key: string = ${failing.replaceAll('"', "'")};\n---\n<A />\n`,
  },
  {
    path,
    before: '---\nconst answer = await fetch(url, { headers: { Authorization: `Bearer «{base62:24}»` } });\n---\n',
    after:
      '---\nconst answer = await fetch(url, { headers: { Authorization: `Bearer ${import.meta.env.ACME_TOKEN}` } });\n---\n',
    form: 'plain',
  },
  { path, before: '---\n// key: «{base62:24}»\n---\n', refuse: /comment/ },
  {
    path,
    before: '---\nconst a = 1;\n---\n<script>const key = "«{base62:24}»";</script>\n',
    refuse: /between the fences/,
  },
  { path, before: '<p>«{base62:24}»</p>\n', refuse: /between the fences/ },
];
