import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host.ts';
import { counted } from '../../protocol/counted.ts';
import type { ScanSummary } from '../../protocol.ts';
import type { Documents, DocumentsContext } from '../documents.ts';
import { createYield } from '../eventLoop.ts';
import type { Folders } from '../folders.ts';
import { isOnDisk, toUri } from '../location.ts';
import { describeError } from '../log.ts';
import type { ClosedFiles, FileOutcome, Loaded } from './closedFiles.ts';
import type { Seen, Sift, Unseen } from './sifting.ts';
import { createSkippedFiles, type SkippedFiles } from './skippedFiles.ts';

/** Told of the progress, in words. */
export type Report = (message: string) => void;

/** A scan that has ended. */
export interface FinishedScan {
  readonly summary: ScanSummary;
  readonly milliseconds: number;
  readonly skipped: readonly SkippedFiles[];
}

/** Scans of more than one document. */
export interface WorkspaceScan {
  /** Scans the files below these paths; of all workspace folders, if absent. Ends early, with what it has, when it is cancelled. */
  run(token: CancellationToken, report: Report, roots?: readonly string[]): Promise<ScanSummary>;
  /** The scan that ended last. */
  last(): FinishedScan | undefined;
  /** Scans the open documents alone. */
  runOpen(): Promise<ScanSummary>;
}

/** Files that are read at the same time: enough to keep a disk or an editor's file system busy. */
const readAhead = 16;
/** Milliseconds between two reports of the progress. */
const reportEvery = 100;

interface Tally {
  files: number;
  bytes: number;
  findings: number;
  filesWithFindings: number;
  readonly skipped: Record<string, number>;
  readonly suppressed: { byComment: number; byProject: number; byBaseline: number };
}

const newTally = (): Tally => ({
  files: 0,
  bytes: 0,
  findings: 0,
  filesWithFindings: 0,
  skipped: {},
  suppressed: { byComment: 0, byProject: 0, byBaseline: 0 },
});

function add(tally: Tally, outcome: FileOutcome): void {
  if (outcome.kind === 'skipped') tally.skipped[outcome.reason] = (tally.skipped[outcome.reason] ?? 0) + 1;
  if (outcome.kind !== 'scanned') return;
  const { findings, suppressed } = outcome.inspection;
  tally.files++;
  tally.bytes += outcome.bytes;
  tally.findings += findings.length;
  if (findings.length > 0) tally.filesWithFindings++;
  tally.suppressed.byComment += suppressed.filter(({ by }) => by === 'comment').length;
  tally.suppressed.byProject += suppressed.filter(({ by }) => by === 'project').length;
  tally.suppressed.byBaseline += suppressed.filter(({ by }) => by === 'baseline').length;
}

