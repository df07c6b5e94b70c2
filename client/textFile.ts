import { Range, type Uri, WorkspaceEdit, workspace } from 'vscode';

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Gives a file its text: one that is not there is written, one that is gets the difference in its editor, unsaved. */
export async function setText(uri: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  if (await exists(uri)) {
    const document = await workspace.openTextDocument(uri);
    const before = document.getText();
    const isBehind = text.startsWith(before);
    const from = isBehind ? document.positionAt(before.length) : document.positionAt(0);
    edit.replace(uri, new Range(from, document.positionAt(before.length)), text.slice(isBehind ? before.length : 0));
  } else {
    edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  }
  await workspace.applyEdit(edit);
}
