import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileFindings } from '../../server/protocol/lists.ts';
import { methods } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { memoryHost } from './memoryHost.ts';
import { type Session, startSession } from './session.ts';

const secret = fill('{github:ghp_}');
const text = `const token = '${secret}';\n`;

/** What the server tells a client that keeps a list. */
function listenTo(session: Session) {
  const files: FileFindings[] = [];
  session.connection.onNotification(methods.findings, (file: FileFindings) => {
    files.push(file);
  });
  return files;
}

describe('the list of findings', () => {
  it('is told with what is published: place, rule and state, never the secret', async () => {
    const session = await startSession({ client: { commands: true } });
    const files = listenTo(session);
    const uri = 'file:///work/test/a.js';
    await session.open(uri, `\n${text}${text.trim()} // leakline:ignore\n`);
    await session.diagnostics(uri, ({ length }) => length === 1);
    await session.change(uri, 2, 'const token = 1;\n');
    await session.diagnostics(uri, ({ length }) => length === 0);
    await session.change(uri, 3, 'const token = 2;\n');
    await session.end();

    assert.equal(files.length, 2, 'told of the change to nothing, and then no more');
    const [first, last] = files;
    assert.deepEqual([first?.uri, first?.inTests, first?.more, last?.findings], [uri, true, 0, []]);
    const shown = first?.findings.map(({ ruleId, provider, isSecret, acceptedBy, range }) => ({
      ...{ ruleId, provider, isSecret, acceptedBy, line: range.start.line },
    }));
    const same = { ruleId: 'github-pat', provider: 'GitHub', isSecret: true };
    assert.deepEqual(shown, [
      { ...same, acceptedBy: undefined, line: 1 },
      { ...same, acceptedBy: 'comment', line: 2 },
    ]);
    assert.ok(!session.sent.join('').includes(secret));
  });

  it('says how many more there are than it shows', async () => {
    const session = await startSession({
      client: { commands: true },
      host: memoryHost(new Map([['/work/a.js', text.repeat(5)]])),
      settings: () => ({ maxFindingsPerFile: 2 }),
    });
    const files = listenTo(session);
    await session.connection.sendRequest(methods.scanWorkspace, {});
    await session.end();
    assert.deepEqual(
      files.map(({ findings, more }) => [findings.length, more]),
      [[2, 3]],
    );
  });

  it('is not told to a client without lists', async () => {
    const session = await startSession();
    await session.open('file:///work/a.js', text);
    await session.diagnostics('file:///work/a.js', ({ length }) => length === 1);
    await session.end();
    assert.ok(!session.sent.join('').includes(methods.findings));
  });
});
