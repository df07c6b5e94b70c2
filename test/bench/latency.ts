/** From the keystroke to the diagnostics that it causes, over stdio, beside a server that looks at nothing. */
import { code } from './corpus.ts';
import { echo, startLanguageServer } from './languageServer.ts';
import { heading, line, ms, percentile, times } from './table.ts';

const goals: Readonly<Record<string, string>> = { '10,000 lines': 'goal p99 3 ms, floor 10 ms' };

async function keystrokes(text: string, count: number, program?: readonly string[]): Promise<number[]> {
  const server = await startLanguageServer(null, program);
  const uri = 'untitled:bench.ts';
  const first = server.published(uri, 1);
  await server.open(uri, text);
  await first;
  const samples: number[] = [];
  const lines = text.split('\n').length;
  for (let version = 2; version < count + 2; version++) {
    const position = { line: (version * 7919) % lines, character: 0 };
    const published = server.published(uri, version);
    const started = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await published;
    samples.push(performance.now() - started);
  }
  await server.stop();
  // The first keystrokes are the compiler's.
  return samples.slice(Math.floor(count / 5));
}

export async function latency(): Promise<void> {
  heading('Keystroke to published diagnostic, over stdio');
  const cases: readonly (readonly [string, string, number])[] = [
    ['1,000 lines', code(1000), 500],
    ['10,000 lines', code(10_000), 500],
    ['100,000 lines', code(100_000), 100],
    ['one line of 5 MB', code(100_000).replaceAll('\n', ' ').slice(0, 5_000_000), 100],
  ];
  for (const [name, text, count] of cases) {
    const samples = await keystrokes(text, count);
    const [p50, least] = [percentile(samples, 0.5), percentile(await keystrokes(text, count, await echo()), 0.5)];
    line(name, `p50 ${ms(p50)}, p99 ${ms(percentile(samples, 0.99))}`, goals[name]);
    line('  of a server that looks at nothing', `p50 ${ms(least)}: ours takes ${times(p50 / least)}`);
  }
}