/** `git` says whether git may be asked now. */
export function createWorkspaceScan(
  context: DocumentsContext,
  {
    documents,
    closedFiles,
    folders,
    host,
    sift,
    git,
  }: {
    readonly documents: Documents;
    readonly closedFiles: ClosedFiles;
    readonly folders: Folders;
    readonly host: Host;
    /** Absent where there are no threads. */
    readonly sift: Sift | undefined;
    readonly git: () => boolean;
  },
): WorkspaceScan {
  const { log } = context;
  let last: FinishedScan | undefined;

  const scanOpen = async (document: TextDocument): Promise<FileOutcome> => {
    const inspected = await documents.inspect(document);
    if (inspected === undefined) return { kind: 'skipped', because: 'excluded', reason: 'excluded or too large' };
    return { kind: 'scanned', bytes: inspected.source.text.length, inspection: inspected.inspection };
  };

  const failed = (path: string, error: unknown): FileOutcome => {
    log.error(`${path}: not scanned: ${describeError(error)}`);
    return { kind: 'skipped', because: 'unreadable', reason: 'an error, see the log' };
  };

  /** Reads are made ahead, since they wait; scans come one after the other, since they block. An open notebook is one for each cell. */
  const scanFiles = async function* (files: readonly Unseen[], token: CancellationToken) {
    const loading = files.map(({ path, scanned }) => {
      const open = context.documents.of(toUri(path));
      return {
        path,
        open,
        loaded:
          open.length > 0 ? undefined : closedFiles.load(path, scanned).catch((error: unknown) => failed(path, error)),
      };
    });
    for (const { path, open, loaded } of loading) {
      if (token.isCancellationRequested) return;
      for (const document of open) yield { path, outcome: await scanOpen(document) };
      const closed = await loaded;
      if (closed === undefined) continue;
      yield { path, outcome: closed.kind === 'loaded' ? await judge(closed) : closed };
    }
  };

  const judge = (loaded: Loaded): Promise<FileOutcome> =>
    closedFiles.judge(loaded).catch((error: unknown) => failed(loaded.path, error));

  const scan = async (
    roots: readonly string[],
    token: CancellationToken,
    report: Report,
    sifting: Sift | undefined,
  ): Promise<FinishedScan> => {
    const tally = newTally();
    const skipped = createSkippedFiles();
    const abort = new AbortController();
    const listener = token.onCancellationRequested(() => abort.abort());
    const yieldIfDue = createYield();
    const started = performance.now();
    let reported = started;
    const count = async ({ path, outcome }: Seen): Promise<void> => {
      add(tally, outcome);
      if (outcome.kind === 'skipped') skipped.add(path, outcome);
      await yieldIfDue();
      if (performance.now() - reported < reportEvery) return;
      reported = performance.now();
      report(inWords(tally));
    };
    const look = async (files: readonly Unseen[]): Promise<void> => {
      for (let at = 0; at < files.length && !token.isCancellationRequested; at += readAhead) {
        for await (const seen of scanFiles(files.slice(at, at + readAhead), token)) await count(seen);
      }
    };
    const settled = async (all: readonly Seen[]): Promise<void> => {
      for (const seen of all) await count(seen);
    };
    const unreadable = (folder: string) => {
      const outcome = { kind: 'skipped', because: 'unreadable', reason: 'a folder that is not readable' } as const;
      void count({ path: folder, outcome });
    };
    try {
      for (const root of roots) {
        const options = { git: git() && isOnDisk(root), others: true, signal: abort.signal, unreadable };
        const listing = host.listFiles(root, options);
        if (sifting !== undefined && isOnDisk(root)) {
          await sifting(root, listing, { settled, look }, abort.signal);
          continue;
        }
        for await (const paths of listing) {
          if (token.isCancellationRequested) break;
          await look(paths.map((path) => ({ path })));
        }
      }
    } finally {
      listener.dispose();
    }
    const summary = { ...tally, cancelled: token.isCancellationRequested };
    return { summary, milliseconds: performance.now() - started, skipped: skipped.all() };
  };

  const run: WorkspaceScan['run'] = async (token, report, roots = folders.all().map(({ path }) => path)) => {
    const finished = await scan(roots, token, report, sift).catch((error: unknown) => {
      if (sift === undefined) throw error;
      log.error(`The threads that scan have failed, so the server scans alone: ${describeError(error)}`);
      return scan(roots, token, report, undefined);
    });
    last = finished;
    const { summary, milliseconds, skipped } = finished;
    for (const { reason, paths, count } of skipped) {
      log.info(`Not scanned, ${reason}: ${paths.join(', ')}${count > paths.length ? ', …' : ''}`);
    }
    const end = `${describeSummary(summary)} in ${(milliseconds / 1000).toFixed(1)} s`;
    log.info(`Workspace scan${summary.cancelled ? ' (cancelled)' : ''}: ${end}`);
    return summary;
  };

  return {
    run,
    last: () => last,
    runOpen: async () => {
      const tally = newTally();
      documents.scheduleAll();
      for (const document of context.documents.all()) add(tally, await scanOpen(document));
      return { ...tally, cancelled: false };
    },
  };
}

function inWords({ files, findings }: Tally): string {
  return `${counted(files, 'file')}, ${counted(findings, 'finding')}`;
}

/** A summary as one line. */
export function describeSummary(summary: ScanSummary): string {
  const { byComment, byProject, byBaseline } = summary.suppressed;
  return [
    `${counted(summary.files, 'file')} (${(summary.bytes / 1e6).toFixed(1)} MB)`,
    `${counted(summary.findings, 'finding')} in ${counted(summary.filesWithFindings, 'file')}`,
    ...(byComment > 0 ? [`${byComment} accepted by comments`] : []),
    ...(byProject > 0 ? [`${byProject} accepted by .leakline.yaml`] : []),
    ...(byBaseline > 0 ? [`${byBaseline} accepted by the baseline`] : []),
    ...Object.entries(summary.skipped).map(([reason, count]) => `${counted(count, 'file')} not scanned: ${reason}`),
  ].join(', ');
}
