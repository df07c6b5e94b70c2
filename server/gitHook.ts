import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workTreeOf } from './gitChanges.ts';
import { runGit } from './gitProcess.ts';

/** Why a hook is left alone: `message` says what and where, `hint` what to do. */
export class HookError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const mark = '# Written by `leakline hook install`; `leakline hook uninstall` removes it.';

const script = `#!/bin/sh
${mark}
PATH="$PATH:./node_modules/.bin"
command -v leakline >/dev/null || {
  echo 'leakline is not installed: npm install --save-dev leakline' >&2
  exit 1
}
exec leakline staged
`;

/** The repository's own pre-commit hook. Throws a HookError where there is no repository, or where its hooks stand somewhere else. */
async function hookFile(cwd: string): Promise<string> {
  const root = await workTreeOf(cwd);
  if (root === undefined) throw new HookError('this is no work tree of git', 'Run it inside a repository.');
  const { output } = await runGit(root, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const folder = path.join(output.trim(), 'hooks');
  const elsewhere = (await runGit(root, ['config', '--local', '--get', 'core.hooksPath'])).output.trim();
  if (elsewhere !== '') {
    throw new HookError(
      `the hooks of this repository stand in ${elsewhere} (core.hooksPath)`,
      `Add the line "leakline staged" to ${elsewhere}/pre-commit.`,
    );
  }
  return path.join(folder, 'pre-commit');
}

/** Installs the hook and returns its path. Throws a HookError rather than touch a hook that is not ours. */
export async function installGitHook(cwd: string): Promise<string> {
  const file = await hookFile(cwd);
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(mark)) {
    throw new HookError(`${file} is there already`, 'Add the line "leakline staged" to it.');
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return file;
}

/** Removes our hook and returns its path; undefined if there is none of ours. */
export async function uninstallGitHook(cwd: string): Promise<string | undefined> {
  const file = await hookFile(cwd);
  if (!existsSync(file) || !readFileSync(file, 'utf8').includes(mark)) return undefined;
  rmSync(file);
  return file;
}
