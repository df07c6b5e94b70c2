import assert from 'node:assert/strict';
import type { Report } from '../../server/report/report.ts';
import { git, leakline, write } from './leakline.ts';

/** Commits files, and gives the full hash of the commit. */
export async function commit(cwd: string, files: Parameters<typeof write>[1], message = 'x'): Promise<string> {
  write(cwd, files);
  await git(cwd, 'add', '-A');
  await git(cwd, 'commit', '-q', '-m', message);
  return (await git(cwd, 'rev-parse', 'HEAD')).trim();
}

/** What `leakline history` finds: where, in which commit, and whether it still stands in HEAD. */
export async function history(cwd: string, ...args: readonly string[]) {
  const { stdout, stderr } = await leakline(['history', '-f', 'json', ...args], { cwd });
  assert.notEqual(stdout, '', stderr);
  return (JSON.parse(stdout) as Report).findings.map(({ path, start, commit: at }) => [
    `${path}:${start.line}`,
    at?.id,
    at?.present,
  ]);
}
