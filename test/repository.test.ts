import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import { createScanner } from '../server/core/scan.ts';
import { leakline } from './cli/leakline.ts';

/** What the tests fill is no secret yet. */
const withoutPlaceholders = (text: string) =>
  text.replace(/[«»]|\{\w+(?::[^{}\s]*)?(?:#\w+)?\}/g, (placeholder) => ' '.repeat(placeholder.length));

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const texts = tracked.filter((path) => !/\.(?:png|wasm|ico)$/.test(path));

/** The rules whose tokens are recognised by their own shape: the generic ones speak of passwords, as this project's sources do. */
const shaped = Object.fromEntries(Object.entries(builtinRules).filter(([, rule]) => rule.provider !== 'generic'));

describe('the repository', () => {
  it('is clean to its own scanner, but for the examples that it accepts', async () => {
    const { code, stdout, stderr } = await leakline(['scan'], { cwd: path.join(import.meta.dirname, '..') });
    assert.equal(code, 0, stdout + stderr);
  });

  it('holds no token-shaped string', () => {
    const scanner = createScanner(shaped);
    const found = texts.flatMap((path) => {
      const text = withoutPlaceholders(readFileSync(path, 'utf8'));
      return scanner
        .scan({ path, text })
        .filter(({ confidence }) => confidence !== 'low')
        .map(({ ruleId, span }) => `${path}:${text.slice(0, span.start).split('\n').length} ${ruleId}`);
    });
    assert.deepEqual(found, []);
  });

  it('generates what it says it generates: no hand-written file is named *.gen.*', () => {
    const generated = tracked.filter((path) => /\.gen\./.test(path));
    for (const path of generated) assert.match(readFileSync(path, 'utf8').slice(0, 200), /GENERATED/, path);
  });
});
