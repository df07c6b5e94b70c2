/** How long a keystroke may have to wait while 20,000 files are scanned: seen from outside, by a request that costs nothing. */
import { pathToFileURL } from 'node:url';
import { methods, type ScanSummary } from '../../server/protocol.ts';
import { usageOf } from './child.ts';
import { generatedFolder } from './corpus.ts';
import { startLanguageServer } from './languageServer.ts';
import { heading, line, mb, ms, percentile } from './table.ts';

export async function responsiveness(): Promise<void> {
  heading('The server while it scans 20,000 files');
  const server = await startLanguageServer(pathToFileURL(generatedFolder()).href);
  const uri = 'untitled:a.ts';
  await server.open(uri, 'const x = 1;\n');
  const waits: number[] = [];
  let scanning = true;
  const started = performance.now();
  const scan = server.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {}).finally(() => {
    scanning = false;
  });
  while (scanning) {
    const asked = performance.now();
    await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    waits.push(performance.now() - asked);
  }
  const { files, findings } = await scan;
  const seconds = (performance.now() - started) / 1000;
  line('scan', `${files} files, ${findings} findings, ${seconds.toFixed(1)} s`);
  line(
    'longest wait for an answer',
    `${ms(Math.max(...waits))} (p99 ${ms(percentile(waits, 0.99))})`,
    'goal a frame, 16 ms',
  );
  line('peak memory', mb(usageOf(server.pid).peak));
  await server.stop();
}
