import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type WorkDoneProgressParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { ChangesParams } from '../../protocol/changes.ts';
import { methods, type ScanParams, type ScanSummary } from '../../protocol.ts';
import type { Findings } from '../findings.ts';
import { toPath } from '../location.ts';
import { showMessage } from '../log.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { StatusReporter } from '../status.ts';
import type { ChangeScan } from './changes.ts';
import type { Watch } from './watch.ts';
import { describeSummary, type WorkspaceScan } from './workspaceScan.ts';

const title = 'Leakline: looking for secrets';

/** The requests that scan more than a document, and the one that forgets what they found. */
export function serveScans(
  connection: Connection,
  context: {
    readonly workspaceScan: WorkspaceScan;
    readonly changeScan: ChangeScan;
    readonly watch: Watch;
    readonly status: StatusReporter;
    readonly findings: Findings;
    readonly open: OpenDocuments;
  },
): void {
  const { workspaceScan, changeScan, watch, status, findings, open } = context;
  let running = false;

  const scan = async (
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    addresses?: readonly string[],
  ): Promise<ScanSummary> => {
    if (running) throw new ResponseError(LSPErrorCodes.RequestFailed, 'A scan of the workspace is already running.');
    running = true;
    status.scanning(true);
    progress.begin(title, undefined, undefined, true);
    try {
      watch.followFiles();
      return await workspaceScan.run(token, (message) => progress.report(message), addresses?.map(toPath));
    } finally {
      progress.done();
      status.scanning(false);
      running = false;
    }
  };

  const clear = () => {
    watch.unfollow();
    for (const uri of findings.uris()) {
      if (open.get(uri) === undefined) findings.clear(uri);
    }
  };

  connection.onRequest(methods.scanWorkspace, (params: WorkDoneProgressParams & ScanParams, token) =>
    scan(token, connection.window.attachWorkDoneProgress(params.workDoneToken), params.folders),
  );
  connection.onRequest(methods.scanChanges, async (params: WorkDoneProgressParams & ChangesParams, token) => {
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    progress.begin(title, undefined, undefined, true);
    try {
      return await changeScan.run(params, token, (message) => progress.report(message));
    } finally {
      progress.done();
    }
  });
  connection.onRequest(methods.branches, ({ folder }: { folder: string }) => changeScan.branches(folder));
  connection.onRequest(methods.scanOpen, () => workspaceScan.runOpen());
  connection.onNotification(methods.clear, clear);
  connection.onExecuteCommand(async ({ command }, token) => {
    if (command === 'leakline.clear') clear();
    if (command !== 'leakline.scanWorkspace') return null;
    const progress = await connection.window.createWorkDoneProgress();
    const either = new CancellationTokenSource();
    for (const each of [token, progress.token]) each.onCancellationRequested(() => either.cancel());
    const summary = await scan(either.token, progress);
    showMessage(connection, `Leakline: ${describeSummary(summary)}.`, MessageType.Info);
    return summary;
  });
}
