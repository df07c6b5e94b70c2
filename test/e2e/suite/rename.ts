// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
import * as vscode from 'vscode';
import { open, undoAll } from './editing.ts';
import { ok, same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';

const source = '# shop\nimport os\nSHOP_KEY = os.environ["SHOP_KEY"]\n';
const files = {
  '.gitignore': '.env\n',
  '.env': 'A=1\r\nSHOP_KEY=x\r\n',
  '.env.example': 'SHOP_KEY=\n',
  'web/app.ts': 'export const key = process.env.SHOP_KEY;\n',
  'compose.yaml': 'services:\n  app:\n    image: app\n    command: run ${SHOP_KEY:?SHOP_KEY is not set}\n',
  'notes.txt': 'SHOP_KEY\n',
};

describe('rename of a variable', () => {
  beforeEach(startAfresh);

  it('changes its name in every file that has it, and one undo takes that back', async () => {
    for (const [name, text] of Object.entries(files)) await write(name, text);
    const editor = await open('a.py', source);
    await rename(editor.document, 'STORE_KEY');
    const renamed = (text: string) => text.replaceAll('SHOP_KEY', 'STORE_KEY');
    same(await onDisk('a.py'), source.replace('["SHOP_KEY"]', '["STORE_KEY"]'), 'The source');
    for (const [name, text] of Object.entries(files)) {
      same(await onDisk(name), name === 'notes.txt' ? text : renamed(text), name);
    }
    const changed = Object.entries(files).filter(([, text]) => text !== renamed(text) && text !== files['notes.txt']);
    await undoAll(editor, [[at('a.py'), source], ...changed.map(([name, text]) => [at(name), text] as const)]);
    for (const [name, text] of Object.entries(files)) same(await onDisk(name), text, `${name} after the undo`);
  });

  it('is refused where the name is taken, with the reason', async () => {
    for (const [name, text] of Object.entries(files)) await write(name, text);
    const { document } = await open('a.py', source);
    const reason = await rename(document, 'A').then(
      () => '',
      (error: Error) => error.message,
    );
    ok(reason.includes('A is taken: '), `The reason: ${reason}`);
    same(await onDisk('.env'), files['.env'], '.env');
  });
});

/** Renames the variable that the document reads, and saves. */
async function rename(document: vscode.TextDocument, name: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf('["SHOP_KEY') + 4);
  const there = await vscode.commands.executeCommand<{ placeholder: string }>(
    'vscode.prepareRename',
    document.uri,
    position,
  );
  same(there.placeholder, 'SHOP_KEY', 'What is renamed');
  const provide = 'vscode.executeDocumentRenameProvider';
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(provide, document.uri, position, name);
  ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'The edit must be applied');
  await vscode.workspace.saveAll(false);
}
