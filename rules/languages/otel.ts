import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://opentelemetry.io/docs/collector/configuration/#environment-variables */
export const language = defineLanguage({
  id: 'otel',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)[\w.-]*(?:otel|opentelemetry|collector)[\w.-]*\.ya?ml$/i,
  contains: [/^receivers:/m, /^exporters:/m],
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /\$/,
    fallback: { open: /\$\{(?:env:)?([A-Za-z_]\w*):-$/, close: /^\}/ },
    inside: /\$\{[^}]*$/,
    doubled: '$',
    moves: [{ refer: ({ name }) => `\${env:${name}}` }],
  },
  loading: { otherwise: 'Start the collector with the variable set: `docker run --env-file {file} …`.' },
});

const path = 'otel-collector.yaml';
const config = (line: string) => `receivers:\n  otlp:\nexporters:\n  otlphttp:\n    headers:\n      ${line}\n`;

export const examples: readonly FixExample[] = [
  { path, before: config('api-key: «{base62:24}»'), after: config('api-key: ${env:ACME_TOKEN}') },
  { path, before: config('a: "Bearer «{base62:24}»"'), after: config('a: "Bearer ${env:ACME_TOKEN}"') },
  { path, before: config("a: 'x «{base62:24}» y' # c"), after: config("a: 'x ${env:ACME_TOKEN} y' # c") },
  { path, before: config('a: ${env:KEY:-«{base62:24}»}'), after: config('a: ${env:KEY}') },
  { path, before: config('a: "${x:«{base62:24}»}"'), refuse: /inside an expression/ },
  { path, before: config('# «{base62:24}»'), refuse: /value/ },
];
