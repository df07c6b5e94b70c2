import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import type { Rules } from '../rules/rule.ts';
import { coverage, further } from './coverage.ts';

const ids = [...coverage, ...further];

it('lists every type once', () => {
  assert.equal(coverage.length, 324);
  assert.equal(new Set(ids).size, coverage.length + further.length);
});

it('has a rule for every type', () => {
  const missing = ids.filter((id) => !Object.hasOwn(builtinRules, id));
  assert.deepEqual(missing, [], 'in the list, but without a rule');
});

/** Beside the list: a row of these tables is a type of its own. */
const isTable = (file: string) => /^secrets\/(?:services|marked)\//.test(file);

it('gives the secret rules the ids of the list, each in one file', async () => {
  const known = new Set(ids);
  const seen = new Map<string, string>();
  for (const file of globSync('secrets/**/*.ts', { cwd: 'rules' }).filter((name) => !/(?:^|\/)_/.test(name))) {
    const { rules } = (await import(`../rules/${file}`)) as { rules: Rules };
    for (const id of Object.keys(rules)) {
      assert.equal(
        known.has(id),
        !isTable(file),
        `${id} (${file}) is not in the list, or stands in a table although it is`,
      );
      assert.ok(!seen.has(id), `${id} stands in ${file} and in ${seen.get(id)}`);
      seen.set(id, file);
    }
  }
});
