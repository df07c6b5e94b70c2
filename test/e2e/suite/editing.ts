import * as vscode from 'vscode';
import { once, published } from './diagnostics.ts';
import { ok, same } from './expect.ts';
import { write } from './folder.ts';

/** Writes a file and opens it in an editor. */
export async function open(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await write(name, text);
  // Not `openTextDocument`, which keeps a closed document open for minutes.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = vscode.window.activeTextEditor;
  same(editor?.document.uri.toString(), uri.toString(), 'The active editor');
  return editor as vscode.TextEditor;
}

/** Types at the end, a character at a time, as the keyboard does. */
export async function type(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** The code actions of a kind at the document's first finding, with their edits. */
export async function actions(document: vscode.TextDocument, kind: string): Promise<vscode.CodeAction[]> {
  const [first] = await published(document.uri, ({ length }) => length > 0);
  ok(first !== undefined, 'There must be a finding');
  return await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    first.range,
    kind,
    10,
  );
}

/**
 * Takes the first fix of a kind at the document's first finding, and waits until everything is saved. As the editor
 * does it, but not through the editor's own command: a light bulb that comes meanwhile makes that one do nothing.
 */
export async function fix(document: vscode.TextDocument, kind: string): Promise<void> {
  const [action] = await actions(document, kind);
  ok(action?.edit !== undefined && action.command !== undefined, 'The fix must be offered with its edit and command');
  ok(await vscode.workspace.applyEdit(action.edit, { isRefactoring: true }), 'The edit must be applied');
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString());
  same(dirty, [], 'Documents that are not saved');
}

/** Undoes once in the editor, waits until all its files are as wanted, and saves them. */
export async function undoAll(
  editor: vscode.TextEditor,
  texts: readonly (readonly [uri: vscode.Uri, text: string])[],
): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  const textOf = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();
  const undone = once(vscode.workspace.onDidChangeTextDocument, () =>
    texts.every(([uri, text]) => textOf(uri) === text),
  );
  await vscode.commands.executeCommand('undo');
  await undone;
  // Not `saveAll`, which saves what is in a tab.
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
}

/** Undoes once in the editor, and waits until its text is as wanted. */
export async function undo(editor: vscode.TextEditor, text: string): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  const undone = once(vscode.workspace.onDidChangeTextDocument, () => editor.document.getText() === text);
  await vscode.commands.executeCommand('undo');
  await undone;
}
