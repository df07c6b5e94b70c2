import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { withCustomRules } from '../core/customRule.ts';
import type { ProjectSettings } from '../core/settings.ts';
import { parseProjectFile, projectFileName } from '../projectFile.ts';
import { UsageError } from './io.ts';

/** A folder under whose settings files are scanned. */
export interface Project {
  /** Absolute, forward slashes, no final one. */
  readonly root: string;
  readonly settings: ProjectSettings;
  /** The built-in rules, and those of the settings. */
  readonly rules: Rules;
  /** Where the settings come from; undefined where there is no file. */
  readonly file?: string;
}

/** The path as everything behind the command line knows it: absolute, forward slashes. */
export function normalize(file: string, cwd: string): string {
  const absolute = path.resolve(cwd, file);
  return path.sep === '/' ? absolute : absolute.replaceAll(path.sep, '/');
}

/** The path as a report shows it: relative where it lies below `cwd`. */
export function displayPath(file: string, cwd: string): string {
  const base = normalize('.', cwd);
  return file.startsWith(`${base}/`) ? file.slice(base.length + 1) : file;
}

/** `folder` and the folders above it. */
function* upward(folder: string): Generator<string> {
  for (let each = folder; ; each = path.dirname(each)) {
    yield each;
    if (path.dirname(each) === each) return;
  }
}

/** The repository that holds a folder, known by its `.git`; undefined where there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (const each of upward(folder)) if (existsSync(path.join(each, '.git'))) return normalize(each, each);
  return undefined;
}

/** Rejects with a UsageError that names every problem with its line. */
async function readSettings(file: string, display: string, today: string): Promise<ProjectSettings> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${display}: can't be read`);
  }
  const { settings, problems } = await parseProjectFile(text, new Set(Object.keys(builtinRules)), today);
  if (problems.length === 0) return settings;
  const lines = problems.map(({ line, span, message }) => {
    const column = span.start - (text.lastIndexOf('\n', span.start - 1) + 1) + 1;
    return `${display}:${line + 1}:${column}: ${message}`;
  });
  throw new UsageError(lines.join('\n'), 'docs/settings.md lists every setting.');
}

function projectWith(root: string, settings: ProjectSettings, file: string): Project {
  return { root, settings, file, rules: withCustomRules(builtinRules, settings.customRules, root) };
}

/**
 * The project that speaks for a file or folder: of `config` if the user named one, else of the nearest `.leakline.yaml` from there up to the repository's root.
 * Rejects with a UsageError where the settings are broken.
 */
export async function projectOf(target: string, cwd: string, today: string, config?: string): Promise<Project> {
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = isFolder ? target : path.dirname(target);
  const repository = repositoryOf(folder);
  const base = normalize('.', cwd);
  const fallback = repository ?? (`${folder}/`.startsWith(`${base}/`) ? base : folder);
  if (config !== undefined) {
    const file = normalize(config, cwd);
    if (!existsSync(file)) throw new UsageError(`${config}: there is no such file`, 'Check the value of --config.');
    return projectWith(fallback, await readSettings(file, config, today), file);
  }
  for (const each of upward(folder)) {
    const file = path.join(each, projectFileName);
    if (existsSync(file)) {
      const root = normalize(each, each);
      return projectWith(root, await readSettings(file, displayPath(normalize(file, cwd), cwd), today), file);
    }
    if (each === repository) break;
  }
  return { root: fallback, settings: (await parseProjectFile('', new Set(), today)).settings, rules: builtinRules };
}
