import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SecretRule } from '../../rules/rule.ts';
import { createScanner } from '../../server/core/scan.ts';
import { writeLowBytes } from '../../server/scan/lowBytes.ts';

const rule = (change: Partial<SecretRule>): SecretRule => ({
  kind: 'secret',
  title: 'A rule of this test',
  provider: 'Acme',
  docs: 'https://acme.dev/docs',
  envVar: 'ACME_TOKEN',
  severity: 'error',
  confidence: 'high',
  keywords: ['acme_'],
  pattern: /(?<secret>acme_\w{8})/,
  ...change,
});

const fail = (id: string, error: unknown) => assert.fail(`${id} threw: ${String(error)}`);
const text = 'key = "acme_k4r7w2z9x1"';

describe('createScanner', () => {
  it('lets the provider rule beat the generic one, whichever is longer', () => {
    const scanner = createScanner(
      {
        'generic-api-key': rule({ provider: 'generic', confidence: 'medium', pattern: /(?<secret>acme_\w{10})/ }),
        'acme-token': rule({}),
      },
      fail,
    );
    assert.deepEqual(
      scanner.scan({ path: 'x.txt', text }).map(({ ruleId }) => ruleId),
      ['acme-token'],
    );
  });

  it('keeps what does not overlap, in order, from any number of findings', () => {
    const scanner = createScanner({ 'acme-token': rule({}) }, fail);
    const found = scanner.scan({ path: 'x.txt', text: 'acme_k4r7w2z9 '.repeat(5000) });
    assert.equal(found.length, 5000);
    assert.deepEqual(
      found.slice(0, 3).map(({ span }) => span.start),
      [0, 14, 28],
    );
  });

  it('finds the same where the lower halves of another alphabet look like keywords', () => {
    // Their lower halves spell `acme_`.
    const alike = Array.from('acme_', (letter) => String.fromCharCode(0x4e00 + letter.charCodeAt(0))).join('');
    const source = { path: 'x.txt', text: `// ${alike}k4r7w2z9\n${text}` };
    const expected = [{ start: source.text.indexOf('acme'), end: source.text.length - 3 }];
    for (const write of [undefined, writeLowBytes]) {
      const scanner = createScanner({ 'acme-token': rule({}) }, fail, write);
      assert.deepEqual(
        scanner.scan(source).map(({ span }) => span),
        expected,
      );
    }
  });

  it('looks for a keyword with a capital letter as it is written, and for another in any letter case', () => {
    const upper = 'ACME_k4r7w2z9 acme_k4r7w2z9 Acme_k4r7w2z9';
    const starts = (keyword: string) =>
      createScanner({ 'acme-token': rule({ keywords: [keyword], pattern: /(?<secret>acme_\w{8})/i }) }, fail)
        .scan({ path: 'x.txt', text: upper })
        .map(({ span }) => span.start);
    assert.deepEqual(starts('acme_'), [0, 14, 28]);
    assert.deepEqual(starts('ACME_'), [0]);
    assert.deepEqual(starts('Acme_k4r7w2z9'), [28]);
  });

  it('skips a rule that throws, and tells of it once', () => {
    const told: string[] = [];
    const broken = () => {
      throw new Error('broken');
    };
    const scanner = createScanner({ broken: rule({ pattern: broken }), 'acme-token': rule({}) }, (id) => told.push(id));
    for (const _ of [1, 2]) assert.equal(scanner.scan({ path: 'x.txt', text: `${text}\n${text}` }).length, 2);
    assert.deepEqual(told, ['broken']);
  });

  it('finds a generic secret in a test, but as less severe', () => {
    const scanner = createScanner({ 'generic-api-key': rule({ provider: 'generic', severity: 'warning' }) }, fail);
    assert.equal(scanner.scan({ path: 'src/app.ts', text })[0]?.severity, 'warning');
    assert.equal(scanner.scan({ path: 'test/app.test.ts', text })[0]?.severity, 'information');
  });
});
