import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isInIndex, readIndex } from '../server/git/indexFile.ts';
import { createNodeHost } from '../server/hostNode.ts';

const host = createNodeHost('/none');
let root: string;

const write = (name: string, text = 'x') => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

function git(args: readonly string[], folder = root): string {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const tracked = (folder = root) =>
  git(['ls-files', '-z'], folder)
    .split('\0')
    .filter((name) => name !== '');
const inIndex = (file = path.join(root, '.git/index')) => {
  const names = readIndex(readFileSync(file), () => true)?.names;
  return names && [...names];
};
const knows = (name: string, folder = root) => isInIndex(path.join(folder, name), host);

/** Names of every length on either side of what the flags can say, in every script. */
const names = [
  ...Array.from({ length: 20 }, (_, index) => `${'n'.repeat(index + 1)}.txt`),
  ...['.env', 'apps/web/.env', 'apps/web/a b.ts', 'grüße/日本語.md', 'a/b/c/d', `${'long/'.repeat(60)}end`],
];

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-index-')));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("git's index", () => {
  for (const format of ['sha1', 'sha256']) {
    for (const version of [2, 3, 4]) {
      it(`is read as git reads it: version ${version}, ${format}`, async () => {
        git(['init', '-q', `--object-format=${format}`]);
        for (const name of names) write(name);
        git(['add', '.']);
        // An entry that is only intended has extended flags, which makes it version 3.
        write('intended');
        if (version > 2) git(['add', '-N', 'intended']);
        git(['update-index', `--index-version=${version}`]);
        assert.equal(readFileSync(path.join(root, '.git/index')).readUInt32BE(4), version);
        assert.deepEqual(inIndex(), tracked());
        assert.equal(await knows('.env'), true);
        assert.equal(await knows('apps/web/.env'), true);
        assert.equal(await knows('web/.env'), false);
        git(['rm', '-q', '--cached', '.env']);
        assert.equal(await knows('.env'), false);
      });
    }
  }

  it('of one file, and of none, is read', async () => {
    for (const format of ['sha1', 'sha256']) {
      git(['init', '-q', `--object-format=${format}`]);
      assert.equal(await knows('.env'), false);
      write('.env');
      git(['add', '.env']);
      assert.deepEqual(inIndex(), ['.env']);
      git(['rm', '-q', '--cached', '.env']);
      assert.deepEqual(inIndex(), []);
      rmSync(path.join(root, '.git'), { recursive: true });
    }
  });

  it('has a file that a merge left in conflict', async () => {
    git(['init', '-q', '-b', 'main']);
    for (const [branch, text] of [
      ['main', 'a'],
      ['other', 'b'],
      ['main', 'c'],
    ] as const) {
      if (text !== 'a') git(['checkout', '-q', ...(branch === 'other' ? ['-b'] : []), branch]);
      write('.env', text);
      git(['add', '.']);
      git(['commit', '-qm', text]);
    }
    assert.throws(() => git(['merge', '-q', 'other']));
    assert.equal(await knows('.env'), true);
  });

  it('that is split is read with its other part', async () => {
    git(['init', '-q']);
    write('.env');
    write('a.js');
    git(['add', '.']);
    git(['commit', '-qm', 'a']);
    git(['update-index', '--split-index']);
    write('later/.env');
    git(['add', '.']);
    assert.ok(inIndex()?.includes('.env') === false, 'The index must be split');
    for (const name of ['.env', 'later/.env']) assert.equal(await knows(name), true, name);
    assert.equal(await knows('b.js'), false);
  });

  it('of a worktree and of a submodule lies elsewhere', async () => {
    git(['init', '-q', 'inner']);
    write('inner/.env');
    git(['add', '.'], path.join(root, 'inner'));
    git(['commit', '-qm', 'a'], path.join(root, 'inner'));
    git(['worktree', 'add', '-q', '../tree'], path.join(root, 'inner'));
    write('tree/new.env');
    git(['init', '-q', 'outer']);
    git(['submodule', 'add', '-q', path.join(root, 'inner'), 'module'], path.join(root, 'outer'));
    for (const folder of ['tree', 'outer/module']) {
      assert.ok(!existsSync(path.join(root, folder, '.git/HEAD')), 'It must be a file');
      assert.equal(await knows('.env', path.join(root, folder)), true, folder);
      assert.equal(await knows('new.env', path.join(root, folder)), false, folder);
    }
    assert.equal(await knows('.env', path.join(root, 'outer')), false);
  });

  it('is not looked for on another machine, nor where there is no repository', async () => {
    const asked: string[] = [];
    const reading = {
      read: async (file: string) => {
        asked.push(file);
        return file === '/work/.git' ? new TextEncoder().encode('gitdir: \\\\evil\\share\n') : undefined;
      },
      stat: async (file: string) => (file === '/work/.git' ? { size: 1, modified: 0 } : undefined),
    };
    assert.equal(await isInIndex('/work/a/.env', reading), false);
    assert.deepEqual(asked, ['/work/.git']);
  });

  it('leads to its folder on any file system', async () => {
    git(['init', '-q']);
    write('.env');
    git(['add', '.']);
    const index = new Uint8Array(readFileSync(path.join(root, '.git/index')));
    const files = new Map([
      ['vscode-vfs://host/repo/tree/.git', new TextEncoder().encode('gitdir: ../main/.git/worktrees/tree\n')],
      ['vscode-vfs://host/repo/main/.git/worktrees/tree/index', index],
      ['c:/tree/.git', new TextEncoder().encode('gitdir: C:/main/.git/worktrees/tree\n')],
      ['c:/main/.git/worktrees/tree/index', index],
    ]);
    const reading = {
      read: async (file: string) => files.get(file),
      stat: async (file: string) => (files.has(file) ? { size: 1, modified: 0 } : undefined),
    };
    assert.equal(await isInIndex('vscode-vfs://host/repo/tree/.env', reading), true);
    assert.equal(await isInIndex('c:/tree/.env', reading), true);
  });

  it('that is cut off, or changed in any byte, ends nothing', () => {
    git(['init', '-q']);
    for (const name of names) write(name);
    git(['add', '.']);
    const whole = new Uint8Array(readFileSync(path.join(root, '.git/index')));
    for (let length = 0; length < whole.length; length += 7) {
      assert.equal(
        readIndex(whole.subarray(0, length), () => true),
        undefined,
      );
    }
    for (let at = 0; at < whole.length; at += 5) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      readIndex(changed, () => true);
    }
  });
});
