import { setTimeout as sleep } from 'node:timers/promises';
import { type Usage, usageOf } from './child.ts';
import { code } from './corpus.ts';
import { echo, startLanguageServer } from './languageServer.ts';
import { heading, line, mb, ms, times } from './table.ts';

async function usage(seconds: number, program?: readonly string[]): Promise<Usage> {
  const server = await startLanguageServer(null, program);
  const published = server.published('untitled:a.ts', 1);
  await server.open('untitled:a.ts', code(1000));
  await published;
  // Some seconds after a start V8 tidies up, once.
  await sleep(12_000);
  const before = usageOf(server.pid);
  await sleep(seconds * 1000);
  const after = usageOf(server.pid);
  await server.stop();
  return { ...after, cpu: after.cpu - before.cpu };
}

/** What the server costs while nobody types, beside one that looks at nothing. */
export async function idle(seconds: number): Promise<void> {
  heading(`Idle for ${seconds} seconds, one document open`);
  const [ours, least] = [await usage(seconds), await usage(1, await echo())];
  line('CPU', ms(ours.cpu), 'goal 0 ms');
  line('memory', mb(ours.memory), 'goal 55 MB, floor 70 MB');
  line('  of a server that looks at nothing', `${mb(least.memory)}: ours takes ${times(ours.memory / least.memory)}`);
}
