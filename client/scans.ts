/** The commands that scan more than a document, with their progress and what they say in the end. */
import { commands, ProgressLocation, type Uri, window } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { counted, grouped } from '../server/protocol/counted.ts';
import { pageCommands } from '../server/protocol/reports.ts';
import { methods, type ScanParams, type ScanSummary } from '../server/protocol.ts';

/** What a scan did, in a sentence or two. */
function summaryInWords({ files, findings, filesWithFindings, skipped, cancelled }: ScanSummary): string {
  const left = Object.values(skipped).reduce((sum, each) => sum + each, 0);
  return [
    cancelled ? 'Cancelled. ' : '',
    findings === 0 ? 'No secrets found' : `${counted(findings, 'finding')} in ${counted(filesWithFindings, 'file')}`,
    `; ${counted(files, 'file')} scanned`,
    ...(left > 0 ? [`, ${grouped(left)} skipped (the summary names them)`] : []),
    '.',
  ].join('');
}

let scans = 0;

/** Sends a request that reports its progress, which is shown with a way to cancel it. */
export async function withProgress<T>(client: BaseLanguageClient, method: string, params: object): Promise<T> {
  const options = { location: ProgressLocation.Notification, title: 'Leakline', cancellable: true };
  return await window.withProgress(options, async (progress, token) => {
    const workDoneToken = `leakline-scan-${++scans}`;
    let percentage = 0;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (!('message' in value) || value.message === undefined) return;
      const increment = (('percentage' in value && value.percentage) || percentage) - percentage;
      percentage += increment;
      progress.report({ message: value.message, increment });
    });
    try {
      return await client.sendRequest<T>(method, { ...params, workDoneToken }, token);
    } finally {
      listener.dispose();
    }
  });
}

/** Scans the files of the workspace, or of some folders. */
export async function scanFiles(client: BaseLanguageClient, folders?: readonly Uri[]): Promise<void> {
  const params: ScanParams = folders === undefined ? {} : { folders: folders.map((uri) => uri.toString()) };
  const summary = await withProgress<ScanSummary>(client, methods.scanWorkspace, params);
  const isWhole = folders === undefined && !summary.cancelled;
  if (isWhole) void commands.executeCommand('setContext', 'leakline.scanned', true);
  tellSummary(summary);
}

/** Scans a folder of the explorer, or those that are selected there; asks for one where there is none. */
export async function scanFolder(client: BaseLanguageClient, clicked?: Uri, selected?: readonly Uri[]): Promise<void> {
  const chosen = selected ?? (clicked === undefined ? await askForFolder() : [clicked]);
  if (chosen !== undefined) await scanFiles(client, chosen);
}

async function askForFolder(): Promise<readonly Uri[] | undefined> {
  return await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: 'Scan' });
}

/** Scans the open documents again. */
export async function scanOpenEditors(client: BaseLanguageClient): Promise<void> {
  tellSummary(await client.sendRequest<ScanSummary>(methods.scanOpen));
}

function tellSummary(summary: ScanSummary): void {
  const page = 'Show Summary';
  const problems = 'Show Problems';
  const offers = summary.findings > 0 ? [page, problems] : [page];
  // Not awaited by the command: it ends with the scan, not with a click.
  void window.showInformationMessage(`Leakline: ${summaryInWords(summary)}`, ...offers).then((chosen) => {
    if (chosen === page) void commands.executeCommand(pageCommands.showSummary);
    if (chosen === problems) void commands.executeCommand('workbench.actions.view.problems');
  });
}
