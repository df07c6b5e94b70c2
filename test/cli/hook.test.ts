import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { withHook, withoutHook } from '../../server/ci/preCommit.ts';
import { version } from '../../server/version.ts';
import { cli, git, leakline, repositoryOf, run, write } from './leakline.ts';

const skip = process.platform === 'win32';
const secret = 'const a = "{github:ghp_}";\n';

/** Commits as a person does, with `leakline` on PATH. */
async function commit(cwd: string, ...args: readonly string[]) {
  const bin = path.join(cwd, 'node_modules/.bin');
  write(cwd, { 'node_modules/.bin/leakline': `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n` });
  await run('chmod', ['+x', path.join(bin, 'leakline')], { cwd });
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  return run('git', [...identity, 'commit', '-q', '-m', 'x', ...args], { cwd });
}

describe('leakline hook, for git', () => {
  it('stops a commit that brings a secret in, and no other', async (test) => {
    const cwd = await repositoryOf(test, { '.gitignore': 'node_modules\n', 'a.ts': 'const a = 1;\n', 'b.ts': '' });
    write(cwd, { 'sub/x.ts': '' });
    const installed = await leakline(['hook', 'install'], { cwd: path.join(cwd, 'sub') });
    assert.equal(installed.code, 0, installed.stderr);
    write(cwd, { 'a.ts': secret, 'b.ts': 'const b = 2;\n' });
    await git(cwd, 'add', 'a.ts');
    const stopped = await commit(cwd);
    assert.equal(stopped.code, 1);
    assert.match(stopped.stdout + stopped.stderr, /a\.ts:1:12 error GitHub personal access token/);
    // Git makes an index of its own for a commit of some files only.
    assert.equal((await commit(cwd, 'b.ts')).code, 0);
    assert.equal((await commit(cwd, 'a.ts')).code, 1);
    await leakline(['hook', 'uninstall'], { cwd });
    assert.equal((await commit(cwd)).code, 0);
  });

  it('touches no hook that is not its own', async (test) => {
    const cwd = await repositoryOf(test, {});
    const file = path.join(cwd, '.git/hooks/pre-commit');
    write(cwd, { '.git/hooks/pre-commit': '#!/bin/sh\necho mine\n' });
    const { code, stderr } = await leakline(['hook', 'install'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /is there already\n {2}Add the line "leakline staged" to it\./);
    await leakline(['hook', 'uninstall'], { cwd });
    assert.equal(readFileSync(file, 'utf8'), '#!/bin/sh\necho mine\n');
  });

  it('tells where the hooks stand if they stand somewhere else', async (test) => {
    const cwd = await repositoryOf(test, {});
    await git(cwd, 'config', 'core.hooksPath', '.husky');
    const { code, stderr } = await leakline(['hook', 'install'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /stand in \.husky/);
    assert.ok(!existsSync(path.join(cwd, '.husky')));
    await git(cwd, 'config', 'core.hooksPath', '.husky/_');
    assert.match((await leakline(['hook', 'install'], { cwd })).stderr, /to \.husky\/pre-commit\.$/m);
    await git(cwd, 'config', 'core.hooksPath', `${cwd}/.git/hooks`);
    assert.equal((await leakline(['hook', 'install'], { cwd })).code, 0);
  });

  it('tells that the hooks of all repositories of a user stand somewhere else', async (test) => {
    const cwd = await repositoryOf(test, { config: '[core]\n  hooksPath = /some/where\n' });
    const env = { GIT_CONFIG_GLOBAL: `${cwd}/config` };
    const { code, stderr } = await leakline(['hook', 'install'], { cwd, env });
    assert.equal(code, 2);
    assert.match(stderr, /stand in \/some\/where \(core\.hooksPath\)/);
  });

  it('writes through no link, whether something stands at its end or not', { skip }, async (test) => {
    const cwd = await repositoryOf(test, {});
    symlinkSync(`${cwd}/elsewhere`, `${cwd}/.git/hooks/pre-commit`);
    assert.equal((await leakline(['hook', 'install'], { cwd })).code, 2);
    assert.ok(!existsSync(`${cwd}/elsewhere`));
  });

  it('keeps what others wrote into its own hook, and does nothing twice', async (test) => {
    const cwd = await repositoryOf(test, {});
    const file = path.join(cwd, '.git/hooks/pre-commit');
    await leakline(['hook', 'install'], { cwd });
    assert.match((await leakline(['hook', 'install'], { cwd })).stderr, /nothing to do, it is there/);
    appendFileSync(file, 'make lint\n');
    const theirs = readFileSync(file, 'utf8');
    for (const word of ['install', 'uninstall']) {
      const { code, stderr } = await leakline(['hook', word], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /pre-commit was changed since leakline wrote it/);
    }
    assert.equal(readFileSync(file, 'utf8'), theirs);
  });
});

describe('leakline hook, for the pre-commit framework', () => {
  it('adds an entry, once, and takes it out again, and leaves the rest as it is', async (test) => {
    const cwd = await repositoryOf(test, {});
    const file = path.join(cwd, '.pre-commit-config.yaml');
    const theirs = '# ours\nrepos:\n  - repo: https://example.com/x\n    rev: v1 # pinned\n    hooks:\n      - id: x\n';
    writeFileSync(file, theirs);
    for (const _ of [1, 2]) await leakline(['hook', 'install', '--for', 'pre-commit'], { cwd });
    const added = readFileSync(file, 'utf8');
    assert.ok(added.startsWith(theirs));
    assert.equal(added.match(/id: leakline/g)?.length, 1);
    await leakline(['hook', 'uninstall', '--for', 'pre-commit'], { cwd });
    assert.equal(readFileSync(file, 'utf8'), theirs);
  });

  const layouts = {
    'the indents of others': `# top
default_language_version:
    python: python3
repos:
-   repo: https://example.com/x
    rev: v1   # pinned
    hooks:
    -   id: x
        args: [ "--x",   'y' ]

# before the second
-   repo: local
    hooks: [{id: y, name: y, entry: y, language: system}] # last
ci:
    skip: [x]
`,
    'no line break at its end': 'repos:\n- repo: https://example.com/x\n  hooks:\n  - id: x',
    'line breaks of Windows': 'repos:\r\n  - repo: https://example.com/x\r\n    hooks:\r\n      - id: x\r\n',
  };
  for (const [what, theirs] of Object.entries(layouts)) {
    it(`leaves every byte that is not its own: ${what}`, () => {
      const added = withHook(theirs) ?? '';
      const [{ hooks }] = parse(added).repos.slice(-1);
      assert.deepEqual([hooks[0].id, hooks[0].additional_dependencies], ['leakline', [`leakline@${version}`]]);
      assert.equal(withoutHook(added)?.trimEnd(), theirs.trimEnd());
    });
  }

  it('takes its hook from among others, and only that', () => {
    const theirs = 'repos:\n- repo: local\n  hooks:\n  - id: x   # mine\n';
    assert.equal(withoutHook(`${theirs}  - id: leakline\n    name: leakline\n`), theirs);
    assert.equal(withoutHook('repos: [{repo: local, hooks: [{id: leakline}]}]\n'), 'repos: []\n');
  });

  it('takes the file away that it made', async (test) => {
    const cwd = await repositoryOf(test, {});
    for (const word of ['install', 'uninstall']) await leakline(['hook', word, '--for', 'pre-commit'], { cwd });
    assert.ok(!existsSync(path.join(cwd, '.pre-commit-config.yaml')));
  });

  it('makes the file where there is none, and says where it is broken', async (test) => {
    const cwd = await repositoryOf(test, {});
    const file = path.join(cwd, '.pre-commit-config.yaml');
    await leakline(['hook', 'install', '--for', 'pre-commit'], { cwd });
    assert.match(readFileSync(file, 'utf8'), /^repos:\n {2}- repo: local\n {4}hooks:\n {6}- id: leakline\n/);
    writeFileSync(file, 'repos: 1\n');
    assert.equal((await leakline(['hook', 'install', '--for', 'pre-commit'], { cwd })).code, 2);
  });
});
