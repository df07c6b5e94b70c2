// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
/**
 * Random programs, assembled from the contexts of each language: after a fix the text parses without a new error, the secret is gone, and taking the edits
 * back gives every character again.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinLanguages } from '../../rules/index.gen.ts';
import type { Edit } from '../../server/rewrite/plan.ts';
import { errorCount, startParsing } from '../../server/rewrite/tree.ts';
import { seededRandom, unmark } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { contextOf, type Files, fixMarked } from './project.ts';

/** Items are parted by `¦`; `S` is the secret, `T` other text, `E` an expression, `B` the statements. */
interface Grammar {
  readonly path: string;
  readonly frame: string;
  readonly literals: string;
  readonly expressions: string;
  readonly statements: string;
}

const grammars: Readonly<Record<string, Grammar>> = {
  typescript: {
    path: 'a.ts',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ `ST` ¦ `T${x}S` ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ { a: E }.a ¦ E + 1 ¦ x ? E : y ¦ x || E ¦ x ?? E ¦ !E ¦ typeof E ¦ `a${E}` ¦ (() => E)() ¦ E.length ¦ new A(E) ¦ (E as string) ¦ E === x ¦ await E',
    statements:
      'const a1 = E; ¦ x = E; ¦ f(E); ¦ function g(a = E) { return E; } ¦ class C { p = E; static q = E; m() { return E } } ¦ if (E) { f(E) } ¦ for (const a of [E]) f(a); ¦ switch (x) { case E: f(); } ¦ export const b1 = { k: E, [E]: 1 }; ¦ throw E;',
  },
  python: {
    path: 'a.py',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ r"ST" ¦ """T\nS""" ¦ f"T{x}S" ¦ b"TS" ¦ ("T" "S") ¦ f\'{x}S\' ¦ "T\\nS"',
    expressions:
      'f(E, a=1) ¦ (E) ¦ [E, 2] ¦ {"k": E} ¦ E + x ¦ E if x else y ¦ x or E ¦ not E ¦ (lambda: E)() ¦ E[1:2] ¦ len(E) ¦ E == x ¦ [i for i in E] ¦ f(k=E) ¦ E.strip() ¦ (E,) ¦ f(*[E]) ¦ x % E',
    statements:
      'a = E ¦ f(E) ¦ def g(a=E, *, b=E):\n    return E ¦ class C:\n    p = E ¦ if E:\n    f(E) ¦ for i in [E]:\n    pass ¦ assert E, E ¦ with f(E) as x:\n    pass ¦ x += E ¦ @f(E)\ndef h():\n    yield E ¦ raise X(E) ¦ print("%s T" % E)',
  },
  go: {
    path: 'a.go',
    frame: 'package main\n\nimport (\n\t"fmt"\n)\n\nfunc main() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ `ST` ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ []string{E}[0] ¦ map[string]string{"k": E}["k"] ¦ E + x ¦ string([]byte(E)) ¦ func() string { return E }() ¦ fmt.Sprintf("%d", E) ¦ U{A: E}.A ¦ fmt.Sprint(E)',
    statements:
      'a := E ¦ x = E ¦ f(E) ¦ const c = E ¦ var v, w = E, E ¦ if E == x { f(E) } ¦ switch x { case E: f() } ¦ return ¦ defer f(E) ¦ ch <- E ¦ for range []string{E} { f(E) }',
  },
  java: {
    path: 'A.java',
    frame: 'package a;\n\nclass A {\n  void m() {\nB\n  }\n}\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ """\n  T S\n  """',
    expressions:
      'f(E, 1) ¦ (E) ¦ new String[] {E}[0] ¦ E + x ¦ x ? E : y ¦ new A(E) ¦ (Object) E ¦ E.length() ¦ List.of(E) ¦ ((F) () -> E).g() ¦ E.equals(x) ¦ 1 + E + 2',
    statements:
      'String a = E; ¦ x = E; ¦ f(E); ¦ final var b = E; ¦ if (E == x) { f(E); } ¦ for (var i : new String[] {E}) f(i); ¦ throw new X(E); ¦ switch (x) { default: f(E); } ¦ assert x : E; ¦ synchronized (E) { }',
  },
  csharp: {
    path: 'a.cs',
    frame: 'using System.Linq;\n\nclass A {\n  string M() {\nB\n    return null;\n  }\n}\n',
    literals: '"S" ¦ "TS" ¦ @"ST" ¦ $"T{x}S" ¦ $@"T{x}S" ¦ "T\\nS"',
    expressions:
      'F(E, 1) ¦ (E) ¦ new[] { E }[0] ¦ E + x ¦ x ? E : y ¦ new A(E) ¦ (object)E ¦ E.Length ¦ x ?? E ¦ ((Func<string>)(() => E))() ¦ E == x ¦ new { K = E } ¦ F(k: E) ¦ $"{E}" ¦ nameof(x) + E ¦ x is null ? E : y',
    statements:
      'var a = E; ¦ x = E; ¦ F(E); ¦ const string c = E; ¦ if (E == x) { F(E); } ¦ foreach (var i in new[] { E }) F(i); ¦ throw new X(E); ¦ using (F(E)) { } ¦ return E; ¦ x += E;',
  },
  ruby: {
    path: 'a.rb',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ %(ST) ¦ "T#{x}S" ¦ \'T\' \'S\' ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ { "k" => E } ¦ E + x ¦ (x ? E : y) ¦ (x || E) ¦ !E ¦ -> { E }.call ¦ E[1..2] ¦ E == x ¦ f(k: E) ¦ E.strip ¦ "a#{E}" ¦ f { |i| E } ¦ { k: E }',
    statements:
      'a = E ¦ f(E) ¦ def g(a = E, b: E)\n  E\nend ¦ class C\n  K = E\nend ¦ if E\n  f(E)\nend ¦ x << E ¦ raise E ¦ case x\nwhen E then 1\nend ¦ @a ||= E ¦ puts E unless x ¦ f E, 1',
  },
  php: {
    path: 'a.php',
    frame: '<?php\nB\n',
    literals: '"S" ¦ \'TS\' ¦ "T$x S" ¦ "T{$x[1]}S" ¦ "T\\nS"',
    expressions:
      "f(E, 1) ¦ (E) ¦ [E, 2] ¦ ['k' => E] ¦ E . $x ¦ ($x ? E : $y) ¦ ($x ?: E) ¦ ($x ?? E) ¦ !E ¦ (fn () => E)() ¦ E[1] ¦ (E === $x) ¦ f(k: E) ¦ new A(E) ¦ (string) E ¦ match (1) { default => E }",
    statements:
      '$a = E; ¦ f(E); ¦ function g($a) { return E; } ¦ class C { function m() { return E; } } ¦ if (E) { f(E); } ¦ foreach ([E] as $i) f($i); ¦ echo E, E; ¦ throw new X(E); ¦ switch ($x) { case E: f(); } ¦ $x .= E; ¦ return E;',
  },
  rust: {
    path: 'a.rs',
    frame: 'use std::fmt;\n\nfn main() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ r"ST" ¦ r#"T"S"# ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, x][0] ¦ E.len() ¦ if x { E } else { y } ¦ Some(E) ¦ (|| E)() ¦ &E ¦ E == x ¦ A { k: E }.k ¦ vec![E, x] ¦ format!("{} T", E) ¦ String::from(E) ¦ E.to_string() ¦ { E } ¦ x.unwrap_or(E)',
    statements:
      'let a = E; ¦ f(E); ¦ let b: &str = E; ¦ const C: &str = E; ¦ println!(E); ¦ println!("{}", E); ¦ if E == x { f(E); } ¦ match x { _ => f(E) }; ¦ return; ¦ fn g() -> &\'static str { E } ¦ assert_eq!(E, x, "T {}", 1);',
  },
  bash: {
    path: 'a.sh',
    frame: 'B',
    literals: '"S" ¦ \'S\' ¦ \'T $S\' ¦ "T $x S" ¦ S ¦ aS ¦ $\'T\\tS\' ¦ p"S"q',
    expressions: 'E ¦ "$(f E)" ¦ x=E ¦ --k=E',
    statements:
      'a=E ¦ f E ¦ export A=E ¦ if [ "$x" = E ]; then f E; fi ¦ for i in E x; do f "$i"; done ¦ case "$x" in E) f ;; esac ¦ f <<EOF\nT S $x\nEOF ¦ f <<\'EOF\'\nT S $x\nEOF ¦ f <<<E ¦ a=(E x) ¦ f E | g E ¦ f() { local b=E; } ¦ [[ $x == E ]] ¦ A=E f',
  },
};

