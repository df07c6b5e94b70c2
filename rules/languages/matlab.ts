import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'matlab',
  of: 'objectiveC',
  contains: [/^\s*(?:%|#!|function\b|classdef\b|end\s*$|clear\b|clc\b|pkg\s+load\b)/m],
  editorIds: ['matlab', 'octave'],
  files: /\.m$/i,
  comment: { open: '%', quotes: ["'", '"'] },
  refuse:
    'Read it with getenv("NAME"), which gives an empty text where it is not set: check that first. In MATLAB a vault is better: getSecret("NAME").',
});

export const examples: readonly FixExample[] = [
  { path: 'a.m', before: "% A script.\nkey = '«{base62:24}»';\n", refuse: /getenv/ },
  { path: 'a.m', before: "function a()\n  key = 'x «{base62:24}»';\nend\n", refuse: /getSecret/ },
];
