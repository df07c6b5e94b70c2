import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { folderOf, git, leakline, repositoryOf, run, write } from './leakline.ts';

const secret = fill('const a = "{github:ghp_}";\n');

async function scan(cwd: string, diff: string | Uint8Array): Promise<Report> {
  const { stdout, stderr } = await leakline(['scan', '--diff', '-f', 'json'], { cwd, stdin: diff });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as Report;
}

const places = ({ findings }: Report) => findings.map(({ path, start }) => `${path}:${start.line}`);

async function changed(test: TestContext): Promise<string> {
  const cwd = await repositoryOf(test, { 'a.ts': 'const b = 1;\n', 'b/a.ts': 'const c = 1;\n' });
  write(cwd, { 'a.ts': `const b = 1;\n${secret}`, 'b/a.ts': secret });
  return cwd;
}

describe('a diff is read', () => {
  for (const setting of ['color.ui=always', 'diff.mnemonicPrefix=true', 'diff.noprefix=true', 'diff.context=0']) {
    it(`whatever git is set to: ${setting}`, async (test) => {
      const cwd = await changed(test);
      for (const args of [[], ['-R']]) {
        const diff = await git(cwd, '-c', setting, 'diff', ...args);
        const expected = args.length === 0 ? ['a.ts:2', 'b/a.ts:1'] : [];
        assert.deepEqual(places(await scan(cwd, diff)), expected, diff);
      }
    });
  }

  it('as diff -u writes it, with times', async (test) => {
    const cwd = folderOf(test, { 'old.ts': '\n', 'new file.ts': secret });
    const { stdout } = await run('diff', ['-u', 'old.ts', 'new file.ts'], { cwd });
    assert.deepEqual(places(await scan(cwd, stdout)), ['new file.ts:1']);
  });

  it('as a shell writes it that knows UTF-16 alone', async (test) => {
    const cwd = await changed(test);
    const diff = Buffer.from(`\ufeff${await git(cwd, 'diff')}`, 'utf16le');
    assert.deepEqual(places(await scan(cwd, diff)), ['a.ts:2', 'b/a.ts:1']);
  });

  it('of a merge, which compares two files with one', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': 'one\n', 'z.ts': '\n' });
    await git(cwd, 'checkout', '-q', '-b', 'side');
    write(cwd, { 'a.ts': 'two\n' });
    await git(cwd, 'commit', '-q', '-a', '-m', 'two');
    await git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'a.ts': 'three\n' });
    await git(cwd, 'commit', '-q', '-a', '-m', 'three');
    await git(cwd, 'merge', '-q', '-s', 'ours', '--no-commit', 'side');
    write(cwd, { 'a.ts': `four\n${secret}` });
    await git(cwd, 'commit', '-q', '-a', '-m', 'merge');
    for (const how of ['--cc', '-c', '-m']) {
      assert.deepEqual(places(await scan(cwd, await git(cwd, 'show', how))), ['a.ts:2'], how);
    }
  });

  it('with what it says of binary files', async (test) => {
    const cwd = await repositoryOf(test, { 'a.png': Uint8Array.of(0, 1), 'gone.png': Uint8Array.of(0, 1) });
    write(cwd, { 'a.png': Uint8Array.of(0, 2), 'new one.png': Uint8Array.of(0, 1) });
    await git(cwd, 'rm', '-q', 'gone.png');
    await git(cwd, 'add', '-A');
    const { skipped } = await scan(cwd, await git(cwd, 'diff', '--cached', '--no-renames'));
    assert.deepEqual(skipped, [
      { path: 'a.png', reason: 'binary' },
      { path: 'new one.png', reason: 'binary' },
    ]);
    const patch = await git(cwd, 'diff', '--cached', '--no-renames', '--binary', 'a.png', 'new one.png');
    assert.deepEqual((await scan(cwd, patch)).skipped, skipped);
  });

  it('and what is none is not called clean', async (test) => {
    const cwd = await changed(test);
    for (const text of ['hello\n', await git(cwd, 'diff', '--stat')]) {
      const { code, stderr } = await leakline(['scan', '--diff'], { cwd, stdin: text });
      assert.equal(code, 2);
      assert.match(stderr, /standard input: this is no unified diff\n {2}git diff/);
    }
    await git(cwd, 'commit', '-q', '--allow-empty', '-m', 'nothing');
    for (const text of ['', await git(cwd, 'show'), await git(cwd, 'format-patch', '-1', '--stdout', '--always')])
      assert.equal((await leakline(['scan', '--diff'], { cwd, stdin: text })).code, 0);
  });
});
