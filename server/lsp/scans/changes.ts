/** The secrets that changes bring in, as git knows the changes: what the file had before is not new, wherever it moves. */
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangedFile, ChangeSet, Content, Host } from '../../host.ts';
import type { ChangesParams, ChangesScan, NewSecret } from '../../protocol/changes.ts';
import type { TextRange } from '../../protocol/lists.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Inspected } from '../documents.ts';
import { createYield } from '../eventLoop.ts';
import type { Files } from '../files.ts';
import { isOnDisk, toPath, toUri } from '../location.ts';
import type { Project, Projects } from '../projects.ts';
import { listedOf } from '../reports/listed.ts';
import type { ClosedFiles } from './closedFiles.ts';

/** A new secret with its value, which stays here: by it the secret is found again in the file as it is now. */
interface Found {
  readonly path: string;
  readonly secret: Omit<NewSecret, 'inFile'>;
  readonly offset: number;
  readonly value: string;
}

/** What was found in which changes, under which project's settings. */
interface Scanned {
  readonly key: string;
  readonly project: Project;
  readonly files: number;
  readonly found: readonly Found[];
}

/** Scans of what git says has changed. */
export interface ChangeScan {
  run(params: ChangesParams, token: CancellationToken, report: (message: string) => void): Promise<ChangesScan>;
  branches(folder: string): Promise<readonly string[]>;
}

const none = (reason: string): ChangesScan => ({ files: 0, secrets: [], cancelled: false, reason });

/** `git` says whether git may be asked now. */
export function createChangeScan(context: {
  readonly closedFiles: ClosedFiles;
  readonly files: Files;
  readonly host: Host;
  readonly projects: Projects;
  readonly git: () => boolean;
}): ChangeScan {
  const { closedFiles, files, host, projects, git } = context;
  /** What is staged is asked for after every change of a repository, and is mostly the same. */
  let staged: Scanned | undefined;

  const changesAt = (path: string) => (git() && isOnDisk(path) ? host.changes : undefined);

  const examine = async (path: string, content: Content): Promise<Inspected | undefined> => {
    const project = await projects.of(path);
    const isScanned = project.settings.enable && project.policy.excludes(path) === undefined;
    if (!isScanned || 'skipped' in content || content.bytes.length > project.policy.maxFileSize) return undefined;
    const examined = await closedFiles.examine({ kind: 'loaded', path, project, ignoredByGit: false, ...content });
    return 'source' in examined ? examined : undefined;
  };

  const now = async ({ path, after }: ChangedFile): Promise<Inspected | undefined> => {
    if (after !== undefined) return examine(path, after);
    const bytes = await host.read(path);
    return bytes && examine(path, { bytes });
  };

  const newIn = async (file: ChangedFile): Promise<readonly Found[]> => {
    const inspected = await now(file);
    if (inspected === undefined || inspected.inspection.findings.length === 0) return [];
    const before = file.before && (await examine(file.path, file.before));
    const known = new Set(before === undefined ? [] : valuesOf(before));
    const document = TextDocument.create(toUri(file.path), '', 0, inspected.source.text);
    const values = valuesOf(inspected);
    return inspected.inspection.findings.flatMap((finding, index) => {
      const value = values[index] ?? '';
      if (known.has(value)) return [];
      const one = { findings: [finding], suppressed: [], useless: [] };
      return listedOf(document, file.path, one, inspected.project).findings.map((listed) => ({
        path: file.path,
        secret: { ...listed, uri: document.uri },
        offset: finding.span.start,
        value: inspected.source.text.slice(finding.span.start, finding.span.end),
      }));
    });
  };

  const scan = async (
    set: ChangeSet,
    project: Project,
    token: CancellationToken,
    report: (message: string) => void,
  ): Promise<Scanned> => {
    const yieldIfDue = createYield();
    const found: Found[] = [];
    let count = 0;
    for await (const file of set.files(project.policy.maxFileSize)) {
      if (token.isCancellationRequested) break;
      found.push(...(await newIn(file)));
      report(`${++count} changed files, ${found.length} new secrets`);
      await yieldIfDue();
    }
    return { key: set.root + set.key, project, files: count, found };
  };

  const inFile = async ({ path, offset, value }: Found): Promise<TextRange | undefined> => {
    const text = (await files.read(path)) ?? '';
    const start = nearest(text, value, offset);
    return start < 0 ? undefined : rangeOf(TextDocument.create('', '', 0, text), { start, end: start + value.length });
  };

  const complete = async (found: readonly Found[]): Promise<NewSecret[]> => {
    const secrets: NewSecret[] = [];
    for (const each of found) {
      const range = await inFile(each);
      secrets.push({ ...each.secret, ...(range === undefined ? {} : { inFile: range }) });
    }
    return secrets;
  };

  return {
    run: async ({ folder, scope, listed = false }, token, report) => {
      const path = toPath(folder);
      const set = await changesAt(path)?.of(path, scope);
      if (set === undefined) return none('Git is not asked in Restricted Mode, and not for files that are elsewhere.');
      if ('reason' in set) return none(set.reason);
      const project = await projects.of(`${set.root}/.`);
      const isKnown = scope === 'staged' && staged?.key === set.root + set.key && staged.project === project;
      const scanned = isKnown && staged !== undefined ? staged : await scan(set, project, token, report);
      const cancelled = token.isCancellationRequested;
      if (scope === 'staged' && !cancelled) staged = scanned;
      if (listed) for (const file of new Set(scanned.found.map(({ path: each }) => each))) await closedFiles.scan(file);
      return { files: scanned.files, secrets: await complete(scanned.found), cancelled };
    },
    branches: async (folder) => (await changesAt(toPath(folder))?.branches(toPath(folder))) ?? [],
  };
}

const valuesOf = ({ source, inspection: { findings } }: Inspected): string[] =>
  findings.map(({ ruleId, span }) => `${ruleId}\n${source.text.slice(span.start, span.end)}`);

/** The occurrence of a value that is nearest to an offset; -1 where there is none. */
function nearest(text: string, value: string, offset: number): number {
  const behind = text.indexOf(value, offset);
  const ahead = text.lastIndexOf(value, offset);
  if (behind < 0 || ahead < 0) return Math.max(behind, ahead);
  return behind - offset < offset - ahead ? behind : ahead;
}
