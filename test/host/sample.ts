import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fill } from '../fakes.ts';
import { cache } from './cache.ts';

const templates = path.join(import.meta.dirname, 'sample');
const suffix = '.template';

/** The sample that people try Leakline on. */
export const sample = path.join(cache, 'sample');

/**
 * Makes the sample workspace anew: a git repository whose one commit holds fake secrets of many kinds. Throws if git is
 * missing.
 */
export function makeSample(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(suffix));
  for (const [index, name] of files.sort().entries()) {
    const target = path.join(folder, name.slice(0, -suffix.length));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(templates, name), target);
    writeFileSync(target, fill(readFileSync(target, 'utf8'), index + 1));
  }
  commit(folder);
}

/** So that the source control view shows what a fix has changed; the user's own hooks and signing stay out of it. */
function commit(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main', '--template=');
  git('add', '--all');
  const author = ['-c', 'user.name=Leakline', '-c', 'user.email=sample@leakline.invalid', '-c', 'commit.gpgsign=false'];
  git(...author, 'commit', '--quiet', '--no-verify', '--message', 'A sample with fake secrets');
}
