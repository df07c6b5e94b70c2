import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, root, say } from './cache.ts';
import { run, withThisNode } from './run.ts';

const files = ['package.json', 'package-lock.json'];

/**
 * Installs code-server, a whole VS Code from npm, once for each lock file, and resolves to its server's entry. An
 * installation appears under its final name only when it is complete, so a broken one is never taken for a good one.
 */
export async function installCodeServer(): Promise<string> {
  const home = path.join(cache, `code-server-${lockHash()}`);
  const main = path.join(home, 'node_modules/code-server/lib/vscode/out/server-main.js');
  if (existsSync(main)) return main;
  if (process.platform === 'win32') throw new Error('code-server does not run on Windows: install VS Code instead');

  removeLeftovers();
  const partial = path.join(cache, `partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  for (const file of files) cpSync(path.join(import.meta.dirname, file), path.join(partial, file));
  await run('npm', ['ci', '--no-audit', '--no-fund'], {
    title: 'Installing a VS Code from npm (once, about two minutes and 650 MB)',
    cwd: partial,
    env: installEnv(),
  });
  if (existsSync(main)) rmSync(partial, { recursive: true });
  else renameSync(partial, home);
  return main;
}

function lockHash(): string {
  const lock = readFileSync(path.join(import.meta.dirname, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex').slice(0, 8);
}

function removeLeftovers(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const pid = /^partial-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    say(`Removing the half-finished installation ${name}`);
    rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** code-server's install script reads the Node version from npm's user agent, and builds against the headers in nodedir. */
function installEnv(): NodeJS.ProcessEnv {
  const env = withThisNode();
  delete env['npm_config_user_agent'];
  delete env['npm_config_local_prefix'];
  const distribution = path.join(root, `node_modules/node/node_modules/node-${process.platform}-${process.arch}`);
  if (existsSync(path.join(distribution, 'include/node/node.h'))) env['npm_config_nodedir'] = distribution;
  return env;
}
