import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ExplainParams, methods } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { startSession } from './session.ts';

const uri = 'file:///work/a.py';
const secret = fill('{github:ghp_}');

describe('why is it flagged, or not', () => {
  it('is answered for the lines that are selected', async () => {
    const session = await startSession();
    await session.open(uri, `a = "${secret}"\npassword = "changeme"\nb = "${secret}" # leakline:ignore\nprint(1)\n`);
    await session.diagnostics(uri, ({ length }) => length === 1);
    const ask = (from: number, to: number) => {
      const params: ExplainParams = {
        uri,
        start: { line: from, character: 3 },
        end: { line: to, character: 3 },
      };
      return session.connection.sendRequest<string[]>(methods.explain, params);
    };
    assert.deepEqual(await ask(0, 0), ['github-pat: it is flagged']);
    assert.deepEqual(await ask(1, 1), ['generic-password: it is a placeholder']);
    assert.deepEqual(await ask(2, 2), ['github-pat: a comment accepts it: a comment says so']);
    assert.deepEqual(await ask(3, 3), []);
    assert.equal((await ask(0, 3)).length, 3);
    assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('is answered for a document that is not scanned', async () => {
    const session = await startSession({ settings: () => ({ enable: false }) });
    await session.open(uri, 'x\n');
    const start = { line: 0, character: 0 };
    const answer = await session.connection.sendRequest<string[]>(methods.explain, { uri, start, end: start });
    assert.match(answer.join(''), /not scanned/);
    await session.end();
  });
});
