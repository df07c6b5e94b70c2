/** The commands that scan more than a document, with their progress and what they say in the end. */
import { commands, type LogOutputChannel, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { methods, type ScanSummary } from '../server/protocol.ts';

const many = (count: number, noun: string) => `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;

/** What a scan did, in a sentence or two. */
export function summaryInWords({ files, findings, filesWithFindings, skipped, cancelled }: ScanSummary): string {
  const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  return [
    `${cancelled ? 'Cancelled. ' : ''}${many(findings, 'finding')} in ${many(filesWithFindings, 'file')}`,
    `; ${many(files, 'file')} scanned`,
    ...(left > 0 ? [`, ${left.toLocaleString()} skipped (the log names them)`] : []),
    '.',
  ].join('');
}

let scans = 0;

/** Scans all files of the workspace. */
export async function scanWorkspace(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  const title = 'Leakline';
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const summary = await window.withProgress(options, async (progress, token) => {
    const workDoneToken = `leakline-scan-${++scans}`;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if ('message' in value && value.message !== undefined) progress.report({ message: value.message });
    });
    try {
      return await client.sendRequest<ScanSummary>(methods.scanWorkspace, { workDoneToken }, token);
    } finally {
      listener.dispose();
    }
  });
  void commands.executeCommand('setContext', 'leakline.scanned', true);
  await tellSummary(summary, log);
}

async function tellSummary(summary: ScanSummary, log: LogOutputChannel): Promise<void> {
  const problems = 'Show Problems';
  const showLog = 'Show Log';
  const offers = [...(summary.findings > 0 ? [problems] : []), showLog];
  // Not awaited by the command: it ends with the scan, not with a click.
  void window.showInformationMessage(`Leakline: ${summaryInWords(summary)}`, ...offers).then((chosen) => {
    if (chosen === problems) void commands.executeCommand('workbench.actions.view.problems');
    if (chosen === showLog) log.show();
  });
}

/** Scans the open documents again. */
export async function scanOpenEditors(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  await tellSummary(await client.sendRequest<ScanSummary>(methods.scanOpen), log);
}
