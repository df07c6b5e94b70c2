import * as vscode from 'vscode';
import { diagnosticsOf, marked, published, ruleOf } from './diagnostics.ts';
import { open, type } from './editing.ts';
import { same } from './expect.ts';
import { at, startAfresh } from './folder.ts';
import { secret as fake } from './secret.ts';

const secret = fake(1);
const other = fake(2);

describe('typing', () => {
  beforeEach(startAfresh);

  it('marks exactly the secret', async () => {
    const editor = await open('a.js', '');
    await type(editor, `const token = '${secret}';\n`);
    // What was typed halfway is no token yet, but behind such a name a likely key, and marked as one.
    const isToken = (diagnostic: vscode.Diagnostic | undefined) => ruleOf(diagnostic) === 'github-pat';
    const [diagnostic, ...others] = await published(editor.document.uri, ([first]) => isToken(first));
    same(diagnostic && editor.document.getText(diagnostic.range), secret, 'The marked text');
    same(others.length, 0, 'Other marks');
    same(diagnostic?.message.includes(secret), false, 'The message holds the secret');
  });

  it('moves the mark with the text, and takes it away with the secret', async () => {
    const editor = await open('a.py', `token = "${secret}"\n`);
    await marked(editor.document, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# one\n# two\n'));
    const [moved] = await published(editor.document.uri, ([first]) => first?.range.start.line === 2);
    same(moved && editor.document.getText(moved.range), secret, 'The marked text');
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 3, 0)));
    await marked(editor.document, 0);
  });

  it('never marks a text that is no longer there', async () => {
    const editor = await open('a.ts', '');
    const { document } = editor;
    const wrong: string[] = [];
    // A mark must stand on a secret of the document that it was published for; VS Code drops those of older versions.
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      const version = document.version;
      for (const { range } of diagnosticsOf(document.uri)) {
        const text = document.getText(range);
        if (document.version === version && ![secret, other].includes(text)) wrong.push(text);
      }
    });
    await type(editor, `const a = "${secret}";\n`);
    await marked(document, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `const b = "${other}";\n`));
    same(await marked(document, 2), [other, secret], 'The marked texts');
    listener.dispose();
    same(wrong, [], 'Marks beside the secrets');
  });

  it('lets go of a closed document', async () => {
    const editor = await open('a.js', `const token = '${secret}';\n`);
    await marked(editor.document, 1);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await published(at('a.js'), ({ length }) => length === 0);
  });

  it('sees an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: `token = "${secret}"\n` });
    await vscode.window.showTextDocument(document);
    same(await marked(document, 1), [secret], 'The marked text');
  });

  it('sees the cells of a notebook', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `token = "${secret}"`, 'python');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    await vscode.window.showNotebookDocument(notebook);
    same(await marked(notebook.cellAt(0).document, 1), [secret], 'The marked text');
  });
});
