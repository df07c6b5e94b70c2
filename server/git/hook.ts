import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { needWorkTree } from './changes.ts';
import { GitError, runGit } from './process.ts';

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

/** The repository's own pre-commit hook. Throws a GitError where there is no repository, or where its hooks stand somewhere else. */
async function hookFile(cwd: string): Promise<string> {
  const root = await needWorkTree(cwd);
  const { output } = await runGit(root, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const folder = path.join(output.trim(), 'hooks');
  const elsewhere = (await runGit(root, ['config', '--local', '--get', 'core.hooksPath'])).output.trim();
  if (elsewhere !== '') {
    throw new GitError(
      `the hooks of this repository stand in ${elsewhere} (core.hooksPath)`,
      `Add the line "leakline staged" to ${elsewhere}/pre-commit.`,
    );
  }
  return path.join(folder, 'pre-commit');
}

/** Installs the hook and returns its path. Throws a GitError rather than touch a hook that is not ours. */
export async function installGitHook(cwd: string): Promise<string> {
  const file = await hookFile(cwd);
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(mark)) {
    throw new GitError(`${file} is there already`, 'Add the line "leakline staged" to it.');
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
