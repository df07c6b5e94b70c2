import {
  type CodeAction,
  commands,
  type Disposable,
  env,
  type LogOutputChannel,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { clientCommands, fixKinds, methods, type SavedFix, type ScanSummary } from '../server/protocol.ts';

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

async function scanWorkspace(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
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

async function scanOpenEditors(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  await tellSummary(await client.sendRequest<ScanSummary>(methods.scanOpen), log);
}

/**
 * The fix under the cursor without a detour over the menu; says so where there is none. Not through the editor's own command, which does nothing where a
 * light bulb comes up meanwhile.
 */
async function applyUnderCursor(kind: string): Promise<void> {
  const editor = window.activeTextEditor;
  const [action] =
    editor === undefined
      ? []
      : await commands.executeCommand<CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          editor.selection,
          kind,
          1,
        );
  if (action?.edit === undefined) {
    void window.showInformationMessage('Leakline: nothing can be done here. The hover of a finding says why.');
    return;
  }
  if (!(await workspace.applyEdit(action.edit, { isRefactoring: true })) || action.command === undefined) return;
  await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** What a click on the status bar offers. */
async function showMenu(): Promise<void> {
  const entries = [
    { label: '$(search) Scan Workspace', command: 'leakline.scanWorkspace' },
    { label: '$(files) Scan Open Editors', command: 'leakline.scanOpenEditors' },
    { label: '$(list-unordered) Show Problems', command: 'workbench.actions.view.problems' },
    { label: '$(clear-all) Clear Findings of Closed Files', command: 'leakline.clear' },
    { label: '$(output) Show Log', command: 'leakline.showLog' },
    { label: '$(debug-restart) Restart Server', command: 'leakline.restartServer' },
  ];
  const chosen = await window.showQuickPick(entries, { placeHolder: 'Leakline' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}

/** Registers every command of the extension. */
export function registerCommands(
  client: BaseLanguageClient,
  log: LogOutputChannel,
  save: (fix: SavedFix) => Promise<void>,
): Disposable[] {
  const table: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'leakline.scanWorkspace': () => scanWorkspace(client, log),
    'leakline.scanOpenEditors': () => scanOpenEditors(client, log),
    'leakline.clear': () => client.sendNotification(methods.clear),
    'leakline.restartServer': () => client.stop().then(() => client.start()),
    'leakline.showLog': () => log.show(),
    'leakline.moveToEnv': () => applyUnderCursor(fixKinds.moveToEnv),
    'leakline.ignoreLine': () => applyUnderCursor(fixKinds.ignoreLine),
    'leakline.ignoreInWorkspace': () => applyUnderCursor(fixKinds.ignoreInWorkspace),
    'leakline.showMenu': showMenu,
    [clientCommands.saveFix]: save,
    [clientCommands.openDocs]: (address: string) => env.openExternal(Uri.parse(address, true)),
  };
  return Object.entries(table).map(([name, run]) => commands.registerCommand(name, run));
}
