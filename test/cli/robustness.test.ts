import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { folderOf, git, leakline, repositoryOf, run, write } from './leakline.ts';

const secret = 'const a = "{github:ghp_}";\n';

async function scan(cwd: string, ...args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await leakline(['scan', '-f', 'json', ...args], { cwd });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as Report;
}

const places = ({ findings }: Report) => findings.map(({ path: file }) => file);

describe('a scan survives', () => {
  it('loops of links, pipes, sparse files and files without a byte', async (test) => {
    const cwd = folderOf(test, { 'a/b/x.ts': secret, 'empty.ts': '', 'huge.txt': '' });
    truncateSync(path.join(cwd, 'huge.txt'), 5 * 2 ** 30);
    symlinkSync('..', path.join(cwd, 'a/b/up'));
    symlinkSync('itself', path.join(cwd, 'itself'));
    await run('mkfifo', ['pipe'], { cwd });
    const report = await scan(cwd);
    assert.deepEqual(places(report), ['a/b/x.ts']);
    assert.deepEqual(report.skipped, [
      { path: 'a/b/up', reason: 'link' },
      { path: 'huge.txt', reason: 'tooLarge' },
      { path: 'itself', reason: 'link' },
      { path: 'pipe', reason: 'special' },
    ]);
    assert.deepEqual((await scan(cwd, 'pipe')).skipped, [{ path: 'pipe', reason: 'special' }]);
  });

  it('links that git tracks and those that are new, which it names and does not follow', async (test) => {
    const elsewhere = folderOf(test, { 'x.ts': secret });
    const cwd = await repositoryOf(test, { 'a.ts': 'one\n' });
    symlinkSync(path.join(elsewhere, 'x.ts'), path.join(cwd, 'tracked'));
    await git(cwd, 'add', '-A');
    symlinkSync(elsewhere, path.join(cwd, 'new'));
    const report = await scan(cwd);
    assert.deepEqual(places(report), []);
    assert.equal(report.summary.files, 1);
    assert.deepEqual(report.skipped, [
      { path: 'new', reason: 'link' },
      { path: 'tracked', reason: 'link' },
    ]);
  });

  it('deep and strange paths', async (test) => {
    const deep = Array.from({ length: 60 }, (_, index) => `folder ${index}`).join('/');
    const names = [
      `${deep}/x.ts`,
      "it's.ts",
      '-n.ts',
      'a"b.ts',
      'line\nbreak.ts',
      'tab\t.ts',
      'ünï 😀.ts',
      '$(x).ts',
      '*.ts',
    ];
    const cwd = await repositoryOf(test, Object.fromEntries(names.map((name) => [name, secret])));
    assert.deepEqual(places(await scan(cwd)).toSorted(), names.toSorted());
    assert.deepEqual(places(await scan(cwd, '--', '-n.ts', '*.ts')).toSorted(), ['*.ts', '-n.ts']);
  });

  it('names that are no UTF-8, and names those that it can not tell apart', {
    skip: process.platform !== 'linux',
  }, async (test) => {
    const cwd = await repositoryOf(test, { 'b/x': '' });
    const at = (...names: readonly number[]) =>
      Buffer.concat([Buffer.from(`${cwd}/`), ...names.map((byte) => Buffer.of(byte)), Buffer.from('.ts')]);
    for (const file of [at(97, 255), at(98, 47, 254), at(98, 47, 253)]) writeFileSync(file, fill(secret));
    for (const tracked of [false, true]) {
      if (tracked) await git(cwd, 'add', '-A');
      const report = await scan(cwd);
      assert.deepEqual(places(report), ['a\ufffd.ts']);
      assert.ok(report.skipped.length > 0);
      for (const each of report.skipped) assert.deepEqual(each, { path: 'b/\ufffd.ts', reason: 'unreadable' });
    }
  });

  it('files that say they are empty and are not', { skip: process.platform !== 'linux' }, async (test) => {
    const report = await scan(folderOf(test, {}), '/proc/version');
    assert.ok(report.summary.bytes > 0);
  });

  it('every UTF-16, with its mark and without', async (test) => {
    const little = Buffer.from(fill(secret), 'utf16le');
    const big = Buffer.from(little).swap16();
    const marked = (mark: readonly number[], text: Buffer) => Buffer.concat([Buffer.from(mark), text]);
    const cwd = folderOf(test, {
      'be.ts': big,
      'le.ts': little,
      'marked-be.ts': marked([0xfe, 0xff], big),
      'marked-le.ts': marked([0xff, 0xfe], little),
    });
    assert.deepEqual(places(await scan(cwd)), ['be.ts', 'le.ts', 'marked-be.ts', 'marked-le.ts']);
  });

  it('a sparse checkout, and says what it leaves out; of a branch it looks at that too', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': 'one\n' });
    write(cwd, { 'in/i.ts': 'two\n', 'out/o.ts': secret });
    await git(cwd, 'add', '-A');
    await git(cwd, 'commit', '-q', '-m', 'x');
    await git(cwd, 'sparse-checkout', 'set', '--cone', 'in');
    const { code, stderr } = await leakline(['scan'], { cwd });
    assert.equal(code, 0);
    assert.match(stderr, /^leakline: 1 file: a sparse checkout leaves them out.*leakline history HEAD/m);
    assert.deepEqual(places(await scan(cwd, '--since', 'HEAD~1')), ['out/o.ts']);
  });

  it('a repository in the middle of a merge, each file once', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': 'one\n' });
    await git(cwd, 'checkout', '-q', '-b', 'side');
    write(cwd, { 'a.ts': 'two\n' });
    await git(cwd, 'commit', '-q', '-a', '-m', 'two');
    await git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'a.ts': secret });
    await git(cwd, 'commit', '-q', '-a', '-m', 'three');
    await assert.rejects(git(cwd, 'merge', 'side'));
    for (const args of [[], ['--since', 'HEAD~1']]) {
      const report = await scan(cwd, ...args);
      assert.deepEqual([places(report), report.summary.files], [['a.ts'], 1]);
    }
  });

  it('files that git knows and the disk no longer has', async (test) => {
    const cwd = await repositoryOf(test, { 'gone.ts': secret, 'stays.ts': secret });
    rmSync(path.join(cwd, 'gone.ts'));
    const report = await scan(cwd);
    assert.deepEqual(places(report), ['stays.ts']);
    assert.equal(report.summary.files, 1);
  });

  it('submodules, repositories inside, and other work trees', async (test) => {
    const inner = await repositoryOf(test, { 'inner.ts': secret });
    const cwd = await repositoryOf(test, { 'outer.ts': secret });
    await git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub');
    await git(cwd, 'clone', '-q', inner, 'nested');
    assert.deepEqual(places(await scan(cwd)), ['nested/inner.ts', 'outer.ts', 'sub/inner.ts']);
    const tree = path.join(folderOf(test, {}), 'tree');
    await git(cwd, 'worktree', 'add', '-q', tree);
    assert.deepEqual(places(await scan(tree)), ['outer.ts']);
    write(tree, { 'new.ts': secret });
    await git(tree, 'add', '-A');
    assert.equal((await leakline(['staged'], { cwd: tree })).code, 1);
  });

  it('a repository in the middle of a rebase', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': 'one\n' });
    await git(cwd, 'checkout', '-q', '-b', 'side');
    write(cwd, { 'a.ts': `two\n${secret}` });
    await git(cwd, 'commit', '-q', '-a', '-m', 'two');
    await git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'a.ts': 'three\n' });
    await git(cwd, 'commit', '-q', '-a', '-m', 'three');
    await assert.rejects(git(cwd, 'rebase', 'main', 'side'));
    assert.deepEqual(places(await scan(cwd)), ['a.ts']);
    for (const args of [['staged'], ['history'], ['scan', '--since', 'main']]) {
      assert.notEqual((await leakline(args, { cwd })).code, 2, args.join(' '));
    }
  });

  it('a repository that git cannot read, and does not call it clean', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': secret });
    writeFileSync(path.join(cwd, '.git/index'), 'broken');
    for (const args of [['scan'], ['staged'], ['scan', '--since', 'HEAD']]) {
      const { code, stderr } = await leakline(args, { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /git [a-z-]+ has failed: fatal: .*index/);
    }
  });

  it('a repository inside that git cannot read, and walks it', async (test) => {
    const cwd = await repositoryOf(test, { 'outer.ts': secret });
    await git(cwd, 'clone', '-q', cwd, 'nested');
    writeFileSync(path.join(cwd, 'nested/.git/HEAD'), 'broken');
    assert.deepEqual(places(await scan(cwd)), ['nested/outer.ts', 'outer.ts']);
  });

  it('files that git tracks in a folder into which nobody can look', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': secret, 'in/b.ts': secret });
    rmSync(path.join(cwd, 'in'), { recursive: true });
    symlinkSync('in', path.join(cwd, 'in'));
    for (const args of [[], ['--since', 'HEAD']]) {
      const { skipped } = await scan(cwd, ...args);
      assert.ok(
        skipped.some((each) => each.path === 'in/b.ts'),
        args.join(' '),
      );
    }
  });

  it('a folder that git cannot open, and names it', { skip: process.platform === 'win32' }, async (test) => {
    const cwd = await repositoryOf(test, { 'in/side/a.ts': secret });
    // To root every folder is open: so git says here what it says of one that is closed.
    const bin = folderOf(test, {
      git: `#!/bin/sh\necho "warning: could not open directory 'in/closed/': Permission denied" >&2\necho "warning: could not open directory 'in/very/long" >&2\nPATH=\${PATH#*:} exec git "$@"\n`,
    });
    chmodSync(path.join(bin, 'git'), 0o755);
    const { code, stderr } = await leakline(['scan'], {
      cwd: path.join(cwd, 'in'),
      env: { PATH: `${bin}:${process.env['PATH']}` },
    });
    assert.equal(code, 1);
    assert.match(stderr, /^leakline: closed: not scanned\. The folder can't be read\.$/m);
    assert.match(stderr, /^leakline: very\/long: not scanned\. The folder can't be read\.$/m);
  });

  it('a bare repository, and says that its commits are not looked at', async (test) => {
    const cwd = folderOf(test, {});
    await git(cwd, 'init', '-q', '--bare', 'bare.git');
    assert.match(
      (await leakline(['scan', 'bare.git'], { cwd })).stderr,
      /bare\.git: this is a repository.*history --git-dir/,
    );
  });

  it('a folder that is empty', async (test) => {
    const cwd = folderOf(test, {});
    mkdirSync(path.join(cwd, 'none'));
    const { code, stderr } = await leakline(['scan'], { cwd });
    assert.deepEqual([code, stderr], [0, 'Nothing found in 0 files (0 bytes).\n']);
  });

  it('says what it can not know where there is no git, but only of a repository', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '\n' });
    const env = { PATH: folderOf(test, {}) };
    const told = /git can not be asked: the \.gitignore files are obeyed, .* is not scanned \(spawn git ENOENT\)/;
    assert.match((await leakline(['scan'], { cwd, env })).stderr, told);
    assert.doesNotMatch((await leakline(['scan'], { cwd })).stderr, told);
    assert.doesNotMatch((await leakline(['scan'], { cwd: folderOf(test, {}), env })).stderr, told);
  });

  it('says what it can not write, and what to do', async (test) => {
    const cwd = folderOf(test, { '.leakline-baseline.json/x': '' });
    const { code, stderr } = await leakline(['baseline', 'create'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /\.leakline-baseline\.json: /);
    const named = await leakline(['baseline', 'create', '--baseline', 'no/b.json'], { cwd: folderOf(test, {}) });
    assert.match(named.stderr, /no\/b\.json: can't be written \(ENOENT\)\n {2}Make its folder first\./);
  });
});
