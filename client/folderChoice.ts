import { type WorkspaceFolder, window, workspace } from 'vscode';

/** The folder that a command is about; asks which where there are several. */
export async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}
