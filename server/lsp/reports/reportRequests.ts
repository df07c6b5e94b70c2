import type { Connection } from 'vscode-languageserver';
import type { ReportParams } from '../../protocol/reports.ts';
import { methods } from '../../protocol.ts';
import type { Folders } from '../folders.ts';
import type { HistoryScans } from '../scans/history.ts';
import type { WorkspaceScan } from '../scans/workspaceScan.ts';
import { displayPathOf, type Reports, writeReport } from './reports.ts';
import { summaryPage } from './summaryPage.ts';

/** The requests that put everything that is known into words. */
export function serveReports(
  connection: Connection,
  {
    reports,
    histories,
    workspaceScan,
    folders,
  }: { reports: Reports; histories: HistoryScans; workspaceScan: WorkspaceScan; folders: Folders },
): void {
  connection.onRequest(methods.report, async ({ format, of }: ReportParams) =>
    writeReport(of === 'history' ? histories.report() : (await reports.build()).report, format),
  );
  connection.onRequest(methods.summaryPage, async ({ nonce }: { nonce: string }) => {
    const display = (path: string) => displayPathOf(path, folders);
    return summaryPage({ ...(await reports.build()), scan: workspaceScan.last(), display, nonce });
  });
}
