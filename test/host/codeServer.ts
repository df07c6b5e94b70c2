import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, removeLeftovers } from './cache.ts';
import { run, withThisNode } from './run.ts';

const files = ['package.json', 'package-lock.json'];
const standIns = ['standIns/spdlog.cjs', 'standIns/native-watchdog.cjs'];

/**
 * Installs code-server, a whole VS Code from npm, once for each recipe (lock file and stand-ins), and resolves to its
 * server's entry. An installation appears under its final name only when it is complete, so a broken one is never taken
 * for a good one. Install scripts are not run: they compile modules with compilers and headers that a fresh machine lacks,
 * and of those modules only the logger and the watchdog are needed here, which get stand-ins.
 */
export async function installCodeServer(): Promise<string> {
  const home = path.join(cache, `code-server-${recipeHash()}`);
  const main = path.join(home, 'node_modules/code-server/lib/vscode/out/server-main.js');
  if (existsSync(main)) return main;
  if (process.platform === 'win32') throw new Error('code-server does not run on Windows: install VS Code instead');

  removeLeftovers();
  const partial = path.join(cache, `partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  for (const file of files) cpSync(path.join(import.meta.dirname, file), path.join(partial, file));
  const code = path.join(partial, 'node_modules/code-server/lib/vscode');
  for (const [title, cwd, command] of [
    ['Installing a VS Code from npm (once, 650 MB)', partial, 'ci'],
    ["Installing that VS Code's own dependencies", code, 'install'],
    ["Installing its extensions' dependencies", path.join(code, 'extensions'), 'install'],
  ] as const) {
    await run('npm', [command, '--omit=dev', '--ignore-scripts'], { title, cwd, env: withThisNode() });
  }
  for (const file of standIns) {
    const module = path.join('node_modules/@vscode', path.basename(file, '.cjs'), 'index.js');
    cpSync(path.join(import.meta.dirname, file), path.join(code, module));
  }
  if (existsSync(main)) rmSync(partial, { recursive: true });
  else renameSync(partial, home);
  return main;
}

function recipeHash(): string {
  const hash = createHash('sha256');
  for (const file of [...files, ...standIns]) hash.update(readFileSync(path.join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 8);
}
