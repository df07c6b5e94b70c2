import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import type { Host } from '../../server/host.ts';
import { methods } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { type Session, startSession } from './session.ts';

const text = fill("const token = '{github:ghp_}';\n");
const rules: Rules = { 'github-pat': builtinRules['github-pat'] } as Rules;

const scan = (session: Session) => session.connection.sendRequest(methods.scanWorkspace, {});
const changed = (session: Session, uri: string, type: 1 | 2 | 3) =>
  session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

describe('the closed files, after a scan of the workspace', () => {
  it('are scanned when they change, come, go, or are closed in the editor', async () => {
    const files: MemoryFiles = new Map([['/work/a.js', text]]);
    const session = await startSession({ rules, host: memoryHost(files) });
    await scan(session);
    const a = 'file:///work/a.js';
    await session.diagnostics(a, ({ length }) => length === 1);

    files.set('/work/a.js', '');
    await changed(session, a, 2);
    await session.diagnostics(a, ({ length }) => length === 0);

    files.set('/work/sub/b.js', text);
    const b = 'file:///work/sub/b.js';
    await changed(session, b, 1);
    await session.diagnostics(b, ({ length }) => length === 1);

    await session.open(b, '');
    await session.diagnostics(b, ({ length }) => length === 0);
    await session.close(b);
    await session.diagnostics(b, ({ length }) => length === 1);

    files.delete('/work/sub/b.js');
    await changed(session, 'file:///work/sub', 3);
    await session.diagnostics(b, ({ length }) => length === 0);
    await session.end();
  });

  it('show nothing where their scan fails, which keeps none of the others from being scanned', async () => {
    const files: MemoryFiles = new Map([['/work/a.js', text]]);
    const host = memoryHost(files);
    let breaks = false;
    const read: Host['read'] = (path) =>
      breaks && path === '/work/a.js' ? Promise.reject(new Error('no disk')) : host.read(path);
    const session = await startSession({ rules, host: { ...host, read } });
    await scan(session);
    const [a, b] = ['file:///work/a.js', 'file:///work/b.js'];
    await session.diagnostics(a, ({ length }) => length === 1);

    breaks = true;
    files.set('/work/b.js', text);
    const changes = [a, b].map((uri) => ({ uri, type: 2 }));
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await session.diagnostics(b, ({ length }) => length === 1);
    await session.diagnostics(a, ({ length }) => length === 0);
    await session.end();
  });
});
