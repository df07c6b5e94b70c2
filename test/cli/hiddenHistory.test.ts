import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { git, leakline, repositoryOf, write } from './leakline.ts';

const secret = 'const a = "{github:ghp_}";\n';

async function found(cwd: string, ...args: readonly string[]): Promise<Report['findings']> {
  const { stdout, stderr } = await leakline(['history', '-f', 'json', ...args], { cwd });
  assert.notEqual(stdout, '', stderr);
  return (JSON.parse(stdout) as Report).findings;
}

describe('nothing hides a commit from the history:', () => {
  const settings = [
    ['log.showRoot', 'false'],
    ['i18n.logOutputEncoding', 'UTF-16'],
    ['diff.orderFile', 'nowhere'],
    ['diff.relative', 'true'],
    ['color.ui', 'always'],
  ] as const;
  for (const [name, value] of settings) {
    it(`not the setting ${name}`, async (test) => {
      const cwd = await repositoryOf(test, { 'root.ts': secret });
      await git(cwd, 'config', name, value);
      assert.deepEqual(
        (await found(cwd)).map(({ path }) => path),
        ['root.ts'],
      );
    });
  }

  it('not another commit that stands in for it', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '\n' });
    const clean = (await git(cwd, 'rev-parse', 'HEAD')).trim();
    write(cwd, { 'b.ts': secret });
    await git(cwd, 'add', '-A');
    await git(cwd, 'commit', '-q', '-m', 'x');
    await git(cwd, 'replace', 'HEAD', clean);
    assert.equal((await found(cwd, 'HEAD')).length, 1);
  });

  it('not a graft', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': secret });
    await git(cwd, 'rm', '-q', 'a.ts');
    await git(cwd, 'commit', '-q', '-m', 'x');
    write(cwd, { '.git/info/grafts': await git(cwd, 'rev-parse', 'HEAD') });
    assert.equal((await found(cwd)).length, 1);
  });

  it('not a younger stash', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '\n' });
    for (const text of [secret, 'nothing\n']) {
      write(cwd, { 'a.ts': text });
      await git(cwd, 'stash', '-q');
    }
    assert.equal((await found(cwd)).length, 1);
  });

  it('not what took its place since: each has a fingerprint of its own, the same in every run', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': secret });
    write(cwd, { 'a.ts': fill(secret, 2) });
    await git(cwd, 'commit', '-q', '-a', '-m', 'x');
    const prints = async () => (await found(cwd)).map(({ fingerprint }) => fingerprint);
    const once = await prints();
    assert.equal(new Set(once).size, 2);
    for (const print of once) assert.match(print, /^[\da-f]{32}$/);
    assert.deepEqual(await prints(), once);
  });

  it('and the name of an author can look like nothing else', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '\n' });
    write(cwd, { 'b.ts': secret });
    await git(cwd, 'add', '-A');
    await git(cwd, '-c', 'user.name=E\u001fv\u001eil', 'commit', '-q', '-m', 'x', '--date=2001-02-03T04:05:06Z');
    const [entry] = await found(cwd);
    assert.match(entry?.commit?.authored ?? '', /^2001-02-03T04:05:06/);
    assert.match(entry?.commit?.author ?? '', /^E.*v.*il$/);
  });
});
