import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import type { RegionFinder, Rules } from '../../rules/rule.ts';
import { toRule, withCustomRules } from '../../server/core/customRule.ts';
import { checkCustomRules } from '../../server/core/customRuleCheck.ts';
import type { CustomRule } from '../../server/core/customRuleSchema.ts';
import { linearPattern, loadLinearPatterns } from '../../server/core/linearPattern.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill } from '../fakes.ts';

const acme: CustomRule = {
  id: 'acme-key',
  title: 'Acme API key',
  keywords: ['acme_'],
  pattern: String.raw`\bacme_([a-z0-9]{24})\b`,
};

const fail = (id: string, error: unknown) => assert.fail(`${id} threw: ${String(error)}`);
const scannerOf = (...rules: CustomRule[]) => createScanner(withCustomRules({}, rules, '/work'), fail);
const found = (rule: CustomRule, text: string, path = '/work/a.ts') =>
  scannerOf(rule)
    .scan({ path, text })
    .map(({ span }) => text.slice(span.start, span.end));
const check = (...rules: unknown[]) => checkCustomRules(rules, new Set(['github-pat']));
const words = (...rules: unknown[]) =>
  check(...rules).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a custom rule', () => {
  before(loadLinearPatterns);

  it('finds the group that it names, the group `secret`, the first that took part, or all', () => {
    const secret = fill('{alnum:24}');
    const text = `x = "acme_${secret}"`;
    assert.deepEqual(found(acme, text), [secret]);
    assert.deepEqual(found({ ...acme, secretGroup: 0 }, text), [`acme_${secret}`]);
    assert.deepEqual(found({ ...acme, pattern: '(acme)_(?P<secret>[a-z0-9]{24})' }, text), [secret]);
    assert.deepEqual(found({ ...acme, pattern: '(acme)_(?P<it>[a-z0-9]{24})', secretGroup: 'it' }, text), [secret]);
    assert.deepEqual(found({ ...acme, pattern: '(other)?acme_[a-z0-9]{24}' }, text), [`acme_${secret}`]);
  });

  it('finds every match, before its keyword and behind, in any letter case, and sees what stands before', () => {
    const [a, b] = [fill('{alnum:24}', 1), fill('{alnum:24}', 2)];
    assert.deepEqual(found(acme, `acme_${a} acme_${b}`), [a, b]);
    const near = { ...acme, keywords: ['acme'] as string[], pattern: '\\b[a-z0-9]{24}\\b' };
    assert.deepEqual(found(near, `${a}\nACME\n${b}`), [a, b]);
    assert.deepEqual(found(acme, `x${'_'.repeat(300)}acme_${a}`), [], 'no word begins at acme');
    const far = `acme ${'- '.repeat(900)}`;
    assert.deepEqual(found(near, `${far}${a}`), [a]);
    assert.deepEqual(found(near, `acme ${'- '.repeat(4000)}${a}`), []);
  });

  it('does not take the first half of what goes on behind the place where it stops looking', () => {
    const text = `acme_${'ab1'.repeat(5000)}`;
    assert.deepEqual(found({ ...acme, pattern: 'acme_([a-z0-9]+)' }, text), []);
  });

  it('asks for entropy, and leaves out what the allowlist names, placeholders and its own file', () => {
    const secret = fill('{alnum:24}');
    const text = `acme_${secret}`;
    assert.deepEqual(found({ ...acme, entropy: 3 }, text), [secret]);
    assert.deepEqual(found({ ...acme, entropy: 8 }, text), []);
    assert.deepEqual(found({ ...acme, allowlist: { values: [secret] } }, text), []);
    assert.deepEqual(found({ ...acme, allowlist: { words: [secret.slice(2, 9).toUpperCase()] } }, text), []);
    assert.deepEqual(found({ ...acme, allowlist: { regexes: [`^${secret.slice(0, 4)}`] } }, text), []);
    assert.deepEqual(found({ ...acme, allowlist: { paths: ['test/'] } }, text, '/work/test/a.ts'), []);
    assert.deepEqual(found({ ...acme, paths: ['/src'] }, text), []);
    assert.deepEqual(found({ ...acme, paths: ['/src'] }, text, '/work/src/a.ts'), [secret]);
    assert.deepEqual(found(acme, 'acme_xxxxxxxxxxxxxxxxxxxxxxxx'), []);
    assert.deepEqual(found(acme, text, '/work/.leakline.yaml'), []);
  });

  it('can neither replace a built-in rule nor take a finding from it', () => {
    const greedy = { ...acme, id: 'all', keywords: ['ghp'], pattern: '.*(ghp_.*)', severity: 'hint' as const };
    const scanner = createScanner(withCustomRules(builtinRules, [greedy], ''), fail);
    const ids = scanner.scan({ path: '/a.ts', text: fill('x = "{github:ghp_}"') }).map(({ ruleId }) => ruleId);
    assert.deepEqual(ids, ['github-pat']);
    assert.deepEqual(words({ ...acme, id: 'github-pat' }), ['customRules.0.id: "github-pat" is a built-in rule']);
    const same: Rules = withCustomRules(builtinRules, [{ ...acme, id: 'github-pat' }], '');
    assert.equal(same['github-pat'], builtinRules['github-pat']);
  });

  it('looks at each part of a text a few times at most, however many keywords stand there', () => {
    const text = 'acme '.repeat(20_000);
    const rule = toRule({ ...acme, keywords: ['acme'], pattern: '(?:(?:a|c|m|e| )+)+!' }, '');
    const find = rule.pattern as RegionFinder;
    let looks = 0;
    const counting: RegionFinder = (source, at) => {
      looks++;
      return find(source, at);
    };
    createScanner({ a: { ...rule, pattern: counting } }, fail).scan({ path: '/a', text });
    assert.ok(looks <= text.length / 2048 + 1, `${looks} looks`);
  });
});