/** Text that needs care in one language or another. */
const texts = ['Bearer ', 'a{b}', '${x}', '#{x}', '$(y)', '100%', 'it', '`', '@x', '{{t}}', 'é😀', '%s', '{0}', '\\\\'];

function assemble(grammar: Grammar, random: () => number): string {
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  const [literals, expressions, statements] = [grammar.literals, grammar.expressions, grammar.statements].map((items) =>
    items.split(' ¦ '),
  );
  const expression = (depth: number): string =>
    depth === 0 ? pick(literals ?? []) : pick(expressions ?? []).replaceAll('E', () => expression(depth - 1));
  const fillText = (code: string) => code.replace(/\bT(?=S\b|\b|\$|\{|#|\\)/g, () => pick(texts));
  const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    pick(statements ?? []).replace(/\bE\b/g, () => fillText(expression(Math.floor(random() * 3)))),
  );
  return grammar.frame.replace('B', () => lines.join('\n')).replaceAll('\n', random() < 0.2 ? '\r\n' : '\n');
}

/** Takes the edits back, as an undo does. */
function revert(edited: string, edits: readonly Edit[], original: string): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.span.start - b.span.start || a.index - b.index);
  let text = edited;
  for (const { span, text: inserted } of ordered) {
    const at = span.start;
    assert.equal(text.slice(at, at + inserted.length), inserted);
    const removed = original.slice(span.start, span.end);
    text = text.slice(0, at) + removed + text.slice(at + inserted.length);
  }
  return text;
}

