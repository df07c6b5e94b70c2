// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
/**
 * Random programs, assembled from the contexts of each language: after a fix the text parses without a new error, the secret is gone, and taking the edits
 * back gives every character again.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinLanguages } from '../../rules/index.gen.ts';
import type { Language } from '../../rules/language.ts';
import { errorCount, startParsing } from '../../server/rewrite/code/tree.ts';
import { lex } from '../../server/rewrite/lexical/lexer.ts';
import type { Edit } from '../../server/rewrite/plan.ts';
import { seededRandom, unmark } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { type Grammar, grammars } from './grammars.ts';
import { contextOf, type Files, fixMarked } from './project.ts';

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

/** How many places of a text can't be read: by the grammar, or by the data that takes its place. */
async function readingOf({ id, code, lexical }: Language) {
  if (code !== undefined) {
    const parsing = await startParsing(code.grammar, loadWasm);
    return { errorsIn: (text: string) => errorCount(parsing.parse(text)), done: parsing.done };
  }
  assert.ok(lexical, id);
  return { errorsIn: (text: string) => (lex(text, lexical) === undefined ? 1 : 0), done: () => {} };
}

const rounds = 400;

for (const [id, grammar] of Object.entries(grammars)) {
  describe(`random programs in ${id}`, () => {
    it(`stay whole through a fix (${rounds} of them)`, async () => {
      const language = builtinLanguages.find((candidate) => candidate.id === id);
      assert.ok(language);
      const { errorsIn, done } = await readingOf(language);
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
        const errors = errorsIn(before);
        const files: Files = new Map();
        const { text, plan } = await fixMarked(`/project/${grammar.path}`, marked, files, contextOf(files));
        if (plan.kind === 'refusal') {
          if (errors === 0) assert.notEqual(plan.reason, 'The edited code would not parse.', before);
          continue;
        }
        fixed++;
        assert.ok(!text.includes(secret), text);
        assert.ok(errorsIn(text) <= errors, `${before}\n→\n${text}`);
        const edits = plan.changes.find(({ path }) => path === `/project/${grammar.path}`)?.edits ?? [];
        assert.equal(revert(text, edits, before), before);
      }
      done();
      assert.ok(fixed > rounds / 3, `only ${fixed} were fixed`);
    });
  });
}
