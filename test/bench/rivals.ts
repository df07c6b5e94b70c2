/** Other scanners, each from its own registry, into the ignored cache. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../host/cache.ts';
import { run, withThisNode } from '../host/run.ts';

export interface Rival {
  /** Resolves to its executable, installed into the folder if it is not yet there. Throws where that fails. */
  install(folder: string): Promise<string>;
  /** What makes it scan the current folder. */
  readonly args: readonly string[];
  /** The number of findings in what it printed. */
  count(stdout: string): number;
}

const jsonLines = (stdout: string): number => stdout.split('\n').filter((line) => line.startsWith('{')).length;

function fromGo(module: string, name: string): Rival['install'] {
  return async (folder) => {
    const executable = path.join(folder, name);
    const env = { ...process.env, GOBIN: folder };
    if (!existsSync(executable)) await run('go', ['install', module], { title: `Building ${name}`, env });
    return executable;
  };
}

/** Its go.mod replaces modules, which `go install` refuses: built from the sources that the module proxy gives. */
async function trufflehog(folder: string): Promise<string> {
  const executable = path.join(folder, 'trufflehog');
  if (existsSync(executable)) return executable;
  const module = 'github.com/trufflesecurity/trufflehog/v3@latest';
  const answer = await run('go', ['mod', 'download', '-json', module], { title: 'Getting trufflehog', cwd: folder });
  const { Dir } = JSON.parse(answer) as { Dir: string };
  await run('go', ['build', '-C', Dir, '-o', executable, '.'], { title: 'Building trufflehog' });
  return executable;
}

async function secretlint(folder: string): Promise<string> {
  const executable = path.join(folder, 'node_modules/.bin/secretlint');
  if (existsSync(executable)) return executable;
  const packages = ['secretlint', '@secretlint/secretlint-rule-preset-recommend'];
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
  await run('npm', args, { title: 'Getting secretlint', env: withThisNode() });
  return executable;
}

async function detectSecrets(folder: string): Promise<string> {
  const executable = path.join(folder, 'bin', 'detect-secrets');
  if (existsSync(executable)) return executable;
  await run('python3', ['-m', 'venv', folder], { title: 'Making a Python environment' });
  await run(path.join(folder, 'bin', 'pip'), ['install', '--quiet', 'detect-secrets'], {
    title: 'Getting detect-secrets',
  });
  return executable;
}

async function ripsecrets(folder: string): Promise<string> {
  const executable = path.join(folder, 'bin', 'ripsecrets');
  if (existsSync(executable)) return executable;
  await run('cargo', ['install', '--locked', '--root', folder, 'ripsecrets'], { title: 'Building ripsecrets' });
  return executable;
}

const all: Readonly<Record<string, Rival>> = {
  gitleaks: {
    install: fromGo('github.com/zricethezav/gitleaks/v8@latest', 'gitleaks'),
    args: 'dir --no-banner --log-level error --exit-code 0 --report-format json --report-path - .'.split(' '),
    count: (stdout) => (JSON.parse(stdout || '[]') as unknown[]).length,
  },
  trufflehog: {
    install: trufflehog,
    args: ['filesystem', '--no-update', '--no-verification', '--json', '.'],
    count: jsonLines,
  },
  ripsecrets: {
    install: ripsecrets,
    args: ['.'],
    count: (stdout) => stdout.split('\n').filter((line) => line !== '').length,
  },
  secretlint: {
    install: secretlint,
    args: [
      ...['--secretlintrcJSON', '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}'],
      ...['--format', 'json', '**/*'],
    ],
    count: (stdout) =>
      (JSON.parse(stdout || '[]') as { messages: unknown[] }[]).flatMap(({ messages }) => messages).length,
  },
  'detect-secrets': {
    install: detectSecrets,
    args: ['scan', '--all-files', '.'],
    count: (stdout) =>
      Object.values((JSON.parse(stdout) as { results: Record<string, unknown[]> }).results).flat().length,
  },
};

export const rivalNames: readonly string[] = Object.keys(all);

/** A scanner that is there, or why it is not. */
export type Ready = (Rival & { readonly executable: string }) | { readonly missing: string };

/** Gets the scanner of this name. Throws for a name that is not known. */
export async function rivalOf(name: string): Promise<Ready> {
  const rival = all[name];
  if (rival === undefined) throw new Error(`--against: "${name}" is none of ${rivalNames.join(', ')}`);
  const folder = path.join(cache, 'bench', name);
  mkdirSync(folder, { recursive: true });
  try {
    return { ...rival, executable: await rival.install(folder) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [first = ''] = message
      .split('\n')
      .filter((line) => /error|forbidden|not |ENOENT/i.test(line) && line.length < 400);
    return { missing: /ENOENT/.test(message) ? `its toolchain is not here (${message})` : first.trim() };
  }
}
