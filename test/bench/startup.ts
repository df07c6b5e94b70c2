import { measure } from './child.ts';
import { code } from './corpus.ts';
import { startLanguageServer } from './languageServer.ts';
import { heading, line, median, ms, times } from './table.ts';

async function firstDiagnostic(text: string): Promise<number> {
  const started = performance.now();
  const server = await startLanguageServer(null);
  const published = server.published('untitled:a.ts', 1);
  await server.open('untitled:a.ts', text);
  await published;
  const milliseconds = performance.now() - started;
  await server.stop();
  return milliseconds;
}

/** From the start of the process to the first diagnostic, against a Node that does nothing. */
export async function startup(rounds: number): Promise<void> {
  heading('Start of the server to the first diagnostic');
  const text = code(600);
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds * 3; round++) {
    bare.push((await measure(process.execPath, ['-e', '0'])).milliseconds);
    whole.push(await firstDiagnostic(text));
  }
  line('bare node -e 0', ms(median(bare)));
  line(
    'server',
    `${ms(median(whole))}, + ${ms(median(whole) - median(bare))}, ${times(median(whole) / median(bare))}`,
    'goal + 50 ms, floor + 80 ms',
  );
}
