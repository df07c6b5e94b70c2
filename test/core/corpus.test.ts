import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { isAtLeast } from '../../server/core/confidence.ts';
import { createScanner } from '../../server/core/scan.ts';

const scanner = createScanner(builtinRules, (id, error) => assert.fail(`${id} threw: ${String(error)}`));

/** Ordinary files, full of passwords' and tokens' names, without one secret. */
for (const file of globSync('test/corpus/*').sort()) {
  it(`finds nothing in ${file}`, () => {
    const text = readFileSync(file, 'utf8');
    const findings = scanner.scan({ path: file, text }).filter(({ confidence }) => isAtLeast(confidence, 'medium'));
    assert.deepEqual(
      findings.map(({ ruleId, span }) => `${ruleId}: ${text.slice(span.start, span.end)}`),
      [],
    );
  });
}
