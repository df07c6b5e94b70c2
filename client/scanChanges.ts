/** The commands that look at what changed, as git knows it. */
import { commands, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangesParams, ChangesScan, NewSecret } from '../server/protocol/changes.ts';
import { methods } from '../server/protocol.ts';
import { openAt } from './codeActions.ts';
import { placesOf } from './places.ts';
import { withProgress } from './scans.ts';
import { showChanges } from './secretsView.ts';

/** The folder whose repository is meant; asks where there are several. */
async function folderOf(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

async function scan(
  client: BaseLanguageClient,
  folder: Uri,
  scope: ChangesParams['scope'],
  what: string,
): Promise<void> {
  const params: ChangesParams = { folder: folder.toString(), scope };
  const { secrets, files, reason, cancelled } = await withProgress<ChangesScan>(client, methods.scanChanges, params);
  if (reason !== undefined) {
    void window.showWarningMessage(`Leakline: ${reason}`);
    return;
  }
  const looked = `${cancelled ? 'cancelled after ' : ''}${files.toLocaleString()} changed files`;
  if (secrets.length === 0) {
    void window.showInformationMessage(`Leakline: no new secrets ${what} (${looked}).`);
    return;
  }
  if (scope !== 'staged') {
    const here = secrets.flatMap((secret) => (secret.inFile ? [{ ...secret, range: secret.inFile }] : []));
    await commands.executeCommand(showChanges, { title: `New ${what}`, places: placesOf(here) });
    return;
  }
  await choose(secrets, `${secrets.length.toLocaleString()} new secrets ${what} (${looked})`);
}

/** A list to go through; each row opens its place. */
async function choose(secrets: readonly NewSecret[], title: string): Promise<void> {
  const rows = secrets.map((secret) => {
    const range = secret.inFile ?? secret.range;
    const place = `${workspace.asRelativePath(secret.uri)}:${range.start.line + 1}`;
    return {
      label: `$(${secret.severity === 'error' ? 'error' : 'warning'}) ${secret.title}`,
      description: place,
      secret,
    };
  });
  const chosen = await window.showQuickPick(rows, { title, matchOnDescription: true });
  if (chosen !== undefined) await openAt(chosen.secret.uri, chosen.secret.inFile ?? chosen.secret.range);
}

/** What the next commit would take. */
export async function scanStaged(client: BaseLanguageClient): Promise<void> {
  const folder = await folderOf();
  if (folder !== undefined) await scan(client, folder, 'staged', 'are staged');
}

/** What came since the branch left another; asks which. */
export async function scanSince(client: BaseLanguageClient): Promise<void> {
  const folder = await folderOf();
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
