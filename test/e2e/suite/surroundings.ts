import * as vscode from 'vscode';
import { marked, published } from './diagnostics.ts';
import { fix, open, undoAll } from './editing.ts';
import { ok, same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';
import { secret } from './secret.ts';

const kind = 'quickfix.leakline.moveToEnv';
const text = `# shop 😀\r\ntoken = "${secret(1)}"`;
const utf8 = (content: string) => [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(content)];
const utf16 = (content: string) => [
  ...[0xff, 0xfe],
  ...content.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
];

describe('a fix', () => {
  beforeEach(startAfresh);
  after(() => setReadOnly(undefined));

  for (const [encoding, encode] of [
    ['UTF-8', utf8],
    ['UTF-16', utf16],
  ] as const) {
    it(`keeps a byte order mark and every byte besides: ${encoding}`, async () => {
      await writeBytes('.env', utf8('PORT=1\r\n'));
      await writeBytes('a.py', encode(text));
      const editor = await openAgain('a.py');
      await fix(editor.document, kind);
      ok(!editor.document.getText().includes(secret(1)), 'The secret is gone');
      same(await bytesOf('a.py'), encode(editor.document.getText()), 'The source');
      same(await bytesOf('.env'), utf8(`PORT=1\r\nGITHUB_TOKEN=${secret(1)}\r\n`), '.env');
      await undoAll(editor, [
        [at('a.py'), text],
        [at('.env'), 'PORT=1\r\n'],
      ]);
      same(await bytesOf('a.py'), encode(text), 'The source after the undo');
      same(await bytesOf('.env'), utf8('PORT=1\r\n'), '.env after the undo');
    });
  }

  it('of a text that changes while it is made is refused, or is one of the text as it is then', async () => {
    for (let repeat = 0; repeat < 10; repeat++) {
      await startAfresh();
      const editor = await open('a.py', `token = "${secret(1)}"\n`);
      await marked(editor.document, 1);
      editor.selection = new vscode.Selection(0, 9, 0, 9);
      const fixed = vscode.commands.executeCommand('leakline.moveToEnv');
      for (let turn = 0; turn < repeat; turn++) await vscode.commands.getCommands();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(editor.document.uri, new vscode.Position(0, 0), '# new\n');
      await Promise.all([vscode.workspace.applyEdit(edit), fixed.then(undefined, () => {})]);
      const now = editor.document.getText();
      // The import may have come first.
      const isMoved =
        /^(?:# new\nimport os\n\n|import os\n\n# new\n|# new\n\nimport os\n\n)token = os\.environ\["GITHUB_TOKEN"\]\n$/.test(
          now,
        );
      ok(isMoved || now === `# new\ntoken = "${secret(1)}"\n`, `The text:\n${now}`);
      same((await onDisk('.env'))?.includes(secret(1)) ?? false, isMoved, '.env holds the secret');
    }
  });

  it('in a file that the editor holds to be read-only changes nothing anywhere', async () => {
    await setReadOnly({ '**/locked.py': true });
    const editor = await open('locked.py', text);
    await marked(editor.document, 1);
    editor.selection = new vscode.Selection(1, 10, 1, 10);
    await vscode.commands.executeCommand('leakline.moveToEnv');
    for (const name of ['.env', '.env.example', '.gitignore']) same(await onDisk(name), undefined, name);
    same(await onDisk('locked.py'), text, 'The source');
  });

  it('of all secrets of a notebook reaches each of its cells, and saves it', async () => {
    await write('pyproject.toml', '');
    await write('n.ipynb', notebookOf([`a = "${secret(1)}"`, `b = "${secret(2)}"`, `print("${secret(3)}")`]));
    const notebook = await vscode.workspace.openNotebookDocument(at('n.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    for (const cell of notebook.getCells()) await marked(cell.document, 1);
    await vscode.commands.executeCommand('leakline.moveAllInFile', 'move');

    for (const cell of notebook.getCells()) await published(cell.document.uri, ({ length }) => length === 0);
    const cells = notebook.getCells().map((cell) => cell.document.getText());
    ok(
      cells.every((cell) => cell.includes('os.environ')),
      `The cells:\n${cells.join('\n')}`,
    );
    same((await onDisk('.env'))?.split('\n').filter((line) => line !== '').length, 3, 'Variables');
    same(notebook.isDirty, false, 'The notebook is not saved');
    const saved = (await onDisk('n.ipynb')) ?? '';
    ok(
      [1, 2, 3].every((seed) => !saved.includes(secret(seed))),
      'The file holds no secret',
    );
  });
});

async function setReadOnly(value: Record<string, boolean> | undefined): Promise<void> {
  const files = vscode.workspace.getConfiguration('files');
  await files.update('readonlyInclude', value, vscode.ConfigurationTarget.Global);
}

async function writeBytes(name: string, bytes: readonly number[]): Promise<void> {
  await vscode.workspace.fs.writeFile(at(name), new Uint8Array(bytes));
}

async function bytesOf(name: string): Promise<readonly number[]> {
  return [...(await vscode.workspace.fs.readFile(at(name)))];
}

/** Opens a file that is there. */
async function openAgain(name: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)));
}

function notebookOf(sources: readonly string[]): string {
  const cells = sources.map((source) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  }));
  return JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 2 });
}
