/** How long a keystroke may have to wait while the server has much to do: seen from outside, by a request that costs nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { methods, type ScanSummary } from '../../server/protocol.ts';
import { usageOf } from './child.ts';
import { code, generatedFolder } from './corpus.ts';
import { type LanguageServer, startLanguageServer } from './languageServer.ts';
import { heading, line, mb, ms, percentile } from './table.ts';

const files = 100_000;
const idleUri = 'untitled:a.ts';
const goal = 'goal a frame, 16 ms';

interface Scan {
  readonly summary: ScanSummary;
  readonly milliseconds: number;
  /** Milliseconds until the first finding was shown; NaN if none was. */
  readonly first: number;
  /** Milliseconds that each of the requests between had to wait. */
  readonly waits: readonly number[];
}

/** The milliseconds that requests had to wait, one after the other, until the work was done. */
async function waitsDuring(server: LanguageServer, work: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let working = true;
  const done = work.finally(() => {
    working = false;
  });
  while (working) {
    const asked = performance.now();
    await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: idleUri },
      position: { line: 0, character: 0 },
    });
    waits.push(performance.now() - asked);
    await sleep(2);
  }
  await done;
  return waits;
}

async function scan(server: LanguageServer): Promise<Scan> {
  const started = performance.now();
  let first = Number.NaN;
  const unlisten = server.onPublished(({ diagnostics }) => {
    if (diagnostics.length > 0 && Number.isNaN(first)) first = performance.now() - started;
  });
  const running = server.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {});
  const waits = await waitsDuring(server, running);
  unlisten();
  return { summary: await running, milliseconds: performance.now() - started, first, waits };
}

const longestWait = (waits: readonly number[]) => `${ms(Math.max(...waits))} (p99 ${ms(percentile(waits, 0.99))})`;

/** A long document is opened, and all of it is replaced: what is not one keystroke. */
async function longDocument(server: LanguageServer): Promise<void> {
  const uri = 'untitled:long.ts';
  const opened = server.published(uri, 1);
  await server.open(uri, code(100_000));
  line('100,000 lines opened, longest wait', longestWait(await waitsDuring(server, opened)), goal);
  const replaced = server.published(uri, 2);
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: code(100_000, 2) }],
  });
  line('  replaced, longest wait', longestWait(await waitsDuring(server, replaced)), goal);
}

export async function responsiveness(): Promise<void> {
  heading(`The server while it scans ${files.toLocaleString('en')} files`);
  const server = await startLanguageServer(pathToFileURL(generatedFolder(files)).href);
  await server.open(idleUri, 'const x = 1;\n');
  for (const name of ['first scan', 'second scan, nothing changed']) {
    const { summary, milliseconds, first, waits } = await scan(server);
    line(name, `${ms(milliseconds)}, ${summary.files} files, ${summary.findings} findings`);
    line('  first finding after', ms(first), 'goal 1,000 ms');
    line('  longest wait for an answer', longestWait(waits), goal);
  }
  line('peak memory', mb(usageOf(server.pid).peak));
  await longDocument(server);
  await server.stop();
}
