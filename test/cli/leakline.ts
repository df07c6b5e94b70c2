/** Runs the command line as users do: the bundle, as a process. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fill } from '../fakes.ts';

/** The bundle that `npm run build` makes. */
export const cli = path.join(import.meta.dirname, '../../dist/cli.js');

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, without a terminal and without the colours that a terminal would get. */
export function run(command: string, args: readonly string[], { cwd, stdin, env }: RunOptions): Promise<Result> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
    const child = spawn(command, args, { cwd, env: { ...inherited, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A program that ends early closes the pipe: no failure of the test.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });
}

/** Runs `leakline` with these arguments. */
export function leakline(args: readonly string[], options: RunOptions): Promise<Result> {
  return run(process.execPath, [cli, ...args], options);
}

/** Content of files by path; placeholders in strings are filled with fakes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below `folder`. */
export function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? fill(content) : content);
  }
}

/** A folder with these files, removed after the test. */
export function folderOf(test: TestContext, files: Files): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-')));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, files);
  return folder;
}

/** Runs git, with a name to commit under and none of the machine's settings. Throws where git fails. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  const env = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const { code, stdout, stderr } = await run('git', [...identity, ...args], { cwd, env });
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

/** A repository with these files committed. */
export async function repositoryOf(test: TestContext, files: Files): Promise<string> {
  const folder = folderOf(test, files);
  await git(folder, 'init', '-q', '-b', 'main');
  await git(folder, 'add', '-A', '-f');
  await git(folder, 'commit', '-q', '--allow-empty', '-m', 'start');
  return folder;
}
