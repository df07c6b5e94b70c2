import * as vscode from 'vscode';

/** The workspace's only folder; the tests own it. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (first === undefined) throw new Error('The tests need a folder');
  return first.uri;
}

/** A file's address in the folder. */
export function at(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), name);
}

/** Writes a file to disk, with its folders. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  return at(name);
}

/** What the disk holds, or undefined if there is no such file. */
export async function onDisk(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Empties the folder but for git's own, after the editors have let go of its files. */
export async function empty(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(folder())) {
    if (name !== '.git') await vscode.workspace.fs.delete(at(name), { recursive: true });
  }
}
