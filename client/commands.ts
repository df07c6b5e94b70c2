import { commands, type Disposable, env, type LogOutputChannel, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientCommands, methods, type SavedFix, type TextRange } from '../server/protocol.ts';
import { openAt } from './codeActions.ts';
import { scanOpenEditors, scanWorkspace } from './scans.ts';

/** What a click on the status bar offers. */
async function showMenu(): Promise<void> {
  const entries = [
    { label: '$(search) Scan Workspace', command: 'leakline.scanWorkspace' },
    { label: '$(files) Scan Open Editors', command: 'leakline.scanOpenEditors' },
    { label: '$(key) Show Secrets', command: 'leakline.secrets.focus' },
    { label: '$(list-unordered) Show Problems', command: 'workbench.actions.view.problems' },
    { label: '$(clear-all) Clear Findings of Closed Files', command: 'leakline.clear' },
    { label: '$(output) Show Log', command: 'leakline.showLog' },
    { label: '$(debug-restart) Restart Server', command: 'leakline.restartServer' },
  ];
  const chosen = await window.showQuickPick(entries, { placeHolder: 'Leakline' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}

/** Registers the commands that belong to no view. */
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
    'leakline.openFinding': (uri: string, range: TextRange) => openAt(uri, range),
    'leakline.showMenu': showMenu,
    [clientCommands.saveFix]: save,
    [clientCommands.openDocs]: (address: string) => env.openExternal(Uri.parse(address, true)),
  };
  return Object.entries(table).map(([name, run]) => commands.registerCommand(name, run));
}
