import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { globOf } from '../../server/cli/gitleaksConfig.ts';
import { fill } from '../fakes.ts';
import { folderOf, leakline, write } from './leakline.ts';

const config = `customRules:
  - id: acme-key
    title: Acme key
    keywords: [acme_]
    pattern: acme_([a-z0-9]{24})
    examples:
      match: ['acme_«{alnum:24#example}»']
      ignore: [acme_short]
`;

describe('custom rules on the command line', () => {
  it('are found on this thread and on workers, from standard input too, in every format', async (test) => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`src/${index}.txt`, 'nothing']));
    const cwd = folderOf(test, { ...many, '.leakline.yaml': config, 'src/a.js': 'k("acme_{alnum:24}")' });
    for (const paths of [['src'], ['src/a.js']]) {
      const { stdout, code } = await leakline(['scan', '-f', 'json', ...paths], { cwd });
      assert.equal(code, 1);
      const { findings, rules } = JSON.parse(stdout);
      assert.deepEqual(
        findings.map(({ ruleId, message, start }: Record<string, unknown>) => ({ ruleId, message, start })),
        [{ ruleId: 'acme-key', message: 'Acme key in plain text.', start: { line: 1, column: 9 } }],
      );
      assert.deepEqual(rules['acme-key'].url, undefined);
    }
    for (const format of ['sarif', 'gitlab', 'html', 'markdown', 'csv', 'junit', 'github', 'azure', 'text']) {
      const { stdout, stderr, code } = await leakline(['scan', '-f', format, '-'], {
        cwd,
        stdin: fill('acme_{alnum:24}'),
      });
      assert.equal(code, 1, stderr);
      assert.ok(stdout.includes('Acme key') && !stdout.includes('undefined'), `${format}: ${stdout}`);
    }
  });

  it('are tested, and a failing example is named with its place', async (test) => {
    const cwd = folderOf(test, { '.leakline.yaml': config });
    const good = await leakline(['rules', 'test'], { cwd });
    assert.equal(good.code, 0, good.stderr);
    assert.match(good.stderr, /1 custom rule, 2 examples, all as they should be/);
    write(cwd, { '.leakline.yaml': config.replace('acme_short', 'acme_{alnum:24}') });
    const bad = await leakline(['rules', 'test'], { cwd });
    assert.equal(bad.code, 2);
    assert.match(bad.stderr, /\.leakline\.yaml:8:16: customRules\.0\.examples\.ignore\.0: something is found here/);
  });
});

describe('leakline rules import', () => {
  it('takes over what it can, as a file that works, and names the rest', async (test) => {
    const toml = `[allowlist]
paths = ['''(^|/)vendor/''', '''a(.*)b''']
stopwords = ["sandbox"]
[[rules]]
id = "acme"
description = "Acme key"
regex = '''acme_([a-z0-9]{24})'''
secretGroup = 1
entropy = 2.5
keywords = ["acme_"]
path = '''\\.js$'''
[[rules]]
id = "everywhere"
regex = '''abc'''
[[rules]]
id = "around"
regex = '''(?=a)abc'''
keywords = ["abc"]
[[rules]]
id = "github-pat"
regex = '''ghp_[0-9a-zA-Z]{36}'''
keywords = ["ghp_"]
`;
    const cwd = folderOf(test, { 'g.toml': toml, 'a.js': 'k("acme_{alnum:24}")', 'broken.toml': 'a = [' });
    const { code, stdout, stderr } = await leakline(['rules', 'import', 'g.toml'], { cwd });
    assert.equal(code, 0, stderr);
    assert.match(stderr, /acme: the path a\(\.\*\)b of an allowlist/);
    assert.match(stderr, /everywhere: left out, since it has no keywords/);
    assert.match(stderr, /around: left out: pattern: RE2 does not know it/);
    assert.match(stderr, /2 rules of 4 taken over/);
    write(cwd, { '.leakline.yaml': stdout });
    const scan = await leakline(['scan', '-f', 'json'], { cwd });
    assert.deepEqual(
      JSON.parse(scan.stdout).findings.map(({ ruleId, path }: Record<string, string>) => `${path}: ${ruleId}`),
      ['a.js: acme'],
    );
    const broken = await leakline(['rules', 'import', 'broken.toml'], { cwd });
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /^leakline: broken\.toml: line 1: Invalid TOML document: [^\n]+\n$/);
    assert.equal((await leakline(['rules', 'import', 'none.toml'], { cwd })).code, 2);
    assert.equal((await leakline(['rules', 'import'], { cwd })).code, 2);
  });

  it('knows the path pattern of a regular expression, or says none', () => {
    const known = {
      '\\.js$': '*.js',
      '(?i).*\\.(?:png|svg)$': '*.{png,svg}',
      '(?:^|/)package-lock\\.json$': 'package-lock.json',
      '(^|/)vendor/': 'vendor/',
      '^src/test$': '/src/test',
      'a(.*)b': undefined,
      vendor: undefined,
    };
    for (const [regex, glob] of Object.entries(known)) assert.equal(globOf(regex), glob, regex);
  });
});
