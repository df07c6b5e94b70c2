/** The commands that add a check to a repository, so that others are warned too. */
import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CiAnswer, CiEdit, CiKind, CiParams } from '../server/protocol/ci.ts';
import { methods } from '../server/protocol.ts';
import { chooseFolder } from './folderChoice.ts';
import { setText } from './textFile.ts';

/** The commands, by what they add. */
export const ciCommands: Readonly<Record<CiKind, string>> = {
  github: 'leakline.addGitHubAction',
  azure: 'leakline.addAzurePipelines',
  gitlab: 'leakline.addGitLab',
  preCommit: 'leakline.addPreCommit',
  gitHook: 'leakline.addGitHook',
};

/** Makes the edit in the open: a new file is written and shown, a file that is there is shown with what came in, for the person to save. */
async function make({ text }: CiEdit, uri: Uri): Promise<void> {
  if (text !== undefined) await setText(uri, text);
  await window.showTextDocument(uri, { preview: false });
}

/** Adds the check, or says why not; shows the file in either case. */
export async function addCi(client: BaseLanguageClient, kind: CiKind): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const params: CiParams = { kind, folder: folder.uri.toString() };
  const answer = await client.sendRequest<CiAnswer>(methods.addCi, params);
  if ('reason' in answer) {
    if (answer.uri !== undefined) await commands.executeCommand('vscode.open', Uri.parse(answer.uri, true));
    void window.showInformationMessage(`Leakline: ${answer.reason}`);
    return;
  }
  const uri = Uri.parse(answer.uri, true);
  await make(answer, uri);
  void window.showInformationMessage(`Leakline: added to ${workspace.asRelativePath(uri)}. ${answer.next}`);
}
