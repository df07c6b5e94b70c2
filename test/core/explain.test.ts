import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { explain } from '../../server/core/explain.ts';
import { inspect } from '../../server/core/inspect.ts';
import { createPolicy } from '../../server/core/policy.ts';
import { createScanner } from '../../server/core/scan.ts';
import { parseProjectSettings } from '../../server/core/settings.ts';
import { fill } from '../fakes.ts';

const scanner = createScanner(builtinRules);

/** What is said of a text, as `rule: because`. */
function said(marked: string, settings: object = {}): string {
  const source = { path: '/work/app.py', text: fill(marked) };
  const policy = createPolicy('/work', parseProjectSettings(settings).settings);
  const inspection = inspect(source, scanner, { policy, today: '2026-11-22' });
  return explain(source, inspection, scanner)
    .map(({ ruleId, because }) => `${ruleId}: ${because}`)
    .join('\n');
}

describe('an explanation', () => {
  it('says that something is flagged', () => {
    assert.match(said('key = "{github:ghp_}"'), /^github-pat: it is flagged$/m);
  });

  it('says who keeps it from being shown, and with what reason', () => {
    assert.match(
      said('k = "{github:ghp_}"  # leakline:ignore -- the demo'),
      /github-pat: a comment accepts it: the demo/,
    );
    const ignored = { ignore: [{ rules: ['github-pat'], reason: 'known' }] };
    assert.match(said('k = "{github:ghp_}"', ignored), /github-pat: \.leakline\.yaml keeps it back: known/);
  });

  it('says why a rule takes it for no secret', () => {
    const cases = [
      ['password = "changeme"', /generic-password: it is a placeholder/],
      ['password = "$DB_PASSWORD"', /generic-password: it is a (?:reference|placeholder)/],
      ['password = "user_password"', /generic-password: it names a field/],
      ['token = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"', /: it is a placeholder/],
    ] as const;
    for (const [text, expected] of cases) assert.match(said(text), expected, text);
  });

  it('says nothing where no rule has looked at anything, and never the secret', () => {
    assert.equal(said('print("hello")'), '');
    assert.ok(!said('key = "{github:ghp_}"; password = "{password:14}"').includes(fill('{github:ghp_}')));
  });
});
