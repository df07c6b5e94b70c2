import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import { parseProjectSettings } from '../server/core/settings.ts';
import { isDay } from '../server/protocol/history.ts';
import { scanHistory } from '../server/scan/historyScan.ts';
import { createSeen } from '../server/scan/seen.ts';
import { inWorkers } from '../server/scan/workers.ts';
import { commit } from './cli/history.ts';
import { repositoryOf } from './cli/leakline.ts';
import { fill } from './fakes.ts';

const secret = fill('const token = "{github:ghp_}";\n', 1);
// The bundle, whose threads start in a tenth of the time.
const workerFile = path.resolve('dist/scanWorker.js');

function scanOf(root: string, jobs: number, abort?: AbortController) {
  const seen: string[] = [];
  const scan = scanHistory(
    root,
    'all',
    {
      job: { root, project: parseProjectSettings(undefined).settings, today: '2026-11-22', excerpts: false },
      rules: builtinRules,
      display: (path) => path.slice(root.length + 1),
      progress: ({ commits, total, files }) => {
        seen.push(`${commits} of ${total}, ${files}`);
        abort?.abort();
      },
      ...(abort === undefined ? {} : { signal: abort.signal }),
    },
    (job, listing, onBatch, signal) => inWorkers('blobs', job, listing, { workerFile, jobs }, onBatch, signal),
  );
  return { seen, scan };
}

describe('a scan of a history on threads', () => {
  it('names the first commit, whichever thread is done first, and counts the commits', async (test) => {
    const root = await repositoryOf(test, { 'clean.ts': '\n' });
    const one = await commit(root, { 'a.ts': secret });
    for (const text of ['// moved\n', '// and\n// again\n']) await commit(root, { 'a.ts': `${text}${secret}` });
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${index}.ts`, `export {}; // ${index}\n`]),
    );
    const last = await commit(root, { ...files, 'b.ts': secret });
    const { scan, seen } = scanOf(root, 2);
    const { findings, ...counts } = await scan;
    assert.deepEqual(
      findings.map(({ entry: { path, start, commit: at } }) => [path, start.line, at?.id, at?.present]).sort(),
      [
        ['a.ts', 1, one, true],
        ['b.ts', 1, last, true],
      ],
    );
    assert.equal(findings[0]?.identity, findings[1]?.identity, 'the same secret');
    assert.deepEqual([counts.commits, counts.files, counts.skipped], [5, 305, []]);
    assert.equal(seen.at(-1), '5 of 5, 305');
    assert.ok(!JSON.stringify(findings).includes(secret.slice(15, 40)));
  });

  it('ends early with what it has', async (test) => {
    const root = await repositoryOf(test, { 'a.ts': secret });
    const files = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [`${index}.ts`, `export {}; // ${index}\n`]),
    );
    await commit(root, files);
    const { findings, files: scanned } = await scanOf(root, 1, new AbortController()).scan;
    assert.equal(findings.length, 1);
    assert.ok(scanned < 600);
  });
});

describe('what was seen', () => {
  it('is known for as long as memory is bounded', () => {
    const isNew = createSeen(2);
    assert.deepEqual(['a', 'b', 'a', 'c', 'd', 'e', 'b', 'e'].map(isNew), [
      true,
      true,
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a day', () => {
  it('is one of the calendar', () => {
    for (const day of ['2024-02-29', '1999-12-31']) assert.ok(isDay(day), day);
    for (const none of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '2024-01-01T00', ''])
      assert.ok(!isDay(none), none);
  });
});
