import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf } from './child.ts';
import { code } from './corpus.ts';
import { startLanguageServer } from './languageServer.ts';
import { heading, line, mb, ms } from './table.ts';

/** What the server costs while nobody types. */
export async function idle(seconds: number): Promise<void> {
  heading(`Idle for ${seconds} seconds, one document open`);
  const server = await startLanguageServer(null);
  const published = server.published('untitled:a.ts', 1);
  await server.open('untitled:a.ts', code(1000));
  await published;
  await sleep(2000);
  const before = usageOf(server.pid);
  await sleep(seconds * 1000);
  const after = usageOf(server.pid);
  line('CPU', ms(after.cpu - before.cpu), 'goal 0 ms');
  line('memory', mb(after.memory), 'goal 55 MB, floor 70 MB');
  await server.stop();
}
