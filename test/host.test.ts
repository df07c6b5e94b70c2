import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { withClientFiles } from '../server/hostClient.ts';
import { createNodeHost } from '../server/hostNode.ts';
import { decodeText } from '../server/text.ts';

const host = createNodeHost('dist');
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'leakline-host-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (args: readonly string[], cwd = root) => {
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...author, ...args], { cwd, stdio: 'ignore' });
};

function write(name: string, text = ''): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function list(git: boolean, folder = root, signal?: AbortSignal): Promise<string[]> {
  const files: string[] = [];
  for await (const batch of host.listFiles(folder, { git, ...(signal === undefined ? {} : { signal }) }))
    files.push(...batch);
  return files.map((file) => path.relative(folder, file)).sort();
}

describe('files on disk', () => {
  it('are the same with git and by the .gitignore files', async () => {
    write('.gitignore', 'out/\n*.log\n!keep.log\n/top.txt\n');
    write('sub/.gitignore', '!special.log\nlocal.js\n');
    for (const name of ['a.js', 'out/b.js', 'x.log', 'keep.log', 'top.txt', 'sub/top.txt', 'sub/special.log'])
      write(name);
    for (const name of ['sub/local.js', 'sub/deep/local.js', 'strange é\n{name}*.js', '.env']) write(name);
    symlinkSync(root, path.join(root, 'loop'));
    const expected = ['.env', '.gitignore', 'a.js', 'keep.log', 'strange é\n{name}*.js'];
    const inSub = ['sub/.gitignore', 'sub/special.log', 'sub/top.txt'];
    assert.deepEqual(await list(false), [...expected, ...inSub]);
    git(['init', '-q']);
    git(['add', 'a.js', 'sub']);
    // Git lists a new link as a file; it is none when it is looked at.
    assert.deepEqual(
      (await list(true)).filter((name) => name !== 'loop'),
      [...expected, ...inSub],
    );
    assert.equal(await host.stat(path.join(root, 'loop')), undefined);
  });

  it('that are tracked are listed even where they are ignored, once even in a merge, and without links', async () => {
    git(['init', '-q', '-b', 'main']);
    write('.gitignore', '*.pem\n');
    write('key.pem', 'a');
    symlinkSync('key.pem', path.join(root, 'link'));
    git(['add', '-f', '.']);
    git(['add', '-f', 'key.pem']);
    git(['commit', '-qm', 'a']);
    git(['checkout', '-qb', 'other']);
    write('key.pem', 'b');
    git(['commit', '-qam', 'b']);
    git(['checkout', '-q', 'main']);
    write('key.pem', 'c');
    git(['commit', '-qam', 'c']);
    assert.throws(() => git(['merge', '-q', 'other']));
    assert.deepEqual(await list(true), ['.gitignore', 'key.pem']);
    assert.equal(await host.isIgnored(path.join(root, 'key.pem'), root, { git: true }), false);
    assert.equal(await host.isTracked(path.join(root, 'key.pem'), { git: true }), true);
    assert.equal(await host.isTracked(path.join(root, 'none'), { git: true }), false);
  });

  it('of repositories inside a repository are listed too', async () => {
    git(['init', '-q']);
    write('inner/a.js');
    git(['init', '-q'], path.join(root, 'inner'));
    write('module/b.js');
    git(['init', '-q'], path.join(root, 'module'));
    git(['add', '.'], path.join(root, 'module'));
    git(['commit', '-qm', 'b'], path.join(root, 'module'));
    git(['add', 'module']);
    assert.deepEqual(await list(true), ['inner/a.js', 'module/b.js']);
  });

  it('of a folder that its repository ignores are listed: somebody has opened it', async () => {
    git(['init', '-q']);
    write('.gitignore', 'out/\n');
    write('out/a.js');
    assert.deepEqual(await list(true, path.join(root, 'out')), ['a.js']);
  });

  it('are found even with the environment of a git hook', async () => {
    git(['init', '-q']);
    write('a.js');
    process.env['GIT_DIR'] = '/nowhere';
    try {
      assert.deepEqual(await list(true), ['a.js']);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('stop being listed when it is cancelled', async () => {
    for (let index = 0; index < 20; index++) write(`${index}/a.js`);
    assert.deepEqual(await list(false, root, AbortSignal.abort()), []);
    git(['init', '-q']);
    assert.deepEqual(await list(true, root, AbortSignal.abort()), []);
  });
});

describe('a hostile repository', () => {
  it('runs nothing', async () => {
    const marker = path.join(root, 'it-ran');
    write('hook', `#!/bin/sh\ntouch '${marker}'\n`);
    chmodSync(path.join(root, 'hook'), 0o755);
    git(['init', '-q']);
    write('a.js');
    write('.gitattributes', '* filter=evil diff=evil\n');
    git(['add', 'a.js']);
    const hook = path.join(root, 'hook');
    for (const key of [
      ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.askPass', 'diff.external'],
      ...['filter.evil.clean', 'filter.evil.smudge', 'diff.evil.textconv', 'credential.helper', 'core.hooksPath'],
    ]) {
      git(['config', key, key === 'core.hooksPath' ? root : hook]);
    }
    write('post-index-change', `#!/bin/sh\ntouch '${marker}'\n`);
    chmodSync(path.join(root, 'post-index-change'), 0o755);
    // The trap is armed: git on its own does run it.
    execFileSync('git', ['status'], { cwd: root, stdio: 'ignore' });
    assert.ok(existsSync(marker));
    rmSync(marker);

    write('b.js');
    assert.ok((await list(true)).includes('b.js'));
    const file = path.join(root, 'a.js');
    assert.equal(await host.isTracked(file, { git: true }), true);
    assert.equal(await host.isIgnored(file, root, { git: true }), false);
    assert.ok(!existsSync(marker));
  });

  it('is not even asked in Restricted Mode', async () => {
    git(['init', '-q']);
    write('a.js');
    git(['add', 'a.js']);
    git(['config', 'core.fsmonitor', path.join(root, 'hook')]);
    write('hook', `#!/bin/sh\ntouch '${path.join(root, 'it-ran')}'\n`);
    chmodSync(path.join(root, 'hook'), 0o755);
    assert.equal(await host.isTracked(path.join(root, 'a.js'), { git: false }), true);
    assert.equal(await host.isTracked(path.join(root, 'hook'), { git: false }), false);
    assert.ok(!existsSync(path.join(root, 'it-ran')));
    write('.gitignore', 'a.js\n');
    assert.equal(await host.isIgnored(path.join(root, 'a.js'), root, { git: false }), true);
  });

  it('that pretends to be bare is not one', async () => {
    write('bare/a.js');
    git(['init', '-q', '--bare', path.join(root, 'bare')]);
    assert.ok((await list(true, path.join(root, 'bare'))).includes('a.js'));
  });
});

describe('files of this machine beside those of the editor', () => {
  it('lose nothing that the machine can do', () => {
    assert.deepEqual(Object.keys(withClientFiles(host, host)).sort(), Object.keys(host).sort());
  });
});

describe('the text of a file', () => {
  const bytes = (text: string, encoding: BufferEncoding) => Uint8Array.from(Buffer.from(text, encoding));

  it('is read in every common encoding, without its mark', () => {
    assert.deepEqual(decodeText(bytes('\ufeffgrün 😀', 'utf8')), { text: 'grün 😀' });
    assert.deepEqual(decodeText(bytes('\ufeffgrün 😀', 'utf16le')), { text: 'grün 😀' });
    assert.deepEqual(decodeText(Uint8Array.from(Buffer.from('\ufeffgrün', 'utf16le').swap16())), { text: 'grün' });
    assert.deepEqual(decodeText(bytes('grün', 'latin1')), { text: 'grün' });
    assert.deepEqual(decodeText(new Uint8Array()), { text: '' });
  });

  it('is read in UTF-16 that has no mark, where it is text', () => {
    const text = 'key: "grün"\r\n\t密码 = 1; // and so on\n';
    assert.deepEqual(decodeText(bytes(text, 'utf16le')), { text });
    assert.deepEqual(decodeText(Uint8Array.from(Buffer.from(text, 'utf16le').swap16())), { text });
  });

  it('is none where the file is binary or in UTF-32', () => {
    assert.deepEqual(decodeText(bytes('a\0b', 'latin1')), { skipped: 'binary' });
    assert.deepEqual(decodeText(Uint8Array.of(65, 0, 66, 0, 67)), { skipped: 'binary' });
    assert.deepEqual(decodeText(Uint8Array.of(65, 0, 0, 0, 66, 0, 0, 0)), { skipped: 'binary' });
    assert.deepEqual(decodeText(Uint8Array.of(65, 0, 1, 0, 66, 0, 67, 0)), { skipped: 'binary' });
    assert.deepEqual(decodeText(Uint8Array.of(1, 2, 3, 4, 5, 6, 65, 0)), { skipped: 'binary' });
    assert.deepEqual(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0)), { skipped: 'undecodable' });
  });
});
