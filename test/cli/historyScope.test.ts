import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { commit, history } from './history.ts';
import { git, leakline, repositoryOf, run, write } from './leakline.ts';

const first = fill('const first = "{github:ghp_}";\n', 1);
const second = fill('const second = "{github:ghp_}";\n', 2);
const third = fill('const third = "{github:ghp_}";\n', 3);

describe('the commits that leakline history looks at', () => {
  it('takes what stood in a file before a range for none of it', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    await git(cwd, 'checkout', '-q', '-b', 'side');
    await commit(cwd, { 'a.ts': `\n${first}`, 'clean.ts': '\n' });
    const side = await commit(cwd, { 'a.ts': `\n\n${first}${second}` });
    await git(cwd, 'checkout', '-q', 'main');
    await commit(cwd, { 'main.ts': third });
    await git(cwd, 'checkout', '-q', 'side');
    await git(cwd, 'merge', '-q', 'main');
    assert.deepEqual(await history(cwd, 'main..side'), [['a.ts:4', side, true]]);
  });

  it('sees every stash, and a range whose name is a file too', async (test) => {
    const cwd = await repositoryOf(test, { 'c.ts': '\n', main: 'no branch\n' });
    for (const text of [first, second]) {
      write(cwd, { 'c.ts': text });
      await git(cwd, 'stash', '-q');
    }
    assert.equal((await history(cwd)).length, 2);
    assert.equal((await history(cwd, 'stash@{0}')).length, 1);
    assert.deepEqual(await history(cwd, 'main'), []);
  });

  it('looks at what was committed since a day', async (test) => {
    const cwd = await repositoryOf(test, { 'clean.ts': '\n' });
    const on = async (day: string, files: Parameters<typeof write>[1]) => {
      write(cwd, files);
      await git(cwd, 'add', '-A');
      await run('git', ['-c', 'user.name=T', '-c', 'user.email=t@e', 'commit', '-q', '-m', day], {
        cwd,
        env: { GIT_COMMITTER_DATE: `${day}T00:00:00` },
      });
    };
    await on('2031-01-01', { 'a.ts': first });
    await on('2031-01-02', { 'a.ts': `${first}${second}` });
    const places = (await history(cwd, '--since', '2031-01-02')).map(([place]) => place);
    assert.deepEqual(places, ['a.ts:2']);
    assert.equal((await history(cwd, '--since', '2031-01-01')).length, 2);
    for (const [wrong, message] of [
      ['yesterday', /--since .*YYYY-MM-DD/],
      ['2031-13-45', /--since .*YYYY-MM-DD/],
      ['', /--since needs a value/],
    ] as const) {
      const { code, stderr } = await leakline(['history', '--since', wrong], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
    assert.equal((await leakline(['history', '--since', '2031-01-01', 'main'], { cwd })).code, 2, 'not both');
  });

  it('tells of submodules, which have a history of their own', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '\n' });
    const other = await repositoryOf(test, { 'b.ts': first });
    await git(cwd, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', other, 'inner');
    await git(cwd, 'commit', '-q', '-m', 'inner');
    const { code, stderr } = await leakline(['history'], { cwd });
    assert.equal(code, 0);
    assert.match(stderr, /1 submodule has a history of its own/);
  });

  it('names a broken object, and looks at those behind it', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': 'broken\n' });
    await commit(cwd, { 'b.ts': first });
    const oid = (await git(cwd, 'rev-parse', 'HEAD:a.ts')).trim();
    const file = `.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
    rmSync(`${cwd}/${file}`);
    write(cwd, { [file]: 'no object\n' });
    const { findings, skipped } = JSON.parse((await leakline(['history', '-f', 'json'], { cwd })).stdout) as Report;
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['b.ts'],
    );
    assert.deepEqual(skipped, [{ path: 'a.ts', reason: 'unreadable' }]);
  });
});
