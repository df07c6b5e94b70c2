/** The secrets of a repository's history: scanned on the host's threads, kept until the next scan, for the client's list and for a report. */
import type { CancellationToken } from 'vscode-languageserver';
import { type BaselineKeys, keysOf, parseBaseline } from '../../baseline.ts';
import { baselineFileName } from '../../core/inspect.ts';
import type { Histories, HistoryFinding, HistoryProgress, ScannedHistory } from '../../history.ts';
import type { Host } from '../../host.ts';
import type { HistoryCount, HistoryParams, HistoryRefs, HistoryScan } from '../../protocol/history.ts';
import { type Report, reportOf } from '../../report/report.ts';
import { relativeTo } from '../../report/shownPath.ts';
import { decodeText } from '../../text.ts';
import type { Files } from '../files.ts';
import { isOnDisk, toPath } from '../location.ts';
import type { Log } from '../log.ts';
import type { Project, Projects } from '../projects.ts';
import { listedHistory } from '../reports/listedHistory.ts';

/** More than this are a number for the client; a report has them all. */
const maximumListed = 5_000;

/** A scan that has ended. */
export interface FinishedHistory {
  readonly root: string;
  readonly project: Project;
  /** By the numbers under which the client knows them. */
  readonly secrets: ReadonlyMap<number, HistoryFinding>;
  readonly scanned: Pick<ScannedHistory, 'skipped' | 'files' | 'bytes'>;
}

/** Scans of histories, one at a time. */
export interface HistoryScans {
  refs(folder: string): Promise<HistoryRefs>;
  count(params: HistoryParams): Promise<HistoryCount>;
  run(
    params: HistoryParams,
    token: CancellationToken,
    report: (progress: HistoryProgress) => void,
  ): Promise<HistoryScan>;
  /** A file as a commit has it; undefined where git does not say. */
  content(folder: string, oid: string): Promise<string | undefined>;
  /** The scan that ended last. */
  last(): FinishedHistory | undefined;
  /** Takes secrets out of it, by their numbers; forgets all of it, if absent. */
  forget(ids?: ReadonlySet<number>): void;
  /** A report of it. */
  report(): Report;
}

const nothing = (reason: string): HistoryScan => ({
  ...{ secrets: [], more: 0, commits: 0, files: 0, skipped: 0, limits: [], cancelled: false },
  reason,
});

const elsewhere = 'Git is not asked in Restricted Mode, and not for files that are elsewhere.';

/** `git` says whether git may be asked now. */
export function createHistoryScans(context: {
  readonly files: Files;
  readonly host: Host;
  readonly projects: Projects;
  readonly log: Log;
  readonly git: () => boolean;
  readonly today: () => string;
}): HistoryScans {
  const { files, host, projects, log, git, today } = context;
  let last: FinishedHistory | undefined;
  let isRunning = false;

  /** What `ask` says of the repository that holds a folder, or why nothing can be said of it. */
  const inRepository = async <T>(
    folder: string,
    ask: (histories: Histories, root: string) => Promise<T | { readonly reason: string }>,
  ): Promise<T | { readonly reason: string }> => {
    const path = toPath(folder);
    const histories = git() && isOnDisk(path) ? host.histories : undefined;
    if (histories === undefined) return { reason: elsewhere };
    const root = await histories.root(path);
    return typeof root === 'string' ? ask(histories, root) : root;
  };

  /** A baseline that is broken accepts nothing, which was said when it was read for the files. */
  const baselineOf = async ({ folder }: Project): Promise<{ readonly baseline?: BaselineKeys }> => {
    const text = folder && (await files.read(`${folder.path}/${baselineFileName}`));
    try {
      return text === undefined ? {} : { baseline: keysOf(parseBaseline(text)) };
    } catch {
      return {};
    }
  };

  const scan = async (
    histories: Histories,
    root: string,
    { folder, scope }: HistoryParams,
    signal: AbortSignal,
    progress: (progress: HistoryProgress) => void,
  ): Promise<ScannedHistory | { readonly reason: string }> => {
    const project = await projects.of(`${toPath(folder)}/.`);
    if (!project.settings.enable) return { reason: 'It is switched off for this folder (leakline.enable).' };
    const { declared, settings, rules } = project;
    const job = {
      ...{ root: project.folder?.path ?? root, project: declared, editor: settings, today: today(), excerpts: true },
      ...(await baselineOf(project)),
    };
    const display = (path: string) => relativeTo(root, path);
    const found = await histories.scan(root, scope, { job, rules, display, signal, progress });
    if ('reason' in found) return found;
    last = { root, project, secrets: new Map(found.findings.entries()), scanned: found };
    for (const id of found.failedRules) log.error(`The rule ${id} failed and is skipped.`);
    for (const { path, reason } of found.skipped) log.debug(`Not scanned in the history, ${reason}: ${path}`);
    return found;
  };

  const scanOne: HistoryScans['run'] = async (params, token, progress) => {
    const abort = new AbortController();
    const listener = token.onCancellationRequested(() => abort.abort());
    try {
      const answer = await inRepository(params.folder, async (histories, root) => {
        const { scope } = params;
        // Everything is counted while it is scanned.
        const counted = scope !== 'all' && 'range' in scope ? await histories.count(root, scope) : 0;
        if (typeof counted !== 'number') return counted;
        const found = await scan(histories, root, params, abort.signal, progress);
        return 'reason' in found ? found : { found, limits: await histories.limits(root) };
      });
      if ('reason' in answer) return nothing(answer.reason);
      const { found, limits } = answer;
      const secrets = listedHistory(found.findings, last?.project.rules ?? {});
      return {
        secrets: secrets.slice(0, maximumListed),
        more: Math.max(0, secrets.length - maximumListed),
        commits: found.commits,
        files: found.files,
        skipped: found.skipped.length,
        limits,
        cancelled: token.isCancellationRequested,
      };
    } finally {
      listener.dispose();
    }
  };

  return {
    refs: (folder) => inRepository(folder, async (histories, root) => ({ refs: await histories.refs(root) })),
    count: ({ folder, scope }) =>
      inRepository(folder, async (histories, root) => {
        const commits = await histories.count(root, scope);
        return typeof commits === 'number' ? { commits } : commits;
      }),
    run: async (params, token, progress) => {
      if (isRunning) return nothing('A scan of a history is running already.');
      isRunning = true;
      try {
        return await scanOne(params, token, progress);
      } finally {
        isRunning = false;
      }
    },
    content: async (folder, oid) => {
      if (!/^[\da-f]{40,64}$/.test(oid)) return undefined;
      const { policy } = await projects.of(`${toPath(folder)}/.`);
      const content = await inRepository(folder, (histories, root) => histories.content(root, oid, policy.maxFileSize));
      const decoded = 'bytes' in content ? decodeText(content.bytes) : undefined;
      return decoded !== undefined && 'text' in decoded ? decoded.text : undefined;
    },
    last: () => last,
    forget: (ids) => {
      last = ids && last && { ...last, secrets: new Map([...last.secrets].filter(([id]) => !ids.has(id))) };
    },
    report: () => {
      const { skipped = [], files: scanned = 0, bytes = 0 } = last?.scanned ?? {};
      const findings = [...(last?.secrets.values() ?? [])].map(({ entry }) => entry);
      return reportOf({ findings, accepted: [], skipped, files: scanned, bytes }, last?.project.rules ?? {});
    },
  };
}
