import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'sql',
  editorIds: ['sql'],
  files: /\.(?:sql|psql|ddl|dml)$/i,
  comment: { open: '--', quotes: [], blocks: ["'"] },
  refuse: "SQL can read no variable: pass the value as a parameter (psql: `\\getenv name NAME`, then :'name').",
});

export const examples: readonly FixExample[] = [
  { before: "CREATE USER a PASSWORD '«{base62:24}»';\n", refuse: /SQL/ },
  { before: "CREATE USER a PASSWORD 'x «{hex:32}»';\n", refuse: /SQL/ },
];