describe('a costly custom rule', () => {
  before(loadLinearPatterns);

  it('is dropped and told of, before it takes a text many seconds', () => {
    const costly = { ...acme, keywords: ['acme'], pattern: 'x[a-z]{0,900}[0-9]' };
    const failed: string[] = [];
    const scanner = createScanner(withCustomRules({}, [costly], ''), (id) => failed.push(id));
    scanner.scan({ path: '/a', text: 'acme '.repeat(1000) });
    assert.deepEqual(failed, []);
    scanner.scan({ path: '/a', text: 'acme '.repeat(100_000) });
    assert.deepEqual(failed, ['acme-key']);
  });
});

describe('the check of custom rules', () => {
  before(loadLinearPatterns);

  it('takes what is good and says where the rest is bad', () => {
    const { rules, problems } = check({ ...acme, pattern: '(' }, acme, { id: 'x' }, acme, 7, {
      ...acme,
      id: 'other',
      colour: 1,
    });
    assert.deepEqual(rules, [acme]);
    assert.deepEqual(
      [...new Set(problems.map(({ path }) => path.slice(0, 3).join('.')))],
      [
        'customRules.0.pattern',
        'customRules.2.id',
        'customRules.2.title',
        'customRules.2.keywords',
        'customRules.2.pattern',
        'customRules.3.id',
        'customRules.4',
        'customRules.5',
      ],
    );
    assert.deepEqual(checkCustomRules('x', new Set()).problems, [{ path: ['customRules'], message: 'must be a list' }]);
    assert.deepEqual(checkCustomRules(undefined, new Set()), { rules: [], problems: [] });
  });

  it('refuses keywords that say nothing', () => {
    assert.deepEqual(words({ ...acme, keywords: [] }), ['customRules.0.keywords: must not be empty']);
    assert.deepEqual(words({ ...acme, keywords: [''] }), ['customRules.0.keywords.0: must have 3 characters at least']);
    assert.deepEqual(words({ ...acme, keywords: ['   '] }), ['customRules.0.keywords.0: is too common']);
    assert.deepEqual(words({ ...acme, keywords: ['schlüssel'] }), ['customRules.0.keywords.0: must be ASCII']);
  });

  it('refuses what RE2 does not know and what would cost too much', () => {
    assert.match(words({ ...acme, pattern: '(?=a)b' })[0] ?? '', /^customRules\.0\.pattern: RE2 does not know it: /);
    assert.match(words({ ...acme, pattern: String.raw`(a)\1` })[0] ?? '', /RE2 does not know it/);
    assert.match(words({ ...acme, pattern: '(?:[a-z][0-9]x[a-f]yy){1,999}' })[0] ?? '', /too large|RE2 does not know/);
    assert.match(
      words({ ...acme, secretGroup: 2 })[0] ?? '',
      /customRules\.0\.secretGroup: the pattern has only 1 groups/,
    );
    assert.match(words({ ...acme, secretGroup: 'it' })[0] ?? '', /has no group "it"/);
    assert.match(
      words({ ...acme, allowlist: { regexes: ['a', '['] } })[0] ?? '',
      /^customRules\.0\.allowlist\.regexes\.1: /,
    );
    assert.match(words({ ...acme, docs: 'javascript:alert(1)' })[0] ?? '', /must be an https address/);
    assert.match(words({ ...acme, title: 'a\nb' })[0] ?? '', /one line/);
  });

  it('tries the examples, and keeps a rule whose examples fail', () => {
    const [a, b] = [fill('{alnum:24}', 1), fill('{alnum:24}', 2)];
    const good = { match: [`acme_«${a}»`, `acme_«${a}» acme_«${b}»`], ignore: ['acme_short', `acne_${a}`] };
    assert.deepEqual(words({ ...acme, paths: ['src/'], examples: good }), []);
    const bad = { match: ['acme_«short»', `«acme_${a}»`, `acme_${a}`], ignore: [`acme_${a}`] };
    const { rules, problems } = check({ ...acme, examples: bad });
    assert.equal(rules.length, 1);
    assert.deepEqual(
      problems.map(({ path }) => path.slice(3).join('.')),
      ['match.0', 'match.1', 'match.2', 'ignore.0'],
    );
    assert.ok(!JSON.stringify(problems).includes(a), 'a problem quotes no example');
  });
});

describe('a linear pattern', () => {
  before(loadLinearPatterns);

  it('ends where a backtracking engine would not', () => {
    for (const source of ['(a+)+$', '(a|a)*b', '(.*a){20}!', '(?:a?){100}a{100}!']) {
      assert.deepEqual([...linearPattern(source).spans(`${'a'.repeat(5000)}?`, 0, 5000)], [], source);
    }
  });

  it('skips empty matches', () => {
    assert.deepEqual(
      [...linearPattern('a*').spans('bab', 0, 3)].map(({ start, end }) => [start, end]),
      [[1, 2]],
    );
  });
});
