import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import type { FixExample, Language } from '../rules/language.ts';
import { fill, unmark } from './fakes.ts';
import { acmeRule, contextOf, fixMarked } from './rewrite/project.ts';

const files = globSync('languages/**/*.ts', { cwd: 'rules' })
  .filter((file) => !basename(file).startsWith('_'))
  .sort();

/** A path that the language's file pattern accepts, where its examples name none. */
const pathOf: Readonly<Record<string, string>> = {
  javascript: 'a.js',
  typescript: 'a.ts',
  tsx: 'a.tsx',
  python: 'a.py',
  go: 'a.go',
  java: 'A.java',
  csharp: 'A.cs',
  ruby: 'a.rb',
  php: 'a.php',
  rust: 'a.rs',
  bash: 'a.sh',
  dockerfile: 'Dockerfile',
  dotenv: '.env.example',
  yaml: 'a.yaml',
  json: 'a.json',
  toml: 'a.toml',
  properties: 'a.properties',
  markdown: 'a.md',
  html: 'a.html',
  css: 'a.css',
  xml: 'a.xml',
  sql: 'a.sql',
  c: 'a.c',
  cpp: 'a.cpp',
  objectiveC: 'a.m',
  swift: 'a.swift',
  kotlin: 'a.kt',
  scala: 'a.scala',
  groovy: 'a.groovy',
  dart: 'a.dart',
  powershell: 'a.ps1',
  batch: 'a.bat',
  perl: 'a.pl',
  lua: 'a.lua',
  r: 'a.R',
  elixir: 'a.ex',
  clojure: 'a.clj',
  haskell: 'a.hs',
  ocaml: 'a.ml',
  crystal: 'a.cr',
  awk: 'a.awk',
  tcl: 'a.tcl',
  fish: 'a.fish',
  pascal: 'a.pas',
  d: 'a.d',
  nim: 'a.nim',
  erlang: 'a.erl',
};

for (const file of files) {
  const { language, examples } = (await import(`../rules/${file}`)) as {
    language: Language;
    examples: readonly FixExample[];
  };
  describe(language.id, () => {
    const name = pathOf[language.id] ?? examples[0]?.path ?? assert.fail(`no path for ${language.id}`);
    it('knows its files', () => assert.match(name, language.files));
    it('has examples', () => assert.ok(examples.length >= 2));
    for (const example of examples) {
      it(JSON.stringify(example.before), async () => {
        const marked = fill(example.before);
        const projectFiles = new Map<string, string>();
        const context = contextOf(projectFiles, 'after' in example && example.form ? { form: example.form } : {});
        const asked = { mounted: example.mounted === true };
        const fixed = await fixMarked(
          `/project/${example.path ?? name}`,
          marked,
          projectFiles,
          context,
          acmeRule,
          asked,
        );
        if ('refuse' in example) {
          assert.ok(fixed.plan.kind === 'refusal', `not refused: ${fixed.text}`);
          assert.match(fixed.plan.reason, example.refuse);
        } else {
          assert.ok(fixed.plan.kind === 'plan', fixed.plan.kind === 'refusal' ? fixed.plan.reason : '');
          assert.equal(fixed.text, unmark(fill(example.after)).text);
        }
      });
    }
  });
}
