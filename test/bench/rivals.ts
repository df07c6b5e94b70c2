/** Other scanners, each from its own registry, into the ignored cache. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../host/cache.ts';
import { run, withThisNode } from '../host/run.ts';
import { type Place, placeIn } from './place.ts';

export interface Rival {
  /** Resolves to its executable, installed into the folder if it is not yet there. Throws where that fails. */
  install(folder: string): Promise<string>;
  /** What makes it scan the current folder. */
  readonly args: readonly string[];
  /** The findings in what it printed about the folder. */
  findings(stdout: string, folder: string): Place[];
}

/** The findings of a report with a line `file:line:…` for each. */
const linesWithPlace: Rival['findings'] = (stdout, folder) =>
  [...stdout.matchAll(/^(.+?):(\d+):/gm)].map(([, file = '', line]) => placeIn(folder, file, Number(line)));

interface TrufflehogFinding {
  readonly SourceMetadata: { readonly Data: { readonly Filesystem: { readonly file: string; readonly line: number } } };
}

interface DetectSecretsReport {
  readonly results: Readonly<Record<string, readonly { readonly filename: string; readonly line_number: number }[]>>;
}

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
    findings: (stdout, folder) =>
      (JSON.parse(stdout || '[]') as { File: string; StartLine: number }[]).map(({ File, StartLine }) =>
        placeIn(folder, File, StartLine),
      ),
  },
  trufflehog: {
    install: trufflehog,
    args: ['filesystem', '--no-update', '--no-verification', '--json', '.'],
    findings: (stdout, folder) =>
      stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => (JSON.parse(line) as TrufflehogFinding).SourceMetadata.Data.Filesystem)
        .map(({ file, line }) => placeIn(folder, file, line)),
  },
  ripsecrets: { install: ripsecrets, args: ['.'], findings: linesWithPlace },
  secretlint: {
    install: secretlint,
    // Its JSON repeats the text of every file.
    args: [
      ...['--secretlintrcJSON', '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}'],
      ...['--format', 'unix', '**/*'],
    ],
    findings: linesWithPlace,
  },
  'detect-secrets': {
    install: detectSecrets,
    args: ['scan', '--all-files', '.'],
    findings: (stdout, folder) =>
      Object.values((JSON.parse(stdout) as DetectSecretsReport).results)
        .flat()
        .map(({ filename, line_number }) => placeIn(folder, filename, line_number)),
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
    return {
      missing: /ENOENT/.test(message)
        ? `its toolchain is not here (${message})`
        : first.trim().replace(/^"Error": "|\\n.*|"$/g, ''),
    };
  }
}
