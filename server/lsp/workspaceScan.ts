import type { CancellationToken } from 'vscode-languageserver';
import type { Host } from '../host.ts';
import type { ScanSummary } from '../protocol.ts';
import type { ClosedFiles, FileOutcome } from './closedFiles.ts';
import type { Documents, DocumentsContext } from './documents.ts';
import type { Folders } from './folders.ts';
import { isOnDisk, toUri } from './location.ts';
import { describeError } from './log.ts';
import { createBreather } from './turn.ts';

/** Told of the progress, in words. */
export type Report = (message: string) => void;

export interface WorkspaceScan {
  /** Scans all files of all folders. Ends early, with what it has, when it is cancelled. */
  run(token: CancellationToken, report: Report): Promise<ScanSummary>;
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
  readonly suppressed: { byComment: number; byProject: number };
}

const newTally = (): Tally => ({
  files: 0,
  bytes: 0,
  findings: 0,
  filesWithFindings: 0,
  skipped: {},
  suppressed: { byComment: 0, byProject: 0 },
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
}

/** `git` says whether git may be asked now. */
export function createWorkspaceScan(
  context: DocumentsContext,
  {
    documents,
    closedFiles,
    folders,
    host,
    git,
  }: {
    readonly documents: Documents;
    readonly closedFiles: ClosedFiles;
    readonly folders: Folders;
    readonly host: Host;
    readonly git: () => boolean;
  },
): WorkspaceScan {
  const { log } = context;

  const scanOpen = async (uri: string): Promise<FileOutcome> => {
    const document = context.documents.get(uri);
    const inspected = document && (await documents.inspect(document));
    if (inspected === undefined) return { kind: 'skipped', reason: 'excluded or too large' };
    return { kind: 'scanned', bytes: inspected.source.text.length, inspection: inspected.inspection };
  };

  const scanFile = async (path: string): Promise<FileOutcome> => {
    const uri = toUri(path);
    try {
      const outcome = await (context.documents.get(uri) === undefined ? closedFiles.scan(path) : scanOpen(uri));
      if (outcome.kind === 'skipped') log.info(`${path}: not scanned: ${outcome.reason}`);
      return outcome;
    } catch (error) {
      log.error(`${path}: not scanned: ${describeError(error)}`);
      return { kind: 'skipped', reason: 'an error, see the log' };
    }
  };

  const run = async (token: CancellationToken, report: Report): Promise<ScanSummary> => {
    const tally = newTally();
    const abort = new AbortController();
    const listener = token.onCancellationRequested(() => abort.abort());
    const breathe = createBreather();
    const started = performance.now();
    let reported = started;
    try {
      for (const folder of folders.all()) {
        const options = { git: git() && isOnDisk(folder.path), signal: abort.signal };
        for await (const batch of host.listFiles(folder.path, options)) {
          for (let at = 0; at < batch.length && !token.isCancellationRequested; at += readAhead) {
            const outcomes = await Promise.all(
              batch.slice(at, at + readAhead).map(async (path) => {
                const outcome = await scanFile(path);
                await breathe();
                return outcome;
              }),
            );
            for (const outcome of outcomes) add(tally, outcome);
            if (performance.now() - reported < reportEvery) continue;
            reported = performance.now();
            report(inWords(tally));
          }
          if (token.isCancellationRequested) break;
        }
      }
    } finally {
      listener.dispose();
    }
    const summary = { ...tally, cancelled: token.isCancellationRequested };
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    log.info(`Workspace scan${summary.cancelled ? ' (cancelled)' : ''}: ${describeSummary(summary)} in ${seconds} s`);
    return summary;
  };

  return {
    run,
    runOpen: async () => {
      const tally = newTally();
      documents.scheduleAll();
      for (const { uri } of context.documents.all()) add(tally, await scanOpen(uri));
      return { ...tally, cancelled: false };
    },
  };
}

const many = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

function inWords({ files, findings }: Tally): string {
  return `${many(files, 'file')}, ${many(findings, 'finding')}`;
}

/** A summary as one line. */
export function describeSummary(summary: ScanSummary): string {
  const { byComment, byProject } = summary.suppressed;
  return [
    `${many(summary.files, 'file')} (${(summary.bytes / 1e6).toFixed(1)} MB)`,
    `${many(summary.findings, 'finding')} in ${many(summary.filesWithFindings, 'file')}`,
    ...(byComment > 0 ? [`${byComment} accepted by comments`] : []),
    ...(byProject > 0 ? [`${byProject} accepted by .leakline.yaml`] : []),
    ...Object.entries(summary.skipped).map(([reason, count]) => `${many(count, 'file')} not scanned: ${reason}`),
  ].join(', ');
}
