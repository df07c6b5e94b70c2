import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { Host, SiftedBatch } from '../../server/host.ts';
import { createNodeHost } from '../../server/hostNode.ts';
import { methods, type ScanSummary } from '../../server/protocol.ts';
import { inWorkers } from '../../server/scan/workers.ts';
import { fill } from '../fakes.ts';
import { type Session, startSession } from './session.ts';

const secret = `const token = '${fill('{github:ghp_}')}';\n`;
const { sift: _, ...withoutThreads } = createNodeHost('dist');

/** A host whose one thread runs the worker's source; `onBatch` sees what it answers. */
function threaded(
  onBatch: (batch: SiftedBatch, signal: AbortSignal) => unknown = () => {},
  worker = 'scanWorker.ts',
): Host {
  const options = { workerFile: new URL(`../../server/scan/${worker}`, import.meta.url), jobs: 1 };
  return {
    ...withoutThreads,
    sift: (job, items, take, signal) =>
      inWorkers(
        'sieve',
        job,
        items,
        options,
        async (batch) => {
          await onBatch(batch, signal);
          await take(batch);
        },
        signal,
      ),
  };
}

const scan = (session: Session) => session.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {});
const byAddress = ({ published }: Session) =>
  published.map(({ uri, diagnostics }) => `${uri} ${JSON.stringify(diagnostics)}`).sort();

describe('a workspace scan on threads', () => {
  let root: string;
  let folders: string[];
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };

  before(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-sift-')));
    folders = [pathToFileURL(root).href];
    for (let index = 0; index < 300; index++) write(`plain/${index}.js`, `export const value${index} = ${index};\n`);
    write('a.js', secret);
    write('deep/er/strange näme.py', secret.replace('const ', '').replace(';', ''));
    write('accepted.js', `${secret.trim()} // leakline:ignore\n`);
    write('useless.js', '// leakline:ignore\n');
    write('open.js', secret);
    write('out/excluded.js', secret);
    write('picture.png', Uint8Array.of(1, 0, 2));
    write('huge.txt', 'x '.repeat(4000));
    symlinkSync('a.js', path.join(root, 'link.js'));
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    write('.leakline.yaml', "exclude: ['out/**']\nmaxFileSizeKB: 4\n");
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('finds, shows, skips and counts what a scan without threads does', async () => {
    const results = [];
    for (const host of [withoutThreads, threaded()]) {
      const session = await startSession({ host, folders });
      await session.open(`${folders[0]}/open.js`, '');
      results.push({ summary: await scan(session), published: byAddress(session) });
      await session.end();
    }
    const [alone, together] = results;
    assert.deepEqual(together, alone);
    assert.equal(alone?.summary.findings, 2);
    assert.deepEqual(alone?.summary.skipped, {
      'a pipe, a socket or a device': 1,
      'a symbolic link': 1,
      binary: 1,
      'excluded by .leakline.yaml': 1,
      'larger than 4 KB': 1,
    });
  });

  it('knows unchanged files the next time, and no others', async () => {
    const batches: SiftedBatch[] = [];
    const session = await startSession({ host: threaded((batch) => batches.push(batch)), folders });
    const unknown = () =>
      batches
        .splice(0)
        .flatMap(({ items }) => items.filter(({ known }) => known === undefined))
        .map(({ path: file }) => path.basename(file))
        .sort();
    await scan(session);
    assert.ok(unknown().length > 300);
    write('plain/7.js', secret);
    assert.equal((await scan(session)).findings, 4);
    // Those of which something is to be said are judged anew each time.
    const judged = ['a.js', 'accepted.js', 'huge.txt', 'open.js', 'strange näme.py', 'useless.js'];
    assert.deepEqual(unknown(), judged);
    write('plain/7.js', 'export const value7 = 7;\n');
    assert.equal((await scan(session)).findings, 3);
    await session.diagnostics(`${folders[0]}/plain/7.js`, ({ length }) => length === 0);
    assert.deepEqual(unknown(), ['7.js', ...judged]);
    await session.end();
  });

  it('takes what a thread found, unless the file has changed since', async () => {
    write('late/changed.js', secret);
    write('late/same.js', secret);
    const host = threaded(({ items, sifted }) => {
      for (const [index, answer] of sifted.entries()) {
        if (answer.kind !== 'caught' || !items[index]?.path.includes('/late/')) continue;
        Object.assign(answer, { scanned: { text: answer.scanned?.text, findings: [] } });
        write('late/changed.js', `${secret}// changed\n`);
      }
    });
    const session = await startSession({ host, folders: [`${folders[0]}/late`] });
    assert.equal((await scan(session)).findings, 1);
    await session.diagnostics(`${folders[0]}/late/changed.js`, ({ length }) => length === 1);
    await session.end();
    rmSync(path.join(root, 'late'), { recursive: true });
  });

  it('can be cancelled, and takes up where it was', async () => {
    const source = new CancellationTokenSource();
    const batches: SiftedBatch[] = [];
    const host = threaded(async (batch, signal) => {
      batches.push(batch);
      if (source.token.isCancellationRequested) return;
      source.cancel();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    });
    const session = await startSession({ host, folders });
    const cancelled = await session.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {}, source.token);
    assert.equal(cancelled.cancelled, true);
    assert.ok(cancelled.files < 300, `${cancelled.files}`);
    const done = batches.splice(0).length;
    assert.ok(done > 0);
    assert.equal((await scan(session)).findings, 3);
    assert.ok(batches.some(({ items }) => items.some(({ known }) => known !== undefined)));
    await session.end();
  });

  it('goes on without threads where they fail', async () => {
    const session = await startSession({ host: threaded(undefined, 'missing.ts'), folders });
    assert.equal((await scan(session)).findings, 3);
    await session.said('The threads that scan have failed');
    await session.end();
  });
});
