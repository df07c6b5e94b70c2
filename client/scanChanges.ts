/** The commands that look at what changed, as git knows it. */
import { commands, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangesParams, ChangesScan } from '../server/protocol/changes.ts';
import { counted } from '../server/protocol/counted.ts';
import { methods } from '../server/protocol.ts';
import { chooseFolder } from './folderChoice.ts';
import { withProgress } from './scans.ts';
import { placesOf } from './secrets/places.ts';
import { showChanges } from './secrets/secretsView.ts';

async function scan(
  client: BaseLanguageClient,
  folder: Uri,
  scope: ChangesParams['scope'],
  what: string,
): Promise<void> {
  const params: ChangesParams = { folder: folder.toString(), scope, listed: true };
  const { secrets, files, reason, cancelled } = await withProgress<ChangesScan>(client, methods.scanChanges, params);
  if (reason !== undefined) {
    void window.showWarningMessage(`Leakline: ${reason}`);
    return;
  }
  const here = secrets.flatMap((secret) => (secret.inFile ? [{ ...secret, range: secret.inFile }] : []));
  const gone = secrets.length - here.length;
  if (here.length > 0) await commands.executeCommand(showChanges, { title: `New ${what}`, places: placesOf(here) });
  const looked = `${cancelled ? 'cancelled after ' : ''}${counted(files, 'changed file')}`;
  if (secrets.length === 0) void window.showInformationMessage(`Leakline: no new secrets ${what} (${looked}).`);
  else if (gone > 0) {
    const message = `${counted(gone, 'new secret')} ${what} no longer in the files, but still in what git has of them.`;
    void window.showWarningMessage(`Leakline: ${message}`);
  }
}

/** What the next commit would take, as a filter of the view of secrets. */
export async function scanStaged(client: BaseLanguageClient): Promise<void> {
  const folder = (await chooseFolder())?.uri;
  if (folder !== undefined) await scan(client, folder, 'staged', 'in what is staged');
}

/** The same of what came since the branch left another; asks which. */
export async function scanSince(client: BaseLanguageClient): Promise<void> {
  const folder = (await chooseFolder())?.uri;
  if (folder === undefined) return;
  const branches = await client.sendRequest<string[]>(methods.branches, { folder: folder.toString() });
  if (branches.length === 0) {
    void window.showWarningMessage('Leakline: git knows no branches here.');
    return;
  }
  const since = await window.showQuickPick(branches, {
    title: 'Scan Changes Since a Branch',
    placeHolder: 'The branch that yours has left',
  });
  if (since !== undefined) await scan(client, folder, { since }, `since ${since}`);
}
