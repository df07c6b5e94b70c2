import { spawn } from 'node:child_process';
import path from 'node:path';
import { say } from './cache.ts';

interface Options {
  /** What the progress lines say. */
  readonly title: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program, says every ten seconds that it still works, and resolves to its output; throws with the output if it fails. */
export async function run(command: string, args: readonly string[], options: Options): Promise<string> {
  const started = process.hrtime.bigint();
  const seconds = () => Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  say(`${options.title} …`);
  const heartbeat = setInterval(() => say(`${options.title} … ${seconds()} s`), 10_000);
  try {
    const output = await finish(command, args, options);
    say(`${options.title}: done in ${seconds()} s`);
    return output;
  } finally {
    clearInterval(heartbeat);
  }
}

/** The environment in which `#!/usr/bin/env node` and npm's scripts find the Node that runs this module. */
export function withThisNode(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  env['PATH'] = [path.dirname(process.execPath), env['PATH'] ?? ''].join(path.delimiter);
  return env;
}

function finish(command: string, args: readonly string[], options: Options): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** Runs a program that speaks for itself; throws if it fails. */
export function runVisibly(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, env: withThisNode(), stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });
}
