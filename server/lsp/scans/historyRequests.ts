import type { Connection, WorkDoneProgressParams } from 'vscode-languageserver';
import type { HistoryProgress } from '../../history.ts';
import { counted, grouped } from '../../protocol/counted.ts';
import type {
  HistoryAcceptance,
  HistoryAcceptParams,
  HistoryContentParams,
  HistoryCount,
  HistoryParams,
  HistoryRefs,
} from '../../protocol/history.ts';
import { methods } from '../../protocol.ts';
import type { Files } from '../files.ts';
import type { HistoryScans } from './history.ts';
import { acceptInHistory } from './historyBaseline.ts';

function inWords({ commits, total, findings }: HistoryProgress): string {
  const of = total === undefined ? counted(commits, 'commit') : `${grouped(commits)} of ${counted(total, 'commit')}`;
  return findings === 0 ? of : `${of}, ${counted(findings, 'secret')}`;
}

/** The requests that ask for what git knows of former days. */
export function serveHistories(
  connection: Connection,
  { histories, files }: { readonly histories: HistoryScans; readonly files: Files },
): void {
  connection.onRequest<HistoryRefs, void>(methods.historyRefs, ({ folder }: { folder: string }) =>
    histories.refs(folder),
  );
  connection.onRequest<HistoryCount, void>(methods.historyCount, (params: HistoryParams) => histories.count(params));
  connection.onRequest(methods.scanHistory, async (params: WorkDoneProgressParams & HistoryParams, token) => {
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    progress.begin('Leakline: looking through the history', 0, 'git lists the commits', true);
    try {
      return await histories.run(params, token, (state) => {
        const { commits, total } = state;
        progress.report(total ? Math.min(100, Math.round((100 * commits) / total)) : 0, inWords(state));
      });
    } finally {
      progress.done();
    }
  });
  connection.onRequest(methods.historyContent, async ({ folder, oid }: HistoryContentParams) => {
    return (await histories.content(folder, oid)) ?? null;
  });
  connection.onNotification(methods.clearHistory, () => histories.forget());
  connection.onRequest<HistoryAcceptance, void>(methods.acceptHistory, (params: HistoryAcceptParams) =>
    acceptInHistory(params, histories, files),
  );
}
