import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Where git looks for hooks instead of in the repository, by the settings of the repository or of the user; empty where there only. */
async function hooksElsewhere(root: string): Promise<string> {
  const { output } = await runGit(root, ['config', '--show-origin', '--path', '--get-all', 'core.hooksPath']);
  // On our own command line none are set, so that none run.
  const values = output.split('\n').filter((line) => line !== '' && !line.startsWith('command line:'));
  return values.at(-1)?.split('\t').slice(1).join('\t') ?? '';
}

/** The repository's own pre-commit hook. Throws a GitError where there is no repository, or where its hooks stand somewhere else. */
async function hookFile(cwd: string): Promise<string> {
  const root = await needWorkTree(cwd);
  const { output } = await runGit(root, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const folder = path.join(output.trim(), 'hooks');
  const elsewhere = await hooksElsewhere(root);
  if (elsewhere !== '' && path.resolve(root, elsewhere) !== folder) {
    // Husky writes what stands in its `_` anew, and runs the file of the same name beside it.
    const mine = elsewhere.replace(/\/_\/?$/, '');
    throw new GitError(
      `the hooks of this repository stand in ${elsewhere} (core.hooksPath)`,
      `Add the line "leakline staged" to ${mine}/pre-commit.`,
    );
  }
  return path.join(folder, 'pre-commit');
}

/** What stands where the hook would stand: nothing, ours, ours with changes, or another's; a link is another's wherever it leads. */
function standingAt(file: string): 'none' | 'ours' | 'changed' | 'other' {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 'none';
  const text = stat.isFile() ? readFileSync(file, 'utf8') : '';
  if (text === script) return 'ours';
  return text.includes(mark) ? 'changed' : 'other';
}

const changed = (file: string) =>
  new GitError(
    `${file} was changed since leakline wrote it`,
    'Take the lines of leakline out, or the others, by hand: those would be lost.',
  );

/** Installs the hook and returns its path; undefined if it is there already. Throws a GitError rather than touch a hook that is not ours alone. */
export async function installGitHook(cwd: string): Promise<string | undefined> {
  const file = await hookFile(cwd);
  const standing = standingAt(file);
  if (standing === 'changed') throw changed(file);
  if (standing === 'other') throw new GitError(`${file} is there already`, 'Add the line "leakline staged" to it.');
  const isDone = standing === 'ours' && (lstatSync(file).mode & 0o111) !== 0;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return isDone ? undefined : file;
}

/** Removes our hook and returns its path; undefined if there is none of ours. Throws a GitError where others' lines would go with it. */
export async function uninstallGitHook(cwd: string): Promise<string | undefined> {
  const file = await hookFile(cwd);
  const standing = standingAt(file);
  if (standing === 'changed') throw changed(file);
  if (standing !== 'ours') return undefined;
  rmSync(file);
  return file;
}
