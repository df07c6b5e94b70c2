import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { folderOf, git, leakline, repositoryOf, write } from './leakline.ts';

const clean = 'const a = 1;\n';
const first = 'const first = "{github:ghp_#a}";\n';
const second = fill('const second = "{github:ghp_}";\n', 2);

async function placesOf(cwd: string, args: readonly string[], stdin = ''): Promise<string[]> {
  const { stdout, stderr } = await leakline([...args, '--format', 'json'], { cwd, stdin });
  assert.notEqual(stdout, '', stderr);
  return (JSON.parse(stdout) as Report).findings.map(({ path, start, excerpt }) => {
    assert.equal(
      excerpt?.lines[excerpt.marked]?.number,
      start.line,
      'the line that is shown is numbered as the finding is',
    );
    return `${path}:${start.line}:${start.column}`;
  });
}

describe('leakline staged', () => {
  it('sees what is staged, not what is on disk, and not what was there', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, 'b.ts': clean });
    write(cwd, { 'a.ts': `\n${first}`, 'b.ts': second, 'c.ts': first, 'd.ts': second });
    await git(cwd, 'add', 'a.ts', 'b.ts', 'c.ts');
    write(cwd, { 'b.ts': clean });
    assert.deepEqual(await placesOf(cwd, ['staged']), ['b.ts:1:17', 'c.ts:1:16']);
    assert.equal((await leakline(['staged'], { cwd })).code, 1);
    await git(cwd, 'commit', '-q', '-m', 'x');
    assert.equal((await leakline(['staged'], { cwd })).code, 0);
  });

  it('works before the first commit, below the root, and with strange names', async (test) => {
    const cwd = folderOf(test, { 'in side/a\nb "é".ts': first, 'in side/x.bin': Uint8Array.of(0, 1) });
    symlinkSync('a', `${cwd}/in side/link`);
    await git(cwd, 'init', '-q');
    await git(cwd, 'add', '-A');
    assert.deepEqual(await placesOf(`${cwd}/in side`, ['staged']), ['a\nb "é".ts:1:16']);
  });

  it('says where it is no use', async (test) => {
    const { code, stderr } = await leakline(['staged'], { cwd: folderOf(test, {}) });
    assert.equal(code, 2);
    assert.match(stderr, /no work tree here: fatal: not a git repository/);
  });
});

describe('leakline scan --since', () => {
  it('reports what the branch, the work tree and new files bring in', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, 'b.ts': clean });
    await git(cwd, 'checkout', '-q', '-b', 'work');
    write(cwd, { 'b.ts': second });
    await git(cwd, 'commit', '-q', '-a', '-m', 'work');
    await git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'main.ts': second });
    await git(cwd, 'add', '-A');
    await git(cwd, 'commit', '-q', '-m', 'goes on');
    await git(cwd, 'checkout', '-q', 'work');
    write(cwd, { 'a.ts': `${first}${second}`, 'new.ts': first });
    assert.deepEqual(await placesOf(cwd, ['scan', '--since', 'main']), ['a.ts:2:17', 'b.ts:1:17', 'new.ts:1:16']);
  });

  it('takes a file that has another name for what it was', async (test) => {
    const text = `${'const nothing = 1;\n'.repeat(20)}${first}`;
    const cwd = await repositoryOf(test, { 'a.ts': text, 'b.ts': second });
    await git(cwd, 'mv', 'a.ts', 'moved.ts');
    await git(cwd, 'mv', 'b.ts', 'too.ts');
    write(cwd, { 'too.ts': `${second}${first}` });
    await git(cwd, 'add', '-A');
    assert.deepEqual(await placesOf(cwd, ['staged']), ['too.ts:2:16']);
    await git(cwd, 'commit', '-q', '-m', 'moved');
    const since = await placesOf(cwd, ['scan', '--since', 'HEAD~1']);
    assert.ok(!since.includes('moved.ts:21:17'), `${since}`);
    assert.ok(since.includes('too.ts:2:16'), `${since}`);
  });

  it('takes no name for an option, and tells a commit that is not there', async (test) => {
    const cwd = await repositoryOf(test, {});
    for (const name of ['nowhere', '--output=x', '-x']) {
      const { code, stderr } = await leakline(['scan', `--since=${name}`], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /git knows no commit/);
    }
  });
});

describe('leakline scan --diff', () => {
  it('reports the lines that a diff adds, with their numbers in the file', async (test) => {
    const lines = Array.from({ length: 40 }, (_, index) => `const line${index} = ${index};\n`);
    const cwd = await repositoryOf(test, { 'a b.ts': lines.join('') + first, 'é.ts': clean, 'gone.ts': first });
    const changed = [...lines.slice(0, 5), second, ...lines.slice(5, 30), '--- x\n', '+++ y\n', ...lines.slice(30)];
    write(cwd, { 'a b.ts': changed.join('') + first + second, 'é.ts': second, 'new.ts': second });
    await git(cwd, 'rm', '-q', 'gone.ts');
    await git(cwd, 'add', '-A');
    const diff = await git(cwd, 'diff', '--cached');
    const expected = ['a b.ts:45:17', 'a b.ts:6:17', 'new.ts:1:17', 'é.ts:1:17'];
    assert.deepEqual((await placesOf(cwd, ['scan', '--diff'], diff)).toSorted(), expected);
  });
});

describe('a hostile repository', () => {
  it('runs nothing of itself, whatever is asked of it', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, '.gitattributes': '* diff=evil filter=evil\n' });
    const evil = `touch ${cwd}/../$(basename ${cwd})-owned`;
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'core.pager',
      'core.sshCommand',
      'core.alternateRefsCommand',
    ]) {
      await git(cwd, 'config', key, evil);
    }
    await git(cwd, 'config', 'filter.evil.required', 'false');
    write(cwd, { 'a.ts': second, 'b.ts': second });
    for (const args of [['scan'], ['scan', '--since', 'HEAD'], ['staged'], ['scan', 'a.ts']]) {
      const { code, stderr } = await leakline(args, { cwd });
      assert.notEqual(code, 2, stderr);
    }
    assert.ok(!existsSync(`${cwd}-owned`), 'the repository ran a program');
  });
});
