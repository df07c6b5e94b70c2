/** Other scanners on the same files in the same run: time, processor, memory, findings. */
import { measure, type Run } from './child.ts';
import { corpora } from './corpora.ts';
import { rivalOf } from './rivals.ts';
import { heading, mb, median, ms, row, times } from './table.ts';
import { countFindings, scan } from './throughput.ts';

/** A scanner that takes minutes is run once. */
const patience = 60_000;

interface Contender {
  readonly name: string;
  run(folder: string): Promise<Run>;
  count(stdout: string): number;
}

async function contendersOf(names: readonly string[]): Promise<Contender[]> {
  const contenders: Contender[] = [{ name: 'leakline', run: scan, count: countFindings }];
  for (const name of names) {
    const rival = await rivalOf(name);
    if ('missing' in rival) console.log(`\nSkipped: ${name}. ${rival.missing}`);
    else contenders.push({ ...rival, name, run: (folder) => measure(rival.executable, rival.args, { cwd: folder }) });
  }
  return contenders;
}

/** Compares with the scanners of these names on every corpus. Throws for a name that is not known. */
export async function against(names: readonly string[], rounds: number): Promise<void> {
  if (names.length === 0) return;
  const contenders = await contendersOf(names);
  for (const [corpus, folderOf] of Object.entries(corpora)) {
    const folder = await folderOf();
    heading(`Scanners on ${corpus}`);
    row('', 'time', '× ours', 'CPU', 'peak memory', 'findings');
    let ours = Number.NaN;
    for (const { name, run, count } of contenders) {
      const runs: Run[] = [];
      do runs.push(await run(folder));
      while (runs.length < Math.min(rounds, 3) && (runs[0]?.milliseconds ?? 0) < patience);
      const time = median(runs.map(({ milliseconds }) => milliseconds));
      if (Number.isNaN(ours)) ours = time;
      const cpu = median(runs.map(({ usage }) => usage.cpu));
      const peak = Math.max(...runs.map(({ usage }) => usage.peak));
      const [{ code, stdout } = { code: null, stdout: '' }] = runs;
      // 1 says that there are findings; what could not scan has found nothing fast.
      const findings = (code ?? 2) > 1 ? `failed with ${code}` : String(count(stdout));
      row(name, ms(time), times(time / ours), ms(cpu), mb(peak), findings);
    }
  }
}
