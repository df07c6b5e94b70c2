import * as vscode from 'vscode';
import { diagnosticsOf, once, published } from './diagnostics.ts';
import { ok } from './expect.ts';
import { write } from './folder.ts';

/** Writes a file and opens it in an editor. */
export async function open(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await write(name, text);
  return await vscode.window.showTextDocument(uri, { preview: false });
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

/** Takes the first fix of a kind at the document's first finding through the editor's own command, and waits for the save. */
export async function fix(editor: vscode.TextEditor, kind: string): Promise<void> {
  const { document } = editor;
  await published(document.uri, ({ length }) => length > 0);
  const first = diagnosticsOf(document.uri)[0];
  ok(first !== undefined, 'There must be a finding');
  editor.selection = new vscode.Selection(first.range.start, first.range.start);
  const before = document.version;
  const saved = once(vscode.workspace.onDidSaveTextDocument, () => document.version > before && !document.isDirty);
  await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
  await saved;
}

/** Undoes once in the editor, and waits until its text is as wanted. */
export async function undo(editor: vscode.TextEditor, text: string): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  const undone = once(vscode.workspace.onDidChangeTextDocument, () => editor.document.getText() === text);
  await vscode.commands.executeCommand('undo');
  await undone;
}
