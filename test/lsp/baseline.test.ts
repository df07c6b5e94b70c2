import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Baseline, formatBaseline, keysOf, newBaseline } from '../../server/baseline.ts';
import { createHasher } from '../../server/baselineHash.ts';
import { fill } from '../fakes.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { startSession } from './session.ts';

const [known, unknown] = [fill('{github:ghp_}', 1), fill('{github:ghp_}', 2)];
const text = `a = '${known}';\nb = '${unknown}';\n`;
const uri = 'file:///work/a.js';
const file = '/work/.leakline-baseline.json';

/** A baseline that accepts `known`, as the command line writes it. */
function baseline(): string {
  const empty: Baseline = newBaseline();
  const hash = createHasher(keysOf(empty))('github-pat', known);
  return formatBaseline({ ...empty, entries: [{ hash, rule: 'github-pat', path: 'old.js' }] });
}

describe('a baseline in the editor', () => {
  it('accepts what the command line put into it, and tells of it', async () => {
    const session = await startSession({ host: memoryHost(new Map([[file, baseline()]])) });
    await session.open(uri, text);
    const [finding, ...others] = await session.diagnostics(uri, ({ length }) => length > 0);
    assert.equal(finding?.range.start.line, 1);
    assert.deepEqual(others, []);
    await session.said('not shown: 1 × github-pat (by the baseline)');
    await session.end();
  });

  it('applies as soon as it is written, and no longer than it is there', async () => {
    const files: MemoryFiles = new Map();
    const session = await startSession({ host: memoryHost(files) });
    await session.open(uri, text);
    await session.diagnostics(uri, ({ length }) => length === 2);
    const changed = (type: 1 | 3) =>
      session.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `file://${file}`, type }],
      });
    files.set(file, baseline());
    await changed(1);
    await session.diagnostics(uri, ({ length }) => length === 1);
    files.delete(file);
    await changed(3);
    await session.diagnostics(uri, ({ length }) => length === 2);
    await session.end();
  });

  it('that is broken accepts nothing, and the person is told why', async () => {
    const session = await startSession({ host: memoryHost(new Map([[file, '{"version":2}']])) });
    await session.open(uri, text);
    await session.diagnostics(uri, ({ length }) => length === 2);
    await session.said(".leakline-baseline.json can't be read, and accepts nothing: version");
    await session.end();
  });

  it('speaks for closed files in a scan of the workspace', async () => {
    const files: MemoryFiles = new Map([
      [file, baseline()],
      ['/work/a.js', text],
    ]);
    const session = await startSession({ host: memoryHost(files) });
    const { findings, suppressed } = await session.connection.sendRequest<{ findings: number; suppressed: object }>(
      'leakline/scanWorkspace',
      {},
    );
    assert.equal(findings, 1);
    assert.deepEqual(suppressed, { byComment: 0, byProject: 0, byBaseline: 1 });
    await session.end();
  });
});
