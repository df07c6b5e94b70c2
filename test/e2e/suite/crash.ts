// Only in the node host: there the server is a process of its own.
import { execFileSync } from 'node:child_process';
import { marked } from './diagnostics.ts';
import { open, type } from './editing.ts';
import { ok, same } from './expect.ts';
import { startAfresh } from './folder.ts';
import { secret as fake } from './secret.ts';

const secret = fake(6);
const other = fake(7);

describe('a crash of the server', () => {
  beforeEach(startAfresh);

  it('is survived: the marks come back', async () => {
    const editor = await open('a.js', `const a = '${secret}';\n`);
    await marked(editor.document, 1);
    const servers = serverProcesses();
    same(servers.length, 1, 'Servers');
    for (const pid of servers) process.kill(pid, 'SIGKILL');
    // Only a new server can know the second secret.
    await type(editor, `const b = '${other}';\n`);
    same(await marked(editor.document, 2), [secret, other], 'The marked texts');
    ok(!servers.some((pid) => serverProcesses().includes(pid)), 'The server must be a new one');
  });
});

/** The children of this extension host that run Leakline's server. */
function serverProcesses(): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row?.[2] === String(process.pid) && /dist[/\\]start\.js/.test(row[3] ?? ''))
    .map((row) => Number(row?.[1]));
}
