import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportFormat, type ReportParams, reportFormats } from '../../server/protocol/reports.ts';
import { methods } from '../../server/protocol.ts';

const formats = Object.entries(reportFormats).map(([format, names]) => ({ ...names, format: format as ReportFormat }));

/** Writes a report, on the files or on the last scan of a history, to a file that the person names; asks for the format where none is given. */
export async function exportReport(
  client: BaseLanguageClient,
  wanted?: ReportFormat,
  of?: ReportParams['of'],
): Promise<void> {
  const format =
    formats.find(({ format: each }) => each === wanted) ??
    (await window.showQuickPick(formats, { title: 'Export the Findings', placeHolder: 'No format holds a secret' }));
  if (format === undefined) return;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: `Export as ${format.label}`,
    filters: { [format.label]: [format.extension] },
    ...(folder === undefined
      ? {}
      : { defaultUri: Uri.joinPath(folder, `leakline-${of ?? 'report'}.${format.extension}`) }),
  });
  if (target === undefined) return;
  const params: ReportParams = { format: format.format, ...(of === undefined ? {} : { of }) };
  const text = await client.sendRequest<string>(methods.report, params);
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = 'Open';
  const name = workspace.asRelativePath(target);
  // Not awaited by the command: it ends with the file, not with a click.
  void window.showInformationMessage(`Leakline: wrote ${name}.`, open).then((chosen) => {
    if (chosen === open) void commands.executeCommand('vscode.open', target);
  });
}