const rounds = 400;

for (const [id, grammar] of Object.entries(grammars)) {
  describe(`random programs in ${id}`, () => {
    it(`stay whole through a fix (${rounds} of them)`, async () => {
      const code = builtinLanguages.find((language) => language.id === id)?.code;
      assert.ok(code);
      const parsing = await startParsing(code.grammar, loadWasm);
      let fixed = 0;
      for (let seed = 1; seed <= rounds; seed++) {
        const random = seededRandom(seed);
        const template = assemble(grammar, random);
        const slots = [...template.matchAll(/(?<![A-Za-z])S(?![A-Za-z(])|(?<=[a-z])S(?![A-Za-z(])|(?<=T)S\b/g)];
        const chosen = slots[Math.floor(random() * slots.length)];
        if (chosen === undefined) continue;
        const secret = `k3y${String(seed).padStart(6, '0')}Zq`;
        const marked = `${template.slice(0, chosen.index)}«${secret}»${template.slice(chosen.index + 1)}`;
        const before = unmark(marked).text;
        const errors = errorCount(parsing.parse(before));
        const files: Files = new Map();
        const { text, plan } = await fixMarked(`/project/${grammar.path}`, marked, files, contextOf(files));
        if (plan.kind === 'refusal') {
          if (errors === 0) assert.notEqual(plan.reason, 'The edited code would not parse.', before);
          continue;
        }
        fixed++;
        assert.ok(!text.includes(secret), text);
        assert.ok(errorCount(parsing.parse(text)) <= errors, `${before}\n→\n${text}`);
        const edits = plan.changes.find(({ path }) => path === `/project/${grammar.path}`)?.edits ?? [];
        assert.equal(revert(text, edits, before), before);
      }
      parsing.done();
      assert.ok(fixed > rounds / 3, `only ${fixed} were fixed`);
    });
  });
}
