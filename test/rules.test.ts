import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import type { Example } from '../rules/rule.ts';
import { isExact } from '../server/core/automaton.ts';
import { createScanner } from '../server/core/scan.ts';
import { fill, unmark } from './fakes.ts';
import { loadRuleFile, placed, ruleFiles } from './ruleFiles.ts';

const seeds = [1, 2, 3];

function sourceOf(example: Example, seed: number): { path: string; marked: string } {
  const { path, text } = placed(example);
  return { path, marked: fill(text, seed) };
}

const fail = (id: string, error: unknown) => assert.fail(`${id} threw: ${String(error)}`);
const everyRule = createScanner(builtinRules, fail);

for (const file of ruleFiles) {
  const { rules, examples } = await loadRuleFile(file);
  describe(file, () => {
    for (const [id, rule] of Object.entries(rules)) {
      const alone = createScanner({ [id]: rule }, fail);
      const proof = examples[id];

      it(`${id}: finds exactly the marked spans, alone and among all rules`, () => {
        assert.ok(proof !== undefined && proof.match.length >= 3, 'a rule needs three matches');
        for (const example of proof.match) {
          for (const seed of seeds) {
            const { path, marked } = sourceOf(example, seed);
            const { text, spans } = unmark(marked);
            assert.ok(spans.length > 0, `no «…» in: ${marked}`);
            const own = alone.scan({ path, text });
            assert.deepEqual(
              own.map(({ span }) => text.slice(span.start, span.end)),
              spans.map(({ start, end }) => text.slice(start, end)),
              marked,
            );
            assert.deepEqual(
              own.map(({ span }) => span),
              spans,
              marked,
            );
            const together = everyRule.scan({ path, text }).filter((finding) => finding.ruleId === id);
            assert.deepEqual(
              together.map(({ span }) => span),
              spans,
              `another rule wins in: ${marked}: ${everyRule.scan({ path, text }).map((finding) => finding.ruleId)}`,
            );
          }
        }
      });

      it(`${id}: ignores its near misses`, () => {
        assert.ok(proof !== undefined);
        const filled = proof.ignore.map((example) => sourceOf(example, 1).marked);
        const gated = filled.filter((text) =>
          rule.keywords.some((keyword) => (isExact(keyword) ? text : text.toLowerCase()).includes(keyword)),
        );
        assert.ok(gated.length >= 3, `only ${gated.length} near misses contain a keyword`);
        for (const example of proof.ignore) {
          for (const seed of seeds) {
            const { path, marked } = sourceOf(example, seed);
            assert.deepEqual(alone.scan({ path, text: marked }), [], marked);
          }
        }
      });
    }
  });
}
