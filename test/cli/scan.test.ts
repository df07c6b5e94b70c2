import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { folderOf, leakline, repositoryOf, write } from './leakline.ts';

const withSecret = 'const token = "{github:ghp_}";\n';
const clean = 'const token = process.env.TOKEN;\n';

async function report(args: readonly string[], cwd: string, stdin?: string): Promise<Report> {
  const { stdout, code, stderr } = await leakline(['scan', '--format', 'json', ...args], {
    cwd,
    ...(stdin === undefined ? {} : { stdin }),
  });
  assert.ok(code === 0 || code === 1, stderr);
  return JSON.parse(stdout) as Report;
}

const places = ({ findings }: Report) => findings.map(({ path, start }) => `${path}:${start.line}:${start.column}`);

describe('leakline scan', () => {
  it('ends with 0 where there is nothing, 1 where there is something, 2 where it cannot say', async (test) => {
    const cwd = folderOf(test, { 'clean.ts': clean, 'secret.ts': withSecret });
    assert.equal((await leakline(['scan', 'clean.ts'], { cwd })).code, 0);
    assert.equal((await leakline(['scan', 'secret.ts'], { cwd })).code, 1);
    assert.match((await leakline(['scan', 'secret.ts', './secret.ts'], { cwd })).stderr, /1 finding in 1 file/);
    const missing = await leakline(['scan', 'nothing.ts'], { cwd });
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /nothing\.ts: there is no such file/);
    assert.equal(missing.stdout, '');
  });

  it('ends with 0 below the severity that --fail-on names', async (test) => {
    const cwd = folderOf(test, { 'a.ts': withSecret, '.leakline.yaml': 'severity: { github-pat: warning }\n' });
    assert.equal((await leakline(['scan', '--fail-on', 'error'], { cwd })).code, 0);
    assert.equal((await leakline(['scan', '--fail-on', 'warning'], { cwd })).code, 1);
    assert.equal((await leakline(['scan', '--fail-on=never'], { cwd })).code, 0);
  });

  it('writes the report alone on standard output', async (test) => {
    const cwd = folderOf(test, { 'a.ts': withSecret });
    const { stdout, stderr } = await leakline(['scan'], { cwd });
    assert.equal(
      stdout.split('\n').slice(0, 4).join('\n'),
      [
        'a.ts:1:16 error GitHub personal access token (classic) (github-pat)',
        '  1 | const token = "********";',
        '    |                ^^^^^^^^',
        '  high confidence, its checksum is valid',
      ].join('\n'),
    );
    assert.equal(stderr, '1 finding in 1 file (58 bytes).\n');
    assert.equal((await leakline(['scan', '--quiet'], { cwd })).stderr, '');
  });

  it('colours only a terminal, or where it is asked to', async (test) => {
    const cwd = folderOf(test, { 'a.ts': withSecret });
    const colored = '\u001b[';
    assert.ok(!(await leakline(['scan'], { cwd })).stdout.includes(colored));
    assert.ok((await leakline(['scan'], { cwd, env: { FORCE_COLOR: '1' } })).stdout.includes(colored));
    assert.ok(!(await leakline(['scan', '--no-color'], { cwd, env: { FORCE_COLOR: '1' } })).stdout.includes(colored));
  });

  it('takes files and folders, each file once', async (test) => {
    const cwd = folderOf(test, { 'a/1.ts': withSecret, 'a/b c/2.ts': withSecret, '3.ts': withSecret });
    assert.deepEqual(places(await report(['a', '3.ts', 'a/1.ts', 'a/b c'], cwd)), [
      '3.ts:1:16',
      'a/1.ts:1:16',
      'a/b c/2.ts:1:16',
    ]);
  });

  it('scans standard input under a name', async (test) => {
    const cwd = folderOf(test, { '.leakline.yaml': 'exclude: ["*.md"]\n' });
    const stdin = fill(withSecret);
    assert.deepEqual(places(await report(['-'], cwd, stdin)), ['stdin:1:16']);
    assert.deepEqual(places(await report(['--stdin-filename', 'src/x.ts', '-'], cwd, stdin)), ['src/x.ts:1:16']);
    const excluded = await report(['--stdin-filename', 'x.md', '-'], cwd, stdin);
    assert.deepEqual(excluded.skipped, [{ path: 'x.md', reason: 'excluded' }]);
  });

  it('names what it did not scan, and why', async (test) => {
    const cwd = folderOf(test, {
      'binary.dat': Uint8Array.of(1, 2, 0, 3),
      'utf32.txt': Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0),
      'large.txt': 'x'.repeat(2000),
      'docs/a.md': withSecret,
      '.leakline.yaml': 'maxFileSizeKB: 1\nexclude: [docs]\n',
    });
    assert.deepEqual((await report([], cwd)).skipped, [
      { path: 'binary.dat', reason: 'binary' },
      { path: 'docs/a.md', reason: 'excluded' },
      { path: 'large.txt', reason: 'tooLarge' },
      { path: 'utf32.txt', reason: 'undecodable' },
    ]);
    const { stderr } = await leakline(['scan'], { cwd });
    assert.match(stderr, /Not scanned, too large: 1 file \(large\.txt\)/);
    assert.match(stderr, /Not scanned, binary: 1 file \(binary\.dat\)/);
  });

  it('counts columns in UTF-16 code units whatever the encoding', async (test) => {
    const line = fill('/* é😀 */ t = "{github:ghp_}"\n');
    const cwd = folderOf(test, {
      'utf8.ts': line,
      'mark.ts': `\ufeff${line}`,
      'utf16le.ts': Buffer.from(`\ufeff${line}`, 'utf16le'),
      'utf16be.ts': Buffer.from(`\ufeff${line}`, 'utf16le').swap16(),
      'latin1.ts': Buffer.from(line.replace('😀', 'üü'), 'latin1'),
    });
    const found = (await report([], cwd)).findings.map(({ path, start }) => [path, start.column]);
    assert.deepEqual(
      found,
      ['latin1.ts', 'mark.ts', 'utf16be.ts', 'utf16le.ts', 'utf8.ts'].map((name) => [name, 16]),
    );
  });

  it('obeys git, and scans an ignored folder that is named', async (test) => {
    const cwd = await repositoryOf(test, {
      '.gitignore': 'build\n.env\n',
      'a.ts': withSecret,
      'src/b.ts': clean,
    });
    write(cwd, { 'build/c.ts': withSecret, 'new.ts': withSecret, '.env': 'TOKEN={github:ghp_}\n' });
    assert.deepEqual(places(await report([], cwd)), ['a.ts:1:16', 'new.ts:1:16']);
    assert.deepEqual(places(await report(['build'], cwd)), ['build/c.ts:1:16']);
    assert.deepEqual(places(await report(['.env'], cwd)), []);
  });

  it('does not follow links that it lists, and follows one that is named', async (test) => {
    const cwd = folderOf(test, { 'real/a.ts': withSecret });
    symlinkSync('..', `${cwd}/real/loop`);
    symlinkSync('real/a.ts', `${cwd}/link.ts`);
    assert.deepEqual(places(await report([], cwd)), ['real/a.ts:1:16']);
    assert.deepEqual(places(await report(['link.ts'], cwd)), ['real/a.ts:1:16']);
  });

  it('gives the same report from worker threads and without', async (test) => {
    const files = Object.fromEntries(
      Array.from({ length: 700 }, (_, index) => [`d${index % 7}/f${index}.ts`, index % 50 === 0 ? withSecret : clean]),
    );
    const cwd = folderOf(test, files);
    const whole = await report(['--jobs', '2'], cwd);
    assert.equal(whole.summary.files, 700);
    assert.equal(whole.findings.length, 14);
    const parts = await Promise.all(Array.from({ length: 7 }, (_, index) => report([`d${index}`], cwd)));
    assert.deepEqual(
      whole.findings,
      parts.flatMap(({ findings }) => findings),
    );
  });

  it('tells where the settings are broken', async (test) => {
    const cwd = folderOf(test, { 'a.ts': withSecret, '.leakline.yaml': 'exclude: []\nminimumConfidence: sure\n' });
    const { code, stderr, stdout } = await leakline(['scan'], { cwd });
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /\.leakline\.yaml:2:20: minimumConfidence/);
  });

  it('reports what a comment accepts without counting it', async (test) => {
    const cwd = folderOf(test, { 'a.py': 't = "{github:ghp_}"  # leakline:ignore github-pat -- a fake\n' });
    const { findings, accepted } = await report([], cwd);
    assert.deepEqual(findings, []);
    assert.deepEqual(accepted[0]?.accepted, { by: 'comment', because: 'a fake' });
  });

  it('reports what the settings of the repository accept, so that nothing is switched off in silence', async (test) => {
    const cwd = folderOf(test, {
      'a.py': 'password = "{password:12}"\n',
      'b/c.py': 't = "{github:ghp_}"\n',
      '.leakline.yaml': 'disabledRules: [generic-password]\nignore:\n  - paths: [b/**]\n    reason: fakes\n',
    });
    const { findings, accepted } = await report([], cwd);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      accepted.map((entry) => [entry.path, entry.accepted]),
      [
        ['a.py', { by: 'project', because: 'the rule generic-password is switched off' }],
        ['b/c.py', { by: 'project', because: 'fakes' }],
      ],
    );
  });
});
