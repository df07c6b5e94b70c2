import type { Connection } from 'vscode-languageserver';
import type { ReportFormat } from '../../protocol/reports.ts';
import { methods } from '../../protocol.ts';
import type { Folders } from '../folders.ts';
import type { WorkspaceScan } from '../scans/workspaceScan.ts';
import { displayPathOf, type Reports } from './reports.ts';
import { summaryPage } from './summaryPage.ts';

/** The requests that put everything that is known into words. */
export function serveReports(
  connection: Connection,
  { reports, workspaceScan, folders }: { reports: Reports; workspaceScan: WorkspaceScan; folders: Folders },
): void {
  connection.onRequest(methods.report, ({ format }: { format: ReportFormat }) => reports.write(format));
  connection.onRequest(methods.summaryPage, async ({ nonce }: { nonce: string }) => {
    const display = (path: string) => displayPathOf(path, folders);
    return summaryPage({ ...(await reports.build()), scan: workspaceScan.last(), display, nonce });
  });
}
