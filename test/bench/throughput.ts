/** A whole scan, walk included, against ripgrep counting the same keywords in the same files on as many threads. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Report } from '../../server/report/report.ts';
import { cache } from '../host/cache.ts';
import { measure, type Run } from './child.ts';
import { corpora } from './corpora.ts';
import { cli } from './languageServer.ts';
import type { Place } from './place.ts';
import { heading, line, mb, median, ms, times } from './table.ts';

/** ripgrep from PATH, or the one in the VS Code that the tests use. */
function findRipgrep(): string | undefined {
  const bundled = globSync(
    `code-server-*/node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
    {
      cwd: cache,
    },
  ).map((file) => path.join(cache, file));
  return ['rg', ...bundled].find((command) => spawnSync(command, ['--version']).status === 0);
}

/** The keywords of every rule, one a line. */
function keywordFile(): string {
  const file = path.join(cache, 'bench', 'keywords.txt');
  mkdirSync(path.dirname(file), { recursive: true });
  const keywords = new Set(Object.values(builtinRules).flatMap((rule) => rule.keywords));
  writeFileSync(file, `${[...keywords].join('\n')}\n`);
  return file;
}

/** Scans with the command line on two threads. */
export const scan = (folder: string): Promise<Run> =>
  measure(process.execPath, [cli, 'scan', '--format', 'json', '--redact', '--jobs', '2', '.'], { cwd: folder });

/** The findings of secrets in what it printed: the other scanners know no weak settings. */
export const findingsOf = (stdout: string): Place[] =>
  (JSON.parse(stdout) as Report).findings
    .filter(({ ruleId }) => builtinRules[ruleId]?.kind === 'secret')
    .map(({ path: file, start, end }) => ({ file, first: start.line, last: end.line }));

export async function throughput(rounds: number): Promise<void> {
  const rg = findRipgrep();
  for (const [name, folderOf] of Object.entries(corpora)) {
    const folder = await folderOf();
    heading(`Whole scan of ${name}`);
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await scan(folder));
      if (rg === undefined) continue;
      theirs.push(await measure(rg, ['-j2', '-c', '-i', '-F', '-uuu', '-f', keywordFile(), '.'], { cwd: folder }));
    }
    const time = median(ours.map(({ milliseconds }) => milliseconds));
    const { summary, findings } = JSON.parse(ours[0]?.stdout ?? '') as Report;
    const speed = `${(summary.bytes / 1000 / time).toFixed(0)} MB/s`;
    line('leakline', `${ms(time)}, ${summary.files} files, ${mb(summary.bytes)}, ${speed}`);
    line('  findings', String(findings.length));
    line('  CPU', ms(median(ours.map(({ usage }) => usage.cpu))));
    line('  peak memory', mb(Math.max(...ours.map(({ usage }) => usage.peak))), 'goal 150 MB, floor 220 MB');
    if (rg === undefined) {
      line('rg', 'not found: install ripgrep to compare');
      continue;
    }
    const baseline = median(theirs.map(({ milliseconds }) => milliseconds));
    line('rg -j2 -c -i, the same keywords', ms(baseline));
    line('  CPU', ms(median(theirs.map(({ usage }) => usage.cpu))));
    line('leakline / rg', times(time / baseline), 'goal 0.5 ×, floor 1.0 ×');
  }
}
