import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isEnvFile } from '../core/inspect.ts';
import type { Host } from '../host.ts';
import { createNodeHost } from '../hostNode.ts';
import { counted } from '../protocol/counted.ts';
import { UsageError } from './io.ts';
import { displayPath, normalize, type Project, projectOf, repositoryOf } from './project.ts';

/** What is scanned under one project's settings. */
export interface Target {
  readonly project: Project;
  /** The paths to scan, in batches, absolute. */
  readonly listing: AsyncIterable<readonly string[]>;
}

/** What the targets depend on beside the paths. */
export interface TargetOptions {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The settings file that the user named. */
  readonly config: string | undefined;
  /** Told of what the user named and is not scanned. */
  readonly warn: (line: string) => void;
}

const bare =
  'this is a repository of git without a work tree: its commits are not looked at. leakline history --git-dir DIR does it';

const withoutGit =
  'git can not be asked: the .gitignore files are obeyed, and what git tracks although they name it is not scanned';

const sparse =
  'a sparse checkout leaves them out, and they are not looked at. leakline history HEAD looks at what is committed';

/** The listing, and at its end a word of what a sparse checkout leaves out. */
async function* toldOfAbsent(listing: Target['listing'], absent: { count: number }, warn: (line: string) => void) {
  yield* listing;
  if (absent.count > 0) warn(`${counted(absent.count, 'file')}: ${sparse}`);
}

/** The real path of what the user named: a link that is named is followed, one that is listed is not. Throws a UsageError. */
function resolve(given: string, cwd: string): string {
  try {
    return normalize(realpathSync(path.resolve(cwd, given)), cwd);
  } catch {
    throw new UsageError(`${given}: there is no such file or folder, or it can't be read`);
  }
}

/** Whether a folder is a repository without a work tree: what was committed to it lies there compressed. */
function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(path.join(folder, name)));
}

/** Drops what an earlier target has listed already. */
async function* unseen(listing: Target['listing'], seen: Set<string>): Target['listing'] {
  for await (const paths of listing) {
    const fresh = [...new Set(paths)].filter((file) => !seen.has(file));
    for (const file of fresh) seen.add(file);
    if (fresh.length > 0) yield fresh;
  }
}

/** Drops the env files that git ignores, which a listing by git never has: that is where secrets belong. */
async function* withoutOwnEnv(
  listing: Target['listing'],
  root: string,
  host: Host,
  warn: (file: string) => void,
): Target['listing'] {
  for await (const paths of listing) {
    const kept: string[] = [];
    for (const file of paths) {
      if (isEnvFile(file) && (await host.isIgnored(file, root, { git: true }))) warn(file);
      else kept.push(file);
    }
    yield kept;
  }
}

async function* once(paths: readonly string[]): Target['listing'] {
  yield paths;
}

/** What the paths on the command line stand for; the current folder if there are none. Throws a UsageError. */
export async function targetsOf(
  paths: readonly string[],
  { cwd, today, config, warn }: TargetOptions,
): Promise<Target[]> {
  const host = createNodeHost('');
  const named = (paths.length === 0 ? ['.'] : paths).map((given) => resolve(given, cwd));
  const files = new Map<string, { project: Project; files: string[] }>();
  const targets: Target[] = [];
  const seen = named.length > 1 ? new Set<string>() : undefined;
  const add = (project: Project, listing: Target['listing']) =>
    targets.push({ project, listing: seen === undefined ? listing : unseen(listing, seen) });
  const told = (file: string) =>
    warn(`${displayPath(file, cwd)}: not scanned. Git ignores it, and it is where secrets belong.`);

  const unreadable = (folder: string) => warn(`${displayPath(folder, cwd)}: not scanned. The folder can't be read.`);

  /** Outside a repository there is nothing that git could know better. */
  const refusedOf = (folder: string) => (why: string) => {
    if (repositoryOf(folder) !== undefined) warn(`${displayPath(folder, cwd)}: ${withoutGit} (${why})`);
  };

  for (const target of named) {
    const project = await projectOf(target, cwd, today, config);
    if (statSync(target).isDirectory()) {
      if (isBareRepository(target)) warn(`${displayPath(target, cwd)}: ${bare}`);
      const left = { count: 0 };
      const absent = () => {
        left.count++;
      };
      const options = { git: true, others: true, unreadable, absent, refused: refusedOf(target) };
      const listing = toldOfAbsent(host.listFiles(target, options), left, warn);
      const ignored = await host.isIgnored(target, project.root, { git: true });
      add(project, ignored ? withoutOwnEnv(listing, project.root, host, told) : listing);
    } else {
      const group = files.get(project.root);
      if (group === undefined) files.set(project.root, { project, files: [target] });
      else group.files.push(target);
    }
  }
  for (const group of files.values()) {
    add(group.project, withoutOwnEnv(once(group.files), group.project.root, host, told));
  }
  return targets;
}
