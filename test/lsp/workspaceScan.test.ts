import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { methods, type ScanSummary } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { type Session, startSession } from './session.ts';

const secret = fill('{github:ghp_}');
const text = `const token = '${secret}';\n`;
const rules: Rules = { 'github-pat': builtinRules['github-pat'] } as Rules;

const scan = (session: Session) => session.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {});

describe('a workspace scan', () => {
  it('publishes closed files, open ones as they are in the editor, and sums up with reasons', async () => {
    const files: MemoryFiles = new Map<string, string | Uint8Array | undefined>([
      ['/work/.gitignore', 'out/\n*.log\n!keep.log\n'],
      ['/work/a.js', text],
      ['/work/out/b.js', text],
      ['/work/x.log', text],
      ['/work/keep.log', text],
      ['/work/deep/er/c.js', `${text.trim()} // leakline:ignore\n`],
      ['/work/open.js', text],
      ['/work/picture.png', Uint8Array.of(1, 0, 2)],
      ['/work/locked.txt', undefined],
      ['/work/huge.txt', 'x'.repeat(2000)],
      ['/work/wide.txt', Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))],
      ['/work/latin.txt', Uint8Array.from(Buffer.from(`// caf\xe9 ${secret}`, 'latin1'))],
      ['/work/.git/config', text],
    ]);
    const session = await startSession({ rules, host: memoryHost(files), settings: () => ({ maxFileSizeKB: 1 }) });
    await session.open('file:///work/open.js', 'const token = process.env.TOKEN;\n');
    const summary = await scan(session);
    assert.equal(summary.findings, 4);
    assert.equal(summary.filesWithFindings, 4);
    assert.equal(summary.cancelled, false);
    assert.deepEqual(summary.skipped, { 'larger than 1 KB': 1, 'not readable': 1, binary: 1 });
    assert.deepEqual(summary.suppressed, { byComment: 1, byProject: 0, byBaseline: 0 });
    const marked = session.published.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri);
    assert.deepEqual(
      marked.sort(),
      ['a.js', 'keep.log', 'latin.txt', 'wide.txt'].map((name) => `file:///work/${name}`),
    );
    const [latin] = await session.diagnostics('file:///work/latin.txt', () => true);
    assert.equal(latin?.range.start.character, 8);
    await session.said('Not scanned, binary: /work/picture.png');
    assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('names the folders that cannot be read', async () => {
    const host = memoryHost(new Map([['/work/a.js', text]]));
    const session = await startSession({
      rules,
      host: {
        ...host,
        listFiles: (root, options) => {
          options.unreadable?.('/work/locked');
          return host.listFiles(root, options);
        },
      },
    });
    const { skipped, findings } = await scan(session);
    assert.deepEqual([skipped, findings], [{ 'a folder that is not readable': 1 }, 1]);
    await session.said('/work/locked');
    await session.end();
  });

  it('can be cancelled while it runs, keeps what it has, and can run again', async () => {
    const files: MemoryFiles = new Map();
    for (let index = 0; index < 400; index++) files.set(`/work/${index}/a.js`, text);
    const source = new CancellationTokenSource();
    const host = memoryHost(files);
    let signal: AbortSignal | undefined;
    const session = await startSession({
      rules,
      host: {
        ...host,
        listFiles: (root, options) => {
          signal = options.signal;
          return host.listFiles(root, options);
        },
        // The disk is slow in the middle of it, until the server has heard of the cancellation.
        read: async (path) => {
          if (path === '/work/200/a.js' && !source.token.isCancellationRequested) {
            source.cancel();
            await new Promise((resolve) => signal?.addEventListener('abort', resolve));
          }
          return host.read(path);
        },
      },
    });
    const summary = await session.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {}, source.token);
    assert.equal(summary.cancelled, true);
    assert.ok(summary.findings > 0 && summary.findings < 400, `${summary.findings}`);
    assert.equal((await scan(session)).findings, 400);
    await session.end();
  });

  it('reports its progress with counts to the token it was given', async () => {
    const session = await startSession({ rules, host: memoryHost(new Map([['/work/a.js', text]])) });
    const progress: string[] = [];
    session.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      progress.push(`${token} ${value.kind}`);
    });
    await session.connection.sendRequest(methods.scanWorkspace, { workDoneToken: 'mine' });
    assert.deepEqual([progress[0], progress.at(-1)], ['mine begin', 'mine end']);
    await session.end();
  });

  it('gives way: other requests are answered while it runs', async () => {
    const files: MemoryFiles = new Map();
    for (let index = 0; index < 300; index++) files.set(`/work/${index}.js`, text.repeat(50));
    const session = await startSession({ rules, host: memoryHost(files) });
    const order: string[] = [];
    const running = scan(session).then(() => order.push('scan'));
    await session.open('file:///work/new.js', text);
    await session.diagnostics('file:///work/new.js', ({ length }) => length === 1);
    order.push('keystroke');
    await running;
    assert.deepEqual(order, ['keystroke', 'scan']);
    await session.end();
  });

  it('takes an open notebook for its cells, and a closed one for its file', async () => {
    const notebook = 'file:///work/a.ipynb';
    const cell = 'vscode-notebook-cell:/work/a.ipynb#X10';
    const host = memoryHost(new Map([['/work/a.ipynb', JSON.stringify({ cells: [{ source: [text] }] })]]));
    const session = await startSession({ rules, host });
    await scan(session);
    await session.diagnostics(notebook, ({ length }) => length === 1);
    const cells = [{ kind: 2, document: cell }];
    await session.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: { uri: notebook, notebookType: 'jupyter-notebook', version: 1, cells },
      cellTextDocuments: [{ uri: cell, languageId: 'python', version: 1, text }],
    });
    await session.diagnostics(cell, ({ length }) => length === 1);
    await session.diagnostics(notebook, ({ length }) => length === 0);
    assert.equal((await scan(session)).findings, 1);
    assert.deepEqual(await session.diagnostics(notebook, () => true), []);
    await session.connection.sendNotification('notebookDocument/didClose', {
      notebookDocument: { uri: notebook },
      cellTextDocuments: [{ uri: cell }],
    });
    await session.diagnostics(notebook, ({ length }) => length === 1);
    await session.end();
  });

  it('lets go of a folder that leaves the workspace', async () => {
    const folders = ['file:///work', 'file:///other'];
    const session = await startSession({ rules, folders, host: memoryHost(new Map([['/other/a.js', text]])) });
    await scan(session);
    await session.diagnostics('file:///other/a.js', ({ length }) => length === 1);
    const event = { added: [], removed: [{ uri: 'file:///other', name: 'other' }] };
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await session.diagnostics('file:///other/a.js', ({ length }) => length === 0);
    await session.end();
  });

  it('is forgotten when asked', async () => {
    const session = await startSession({ rules, host: memoryHost(new Map([['/work/a.js', text]])) });
    await session.open('file:///work/open.js', text);
    await scan(session);
    await session.connection.sendNotification(methods.clear);
    await session.diagnostics('file:///work/a.js', ({ length }) => length === 0);
    assert.equal((await session.diagnostics('file:///work/open.js', () => true)).length, 1);
    await session.end();
  });

  it('of some folders leaves the others alone', async () => {
    const files: MemoryFiles = new Map(['a/1.js', 'b/2.js', 'c/3.js'].map((name) => [`/work/${name}`, text]));
    const session = await startSession({ rules, host: memoryHost(files) });
    const folders = ['file:///work/a', 'file:///work/c'];
    const summary = await session.connection.sendRequest<ScanSummary>(methods.scanWorkspace, { folders });
    assert.equal(summary.findings, 2);
    assert.deepEqual(
      session.published.map(({ uri }) => uri),
      ['file:///work/a/1.js', 'file:///work/c/3.js'],
    );
    await session.end();
  });

  it('of the open editors alone leaves closed files alone', async () => {
    const session = await startSession({ rules, host: memoryHost(new Map([['/work/a.js', text]])) });
    await session.open('file:///work/open.js', text);
    const summary = await session.connection.sendRequest<ScanSummary>(methods.scanOpen);
    assert.deepEqual([summary.files, summary.findings], [1, 1]);
    await session.end();
  });

  it('is a command for clients without one of their own', async () => {
    const session = await startSession({ rules, host: memoryHost(new Map([['/work/a.js', text]])) });
    session.connection.onRequest('window/workDoneProgress/create', () => null);
    const command = 'leakline.scanWorkspace';
    assert.ok(session.initialized.capabilities.executeCommandProvider?.commands.includes(command));
    const summary = await session.connection.sendRequest<ScanSummary>('workspace/executeCommand', { command });
    assert.equal(summary.findings, 1);
    await session.said('1 finding in 1 file');
    await session.end();
  });
});
