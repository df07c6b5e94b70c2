import * as vscode from 'vscode';

let count = 0;

/** A file's address in the folder of the running test. */
export function at(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), `project${count}`, name);
}

function workspaceFolder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (first === undefined) throw new Error('The tests need a folder');
  return first.uri;
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

/**
 * Closes everything and gives the test a new folder, which is a project of its own. No name is used twice, because VS Code
 * may keep the text of a file for minutes after it was closed or deleted.
 */
export async function startAfresh(): Promise<void> {
  const isOurs = ({ uri }: vscode.TextDocument) =>
    uri.scheme === 'untitled' || uri.path.startsWith(workspaceFolder().path);
  // The editor's own settings are dirty for a moment while it writes one: they are none of ours.
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty && isOurs(each))) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFolder())) {
    const old = vscode.Uri.joinPath(workspaceFolder(), name);
    if (name !== '.git') await vscode.workspace.fs.delete(old, { recursive: true });
  }
  count++;
  await write('pyproject.toml', '');
}
