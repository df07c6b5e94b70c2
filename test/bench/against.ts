/** Other scanners on the same files in the same run: time, processor, memory, findings, and how many of these Leakline has too. */
import { realpathSync } from 'node:fs';
import { measure, type Run } from './child.ts';
import { corpora } from './corpora.ts';
import { distinct, overlapWith, type Place } from './place.ts';
import { rivalOf } from './rivals.ts';
import { heading, mb, median, ms, row, times } from './table.ts';
import { findingsOf, scan } from './throughput.ts';

/** A scanner that takes minutes is run once. */
const patience = 60_000;

interface Contender {
  readonly name: string;
  run(folder: string): Promise<Run>;
  findings(stdout: string, folder: string): Place[];
}

interface Result {
  readonly name: string;
  readonly time: number;
  readonly cpu: number;
  readonly peak: number;
  /** Each once; or why there are none. */
  readonly found: readonly Place[] | string;
}

async function contendersOf(names: readonly string[]): Promise<Contender[]> {
  const contenders: Contender[] = [{ name: 'leakline', run: scan, findings: findingsOf }];
  for (const name of names) {
    const rival = await rivalOf(name);
    if ('missing' in rival) console.log(`\nSkipped: ${name}. ${rival.missing}`);
    else contenders.push({ ...rival, name, run: (folder) => measure(rival.executable, rival.args, { cwd: folder }) });
  }
  return contenders;
}

async function resultOf({ name, run, findings }: Contender, folder: string, rounds: number): Promise<Result> {
  const runs: Run[] = [];
  do runs.push(await run(folder));
  while (runs.length < Math.min(rounds, 3) && (runs[0]?.milliseconds ?? 0) < patience);
  const [{ code, stdout } = { code: null, stdout: '' }] = runs;
  return {
    name,
    time: median(runs.map(({ milliseconds }) => milliseconds)),
    cpu: median(runs.map(({ usage }) => usage.cpu)),
    peak: Math.max(...runs.map(({ usage }) => usage.peak)),
    // 1 says that there are findings; what could not scan has found nothing fast.
    found: (code ?? 2) > 1 ? `failed with ${code}` : distinct(findings(stdout, folder)),
  };
}

/** How many of the findings lie on lines of the other's. */
function shared(found: Result['found'], others: Result['found'] = []): string {
  if (typeof found === 'string' || typeof others === 'string') return '–';
  return String(found.filter(overlapWith(others)).length);
}

function table(results: readonly Result[]): void {
  row('', 'time', '× ours', 'CPU', '× ours', 'peak memory', 'findings', 'ours too', 'of ours');
  const [ours] = results;
  for (const { name, time, cpu, peak, found } of results) {
    row(
      name,
      ...[
        ms(time),
        times(time / (ours?.time ?? Number.NaN)),
        ms(cpu),
        times(cpu / (ours?.cpu ?? Number.NaN)),
        mb(peak),
      ],
      ...[
        typeof found === 'string' ? found : String(found.length),
        shared(found, ours?.found),
        shared(ours?.found ?? [], found),
      ],
    );
  }
}

/** Compares with the scanners of these names on every corpus. Throws for a name that is not known. */
export async function against(names: readonly string[], rounds: number): Promise<void> {
  if (names.length === 0) return;
  const contenders = await contendersOf(names);
  for (const [corpus, folderOf] of Object.entries(corpora)) {
    // Some scanners print where a file lies in truth.
    const folder = realpathSync(await folderOf());
    heading(`Scanners on ${corpus}`);
    const results: Result[] = [];
    for (const contender of contenders) results.push(await resultOf(contender, folder, rounds));
    table(results);
  }
  console.log(
    '\n  Findings are lines that were flagged, each once. "ours too": of them, those that Leakline flags as well;',
  );
  console.log(
    '  "of ours": of what Leakline flags, what this scanner flags as well. Which are secrets only a reader can tell.',
  );
}
