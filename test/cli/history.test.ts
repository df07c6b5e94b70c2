import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { commit, history } from './history.ts';
import { folderOf, git, leakline, repositoryOf, write } from './leakline.ts';

const first = fill('const first = "{github:ghp_}";\n', 1);
const second = fill('const second = "{github:ghp_}";\n', 2);
const third = fill('const third = "{github:ghp_}";\n', 3);

describe('leakline history', () => {
  it('reports each secret once, at the commit that brought it in, and whether it still stands', async (test) => {
    const cwd = await repositoryOf(test, { 'clean.ts': '\n' });
    const one = await commit(cwd, { 'a.ts': first, 'stays.ts': second });
    await commit(cwd, { 'a.ts': `\n\n${first}`, 'stays.ts': `// moved\n${second}` });
    await commit(cwd, { 'a.ts': 'gone\n' });
    assert.deepEqual(await history(cwd), [
      ['a.ts:1', one, false],
      ['stays.ts:1', one, true],
    ]);
    const { code, stdout } = await leakline(['history'], { cwd });
    assert.equal(code, 1);
    assert.match(
      stdout,
      new RegExp(
        `In commit ${one.slice(0, 12)} of \\d{4}-\\d\\d-\\d\\d by Test; only the history has it: committed since \\d`,
      ),
    );
  });

  it('names the commit in every format that has words for a finding', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    for (const format of ['sarif', 'junit', 'github', 'gitlab', 'azure', 'markdown', 'html']) {
      const { stdout } = await leakline(['history', '-f', format], { cwd });
      assert.match(stdout.replaceAll('\\', ''), /In commit [\da-f]{12} of .* by Test; it still stands in HEAD/, format);
    }
  });

  it('sees other branches, merges and stashes, or only a range', async (test) => {
    const cwd = await repositoryOf(test, { 'clean.ts': '\n' });
    const one = await commit(cwd, { 'a.ts': first });
    await git(cwd, 'checkout', '-q', '-b', 'side');
    const side = await commit(cwd, { 'b.ts': second });
    await git(cwd, 'checkout', '-q', 'main');
    await commit(cwd, { 'c.ts': '\n' });
    await git(cwd, 'merge', '-q', '--no-commit', 'side');
    const merge = await commit(cwd, { 'evil merge.ts': third });
    assert.deepEqual(await history(cwd), [
      ['a.ts:1', one, true],
      ['b.ts:1', side, true],
      ['evil merge.ts:1', merge, true],
    ]);
    assert.deepEqual(await history(cwd, 'main~1..side'), [['b.ts:1', side, true]]);
    assert.deepEqual(await history(cwd, one), [['a.ts:1', one, true]]);
    write(cwd, { 'c.ts': fill('const x = "{github:ghp_}";\n', 9) });
    await git(cwd, 'stash', '-q');
    assert.ok((await history(cwd)).some(([place, , present]) => place === 'c.ts:1' && present === false));
  });

  it('takes no range for an option, and says what it does not know', async (test) => {
    const cwd = await repositoryOf(test, {});
    for (const range of ['nowhere', '--output=owned', '-O/dev/null']) {
      assert.equal((await leakline(['history', '--', range], { cwd })).code, 2, range);
    }
    assert.ok(!existsSync(`${cwd}/owned`));
    assert.equal((await leakline(['history'], { cwd: folderOf(test, {}) })).code, 2);
  });

  it('runs nothing of the repository', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, '.gitattributes': '* diff=evil filter=evil\n' });
    const settings = [
      'gpg.program',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
      'core.pager',
    ];
    for (const key of settings) await git(cwd, 'config', key, `touch ${cwd}/owned`);
    await git(cwd, 'config', 'log.showSignature', 'true');
    const signed = (await git(cwd, 'cat-file', 'commit', 'HEAD')).replace(
      '\n\n',
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n',
    );
    write(cwd, { '.git/signed': signed });
    const id = (await git(cwd, 'hash-object', '-t', 'commit', '-w', '.git/signed')).trim();
    await git(cwd, 'update-ref', 'refs/heads/main', id);
    assert.equal((await leakline(['history'], { cwd })).code, 1);
    assert.ok(!existsSync(`${cwd}/owned`), 'the repository ran a program');
  });

  it('looks at a bare repository that is named, and at none that merely lies there', async (test) => {
    const cwd = await repositoryOf(test, { 'clean.ts': '\n' });
    const one = await commit(cwd, { 'a.ts': first });
    await git(cwd, 'clone', '-q', '--bare', '.', 'bare.git');
    assert.deepEqual(await history(cwd, '--git-dir', 'bare.git'), [['bare.git/a.ts:1', one, true]]);
    assert.deepEqual(await history(`${cwd}/bare.git`, '--git-dir', '.'), [['a.ts:1', one, true]]);
    const inside = await leakline(['history'], { cwd: `${cwd}/bare.git` });
    assert.equal(inside.code, 2);
    assert.match(inside.stderr, /--git-dir DIR/);
    assert.match(
      (await leakline(['history', '--git-dir', 'no.git'], { cwd })).stderr,
      /no\.git: this is no repository/,
    );
  });

  it('looks at the branches of a repository whose HEAD names none', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    await git(cwd, 'symbolic-ref', 'HEAD', 'refs/heads/unborn');
    assert.deepEqual(
      (await history(cwd)).map(([place, , present]) => [place, present]),
      [['a.ts:1', false]],
    );
  });

  it('tells the day on which a secret was written beside that on which it was committed', async (test) => {
    const cwd = await repositoryOf(test, {});
    write(cwd, { 'a.ts': first });
    await git(cwd, 'add', '-A');
    await git(cwd, '-c', 'user.name=Test', 'commit', '-q', '-m', 'x', '--date=2001-02-03T04:05:06Z');
    const { stdout } = await leakline(['history'], { cwd });
    assert.match(stdout, /, written on 2001-02-03 by Test; .*: committed since 2001-02-03, treat it as compromised/);
    const { findings } = JSON.parse((await leakline(['history', '-f', 'json'], { cwd })).stdout) as Report;
    assert.match(findings[0]?.commit?.authored ?? '', /^2001-02-03T04:05:06/);
  });

  it('writes a report of a repository without a commit too', async (test) => {
    const cwd = folderOf(test, {});
    await git(cwd, 'init', '-q');
    const { code, stdout, stderr } = await leakline(['history', '-f', 'sarif'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout).runs[0].results, []);
    assert.match(stderr, /nothing was ever committed here/);
  });

  it('names what a partial clone has never fetched, and looks at the rest', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    await commit(cwd, { 'a.ts': 'gone\n', 'b.ts': second });
    await git(cwd, 'config', 'uploadpack.allowFilter', 'true');
    await git(cwd, 'clone', '-q', '--filter=blob:none', `file://${cwd}`, 'partial');
    const { code, stdout, stderr } = await leakline(['history', '-f', 'json'], { cwd: `${cwd}/partial` });
    const { findings, skipped } = JSON.parse(stdout) as Report;
    assert.equal(code, 1);
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['b.ts'],
    );
    assert.deepEqual(skipped, [{ path: 'a.ts', reason: 'unreadable' }]);
    assert.match(stderr, /this clone is partial/);
  });

  it('says so where there is no git', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    const { code, stderr } = await leakline(['history'], { cwd, env: { PATH: cwd } });
    assert.equal(code, 2);
    assert.match(stderr, /git can't be started: .*\n {2}Install git/);
  });

  it('says that a shallow clone lacks commits', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    await commit(cwd, { 'b.ts': '\n' });
    await git(cwd, 'clone', '-q', '--depth=1', `file://${cwd}`, 'shallow');
    assert.match((await leakline(['history'], { cwd: `${cwd}/shallow` })).stderr, /this clone is shallow/);
  });
});
