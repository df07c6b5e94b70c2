/** Other scanners on the same files in the same run. Each comes from its own registry, into the ignored cache. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../host/cache.ts';
import { run } from '../host/run.ts';
import { measure, type Run } from './child.ts';
import { heading, line, mb, median, ms, times } from './table.ts';
import { corpora, scan } from './throughput.ts';

interface Rival {
  /** Resolves to its executable, installed if it is not yet there. */
  install(folder: string): Promise<string>;
  readonly args: readonly string[];
  /** The number of findings in what it printed. */
  count(stdout: string): number;
}

async function once(
  executable: string,
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  if (!existsSync(executable)) {
    await run(command, args, { title: `Getting ${path.basename(executable)}`, ...(env === undefined ? {} : { env }) });
  }
  return executable;
}

const rivals: Readonly<Record<string, Rival>> = {
  gitleaks: {
    install: (folder) =>
      once(path.join(folder, 'gitleaks'), 'go', ['install', 'github.com/zricethezav/gitleaks/v8@latest'], {
        ...process.env,
        GOBIN: folder,
      }),
    args: [
      'dir',
      '--no-banner',
      '--log-level',
      'error',
      '--exit-code',
      '0',
      '--report-format',
      'json',
      '--report-path',
      '-',
      '.',
    ],
    count: (stdout) => (JSON.parse(stdout) as unknown[]).length,
  },
  secretlint: {
    install: async (folder) => {
      const packages = ['secretlint', '@secretlint/secretlint-rule-preset-recommend'];
      return once(path.join(folder, 'node_modules/.bin/secretlint'), 'npm', [
        'install',
        '--prefix',
        folder,
        ...packages,
      ]);
    },
    args: [
      '--secretlintrcJSON',
      '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}',
      '--no-gitignore',
      '--format',
      'json',
      '**/*',
    ],
    count: (stdout) =>
      (JSON.parse(stdout || '[]') as { messages: unknown[] }[]).flatMap(({ messages }) => messages).length,
  },
  'detect-secrets': {
    install: async (folder) => {
      const executable = path.join(folder, 'bin', 'detect-secrets');
      if (!existsSync(executable))
        await run('python3', ['-m', 'venv', folder], { title: 'Making a Python environment' });
      return once(executable, path.join(folder, 'bin', 'pip'), ['install', '--quiet', 'detect-secrets']);
    },
    args: ['scan', '--all-files', '.'],
    count: (stdout) =>
      Object.values((JSON.parse(stdout) as { results: Record<string, unknown[]> }).results).flat().length,
  },
};

/** Compares with the scanners of these names on every corpus. Throws for a name that is not known. */
export async function against(names: readonly string[], rounds: number): Promise<void> {
  for (const name of names) {
    const rival = rivals[name];
    if (rival === undefined) throw new Error(`--against: "${name}" is none of ${Object.keys(rivals).join(', ')}`);
    const folder = path.join(cache, 'bench', name);
    mkdirSync(folder, { recursive: true });
    const executable = await rival.install(folder);
    for (const [corpus, folderOf] of Object.entries(corpora)) {
      heading(`Against ${name}, on ${corpus}`);
      const ours: Run[] = [];
      const theirs: Run[] = [];
      for (let round = 0; round < Math.min(rounds, 3); round++) {
        ours.push(await scan(folderOf()));
        theirs.push(await measure(executable, rival.args, { cwd: folderOf() }));
      }
      const summary = (runs: readonly Run[], found: number) =>
        `${ms(median(runs.map(({ milliseconds }) => milliseconds)))}, ${mb(Math.max(...runs.map(({ usage }) => usage.peak)))}, ${found} findings`;
      const found = (JSON.parse(ours[0]?.stdout ?? '{}') as { findings: unknown[] }).findings.length;
      line('leakline', summary(ours, found));
      line(name, summary(theirs, rival.count(theirs[0]?.stdout ?? '')));
      const ratio =
        median(theirs.map(({ milliseconds }) => milliseconds)) / median(ours.map(({ milliseconds }) => milliseconds));
      line(`${name} / leakline`, times(ratio));
    }
  }
}
