import type { Connection } from 'vscode-languageserver';
import type { Rules } from '../../rules/rule.ts';
import { withCustomRules } from '../core/customRule.ts';
import { baselineFileName } from '../core/inspect.ts';
import { createPolicy, type Policy } from '../core/policy.ts';
import type { Scanner } from '../core/scan.ts';
import { type ProjectSettings, parseProjectSettings, projectFileName, type Settings } from '../core/settings.ts';
import { type ProjectFile, parseProjectFile } from '../projectFile.ts';
import { type AcceptBaseline, acceptNothing, baselineOf } from './baselines.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';
import type { Folder, Folders } from './folders.ts';
import { showMessage } from './log.ts';

/** What is decided for the files of one workspace folder, or for the files that lie in none. */
export interface Project {
  readonly folder: Folder | undefined;
  readonly settings: Settings;
  readonly policy: Policy;
  /** The built-in rules, and those of its `.leakline.yaml`. */
  readonly rules: Rules;
  readonly scanner: Scanner;
  /** What the `.leakline.yaml` says. */
  readonly declared: ProjectSettings;
  readonly acceptBaseline: AcceptBaseline;
}

/** The projects of the workspace, by the paths of their files. */
export interface Projects {
  /** The project of a file, by its path. Kept until something changes that decides it. */
  of(path: string): Promise<Project>;
  /** Reads a `.leakline.yaml`. */
  parse(text: string): Promise<ProjectFile>;
  /** Whether the path is the `.leakline.yaml` of a workspace folder. */
  isProjectFile(path: string): boolean;
  /** Whether what is shown depends on the file: the `.leakline.yaml` or the baseline of a workspace folder. */
  decides(path: string): boolean;
  /** Forgets everything, or what one folder's `.leakline.yaml` said. */
  invalidate(folder?: Folder): void;
}

/** The file's path; undefined where there is no folder to hold one. */
export function projectFilePath(folder: Folder): string {
  return `${folder.path}/${projectFileName}`;
}

/** Whether a file of this path may decide what is shown in its folder. */
export function mayDecide(path: string): boolean {
  return path.endsWith(`/${projectFileName}`) || path.endsWith(`/${baselineFileName}`);
}

/** `today` gives the day as YYYY-MM-DD; `createScanner` makes the scanner of some rules. */
export function createProjects(
  connection: Connection,
  folders: Folders,
  configuration: Configuration,
  files: Files,
  builtin: Rules,
  createScanner: (rules: Rules) => Scanner,
  today: () => string,
): Projects {
  const cache = new Map<string | undefined, Promise<Project>>();
  const shown = new Map<string, string>();
  const ruleIds = new Set(Object.keys(builtin));
  const builtinScanner = createScanner(builtin);
  const parse = (text: string) => parseProjectFile(text, ruleIds, today());

  const showProblems = (folder: Folder, { problems }: ProjectFile) => {
    const [first] = problems;
    const message =
      first === undefined
        ? ''
        : `Leakline: ${projectFileName}, line ${first.line + 1}: ${first.message}${
            problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
          }. The rest applies.`;
    showOnce(projectFilePath(folder), message);
  };

  /** While the file is open, its own squiggles say it, and with every keystroke another one. */
  const showOnce = (path: string, message: string) => {
    if (message !== '' && shown.get(path) !== message && !files.isOpen(path)) showMessage(connection, message);
    shown.set(path, message);
  };

  const loadBaseline = async (folder: Folder): Promise<AcceptBaseline> => {
    const path = `${folder.path}/${baselineFileName}`;
    const text = await files.read(path);
    try {
      const accept = text === undefined ? acceptNothing : baselineOf(text);
      showOnce(path, '');
      return accept;
    } catch (error) {
      showOnce(
        path,
        `Leakline: ${baselineFileName} can't be read, and accepts nothing: ${error instanceof Error ? error.message : ''}`,
      );
      return acceptNothing;
    }
  };

  const load = async (folder: Folder | undefined): Promise<Project> => {
    const [settings, text, acceptBaseline] = await Promise.all([
      configuration.of(folder?.uri),
      folder && files.read(projectFilePath(folder)),
      folder === undefined ? acceptNothing : loadBaseline(folder),
    ]);
    const file = text === undefined ? undefined : await parse(text);
    if (folder !== undefined && file !== undefined) showProblems(folder, file);
    const root = folder?.path ?? '';
    const declared = file?.settings ?? parseProjectSettings(undefined).settings;
    const rules = withCustomRules(builtin, declared.customRules, root);
    const scanner = rules === builtin ? builtinScanner : createScanner(rules);
    return {
      declared,
      folder,
      settings,
      policy: createPolicy(root, declared, settings),
      rules,
      scanner,
      acceptBaseline,
    };
  };

  return {
    parse,
    decides: (path) =>
      mayDecide(path) &&
      folders.all().some(({ path: folder }) => path.lastIndexOf('/') === folder.length && path.startsWith(folder)),
    isProjectFile: (path) => folders.all().some((folder) => projectFilePath(folder) === path),
    of: (path) => {
      const folder = folders.holding(path);
      let project = cache.get(folder?.uri);
      if (project === undefined) {
        project = load(folder);
        cache.set(folder?.uri, project);
      }
      return project;
    },
    invalidate: (folder) => {
      if (folder === undefined) cache.clear();
      else cache.delete(folder.uri);
    },
  };
}
