import { commands, type Disposable, env, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CiKind } from '../server/protocol/ci.ts';
import type { TextRange } from '../server/protocol/lists.ts';
import { pageCommands, type ReportFormat } from '../server/protocol/reports.ts';
import { clientCommands, methods, type SavedFix } from '../server/protocol.ts';
import { addCi, ciCommands } from './addCi.ts';
import { explainSelection } from './explain.ts';
import { openAt } from './fixes/codeActions.ts';
import { exportReport } from './reports/exportReport.ts';
import type { SummaryPage } from './reports/summaryPage.ts';
import { scanSince, scanStaged } from './scanChanges.ts';
import { scanFiles, scanFolder, scanOpenEditors } from './scans.ts';

const gitEntries = [
  { label: '$(git-commit) Scan Staged Changes', command: 'leakline.scanStaged' },
  { label: '$(git-branch) Scan Changes Since a Branch…', command: 'leakline.scanSince' },
  { label: '$(history) Scan Git History…', command: 'leakline.scanHistory' },
];

/** What a click on the status bar offers. */
async function showMenu(): Promise<void> {
  const entries = [
    { label: '$(search) Scan Workspace', command: 'leakline.scanWorkspace' },
    { label: '$(files) Scan Open Editors', command: 'leakline.scanOpenEditors' },
    // Git is not called in Restricted Mode.
    ...(workspace.isTrusted ? gitEntries : []),
    { label: '$(key) Show Secrets', command: pageCommands.showSecrets },
    { label: '$(graph) Show Summary', command: pageCommands.showSummary },
    { label: '$(export) Export Report…', command: pageCommands.exportReport },
    { label: '$(arrow-right) Move All Secrets in Workspace…', command: 'leakline.moveAllInWorkspace' },
    { label: '$(list-unordered) Show Problems', command: 'workbench.actions.view.problems' },
    { label: '$(clear-all) Clear Findings of Closed Files', command: 'leakline.clear' },
    { label: '$(gear) Open Settings', command: 'leakline.openSettings' },
    { label: '$(output) Show Log', command: 'leakline.showLog' },
    { label: '$(debug-restart) Restart Server', command: 'leakline.restartServer' },
  ];
  const chosen = await window.showQuickPick(entries, { placeHolder: 'Leakline' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}

/** Also a server that never started: there is nothing to stop then. */
async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

/** Registers the commands that belong to no view. */
export function registerCommands(
  client: BaseLanguageClient,
  log: LogOutputChannel,
  page: SummaryPage,
  save: (fix: SavedFix) => Promise<void>,
): Disposable[] {
  const table: Readonly<Record<string, (...args: never[]) => unknown>> = {
    [pageCommands.scanWorkspace]: () => scanFiles(client).then(page.refresh),
    'leakline.scanFolder': (clicked?: Uri, selected?: readonly Uri[]) =>
      scanFolder(client, clicked, selected).then(page.refresh),
    'leakline.scanOpenEditors': () => scanOpenEditors(client),
    'leakline.scanStaged': () => scanStaged(client),
    'leakline.scanSince': () => scanSince(client),
    [pageCommands.showSummary]: () => page.show(),
    [pageCommands.exportReport]: (format?: ReportFormat) => exportReport(client, format),
    [pageCommands.openFinding]: (uri: string, range: TextRange) => openAt(uri, range),
    [pageCommands.openFile]: (uri: string) => commands.executeCommand('vscode.open', Uri.parse(uri, true)),
    'leakline.explain': () => explainSelection(client),
    ...Object.fromEntries(
      Object.entries(ciCommands).map(([kind, name]) => [name, () => addCi(client, kind as CiKind)]),
    ),
    'leakline.clear': async () => {
      await client.sendNotification(methods.clear);
      await commands.executeCommand('setContext', 'leakline.scanned', false);
    },
    'leakline.restartServer': () => restart(client),
    'leakline.showLog': () => log.show(),
    'leakline.showMenu': showMenu,
    'leakline.openSettings': () => commands.executeCommand('workbench.action.openSettings', '@ext:leakline.leakline'),
    'leakline.getStarted': () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'leakline.leakline#start', false),
    // The fix is handed back for who has run the command by its name alone.
    [clientCommands.saveFix]: (fix: SavedFix) => save(fix).then(() => fix),
    [clientCommands.openDocs]: (address: string) => env.openExternal(Uri.parse(address, true)),
  };
  return Object.entries(table).map(([name, run]) => commands.registerCommand(name, run));
}
