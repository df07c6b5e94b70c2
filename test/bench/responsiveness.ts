/** How long a keystroke may have to wait while 100,000 files are scanned: seen from outside, by a request that costs nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { methods, type ScanSummary } from '../../server/protocol.ts';
import { usageOf } from './child.ts';
import { generatedFolder } from './corpus.ts';
import { type LanguageServer, startLanguageServer } from './languageServer.ts';
import { heading, line, mb, ms, percentile } from './table.ts';

const files = 100_000;

interface Scan {
  readonly summary: ScanSummary;
  readonly milliseconds: number;
  /** Milliseconds until the first finding was shown; NaN if none was. */
  readonly first: number;
  /** Milliseconds that each of the requests between had to wait. */
  readonly waits: readonly number[];
}

async function scan(server: LanguageServer, uri: string): Promise<Scan> {
  const waits: number[] = [];
  const started = performance.now();
  let first = Number.NaN;
  const unlisten = server.onPublished(({ diagnostics }) => {
    if (diagnostics.length > 0 && Number.isNaN(first)) first = performance.now() - started;
  });
  let scanning = true;
  const running = server.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {}).finally(() => {
    scanning = false;
  });
  while (scanning) {
    const asked = performance.now();
    await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    waits.push(performance.now() - asked);
    await sleep(2);
  }
  const summary = await running;
  unlisten();
  return { summary, milliseconds: performance.now() - started, first, waits };
}

export async function responsiveness(): Promise<void> {
  heading(`The server while it scans ${files.toLocaleString('en')} files`);
  const server = await startLanguageServer(pathToFileURL(generatedFolder(files)).href);
  const uri = 'untitled:a.ts';
  await server.open(uri, 'const x = 1;\n');
  for (const name of ['first scan', 'second scan, nothing changed']) {
    const { summary, milliseconds, first, waits } = await scan(server, uri);
    line(name, `${ms(milliseconds)}, ${summary.files} files, ${summary.findings} findings`);
    line('  first finding after', ms(first), 'goal 1,000 ms');
    line(
      '  longest wait for an answer',
      `${ms(Math.max(...waits))} (p99 ${ms(percentile(waits, 0.99))})`,
      'goal a frame, 16 ms',
    );
  }
  line('peak memory', mb(usageOf(server.pid).peak));
  await server.stop();
}
