import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { withCustomRules } from '../core/customRule.ts';
import { type ProjectSettings, projectFileName } from '../core/settings.ts';
import { type ProjectProblem, parseProjectFile } from '../projectFile.ts';
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
  /** Lines to tell a person: what in the settings is of no use any more. */
  readonly warnings: readonly string[];
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
async function readProject(file: string, display: string, today: string, root: string): Promise<Project> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${display}: can't be read`);
  }
  const { settings, problems } = await parseProjectFile(text, new Set(Object.keys(builtinRules)), today);
  const linesOf = (wanted: ProjectProblem['kind']) =>
    problems
      .filter(({ kind }) => kind === wanted)
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ line, span, message }) => {
        const column = span.start - (text.lastIndexOf('\n', span.start - 1) + 1) + 1;
        return `${display}:${line + 1}:${column}: ${message}`;
      });
  const broken = linesOf('broken');
  if (broken.length > 0) throw new UsageError(broken, 'docs/settings.md lists every setting.');
  const rules = withCustomRules(builtinRules, settings.customRules, root);
  return { root, settings, file, rules, warnings: linesOf('ended') };
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
    return readProject(file, config, today, fallback);
  }
  for (const each of upward(folder)) {
    const file = path.join(each, projectFileName);
    if (existsSync(file)) {
      return readProject(file, displayPath(normalize(file, cwd), cwd), today, normalize(each, each));
    }
    if (each === repository) break;
  }
  const { settings } = await parseProjectFile('', new Set(), today);
  return { root: fallback, settings, rules: builtinRules, warnings: [] };
}
