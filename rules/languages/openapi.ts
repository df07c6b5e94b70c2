import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** A description is published: an example in it shows where the secret goes, and no secret. https://spec.openapis.org/oas/latest.html */
export const language = defineLanguage({
  id: 'openapi',
  of: 'yaml',
  editorIds: ['openapi'],
  files: /\.ya?ml$/i,
  contains: [/^(?:openapi|swagger|asyncapi):/m],
  comment: yamlComment,
  config: { syntax: 'yaml', moves: [{ refer: ({ name }) => `<YOUR_${name}>` }] },
  loading: { otherwise: 'The description needs no value: {file} only keeps it until it is rotated.' },
});

const path = 'api.yaml';
const spec = (line: string) => `openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: {}\nx-a:\n  ${line}\n`;

export const examples: readonly FixExample[] = [
  { path, before: spec('example: «{base62:24}»'), after: spec('example: <YOUR_ACME_TOKEN>') },
  { path, before: spec('example: "Bearer «{base62:24}»"'), after: spec('example: "Bearer <YOUR_ACME_TOKEN>"') },
  { path, before: spec("example: '«{base62:24}»' # c"), after: spec("example: '<YOUR_ACME_TOKEN>' # c") },
  { path, before: spec('a: [x, «{base62:24}»]'), after: spec('a: [x, <YOUR_ACME_TOKEN>]') },
  {
    path,
    before: spec('description: |\n    Use «{base62:24}».'),
    after: spec('description: |\n    Use <YOUR_ACME_TOKEN>.'),
  },
  { path, before: spec('«{base62:24}»: 1'), refuse: /key/ },
];
