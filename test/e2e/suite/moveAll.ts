import * as vscode from 'vscode';
import { marked } from './diagnostics.ts';
import { open, undo } from './editing.ts';
import { ok, same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';
import { secret } from './secret.ts';

const two = `# shop 😀\r\na = "${secret(1)}"\r\n\tb = "${secret(2)}"`;
const closed = `KEY = "${secret(1)}"\n`;
const dotFiles = ['.env', '.env.example', '.gitignore'];

describe('move all secrets', () => {
  beforeEach(startAfresh);

  it('of a file: everything is saved, and one undo restores every byte', async () => {
    const editor = await open('a.py', two);
    await marked(editor.document, 2);
    await vscode.commands.executeCommand('leakline.moveAllInFile', 'move');
    await marked(editor.document, 0);
    same(await onDisk('.env'), `GITHUB_TOKEN=${secret(1)}\nGITHUB_TOKEN_2=${secret(2)}\n`, '.env');
    const source = await onDisk('a.py');
    same(source, editor.document.getText(), 'The source on disk');
    ok(
      source !== undefined && !source.includes(secret(1)) && !source.includes(secret(2)),
      'The source holds no secret',
    );
    ok(source.endsWith('"]'), 'The last line gets no end');
    same(source.includes('\n') && !/[^\r]\n/.test(source), true, 'Every line ends as before');
    await undo(editor, two);
    for (const name of dotFiles) same(await onDisk(name), undefined, `${name} after the undo`);
  });

  for (const exist of [false, true]) {
    it(`of the workspace, in closed files too; one undo restores them all: ${exist ? 'existing' : 'new'} dot-files`, async () => {
      const before = { '.env': 'PORT=1\n', '.env.example': 'PORT=\n', '.gitignore': '.env\n' };
      if (exist) for (const [name, text] of Object.entries(before)) await write(name, text);
      await write('src/closed.py', closed);
      await write('notes.js', `// ${secret(3)}\n`);
      const editor = await open('a.py', two);
      await marked(editor.document, 2);
      await vscode.commands.executeCommand('leakline.moveAllInWorkspace', 'move');
      await marked(editor.document, 0);
      const env = (await onDisk('.env'))?.replace('PORT=1\n', '');
      same(env?.split('\n').filter((line) => line !== '').length, 2, 'Variables');
      ok((await onDisk('src/closed.py'))?.includes(secret(1)) === false, 'The closed file holds no secret');
      same(await onDisk('notes.js'), `// ${secret(3)}\n`, 'What can not be moved stays');
      const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString());
      same(dirty, [], 'Documents that are not saved');

      await undo(editor, two);
      same(await textOf('src/closed.py'), closed, 'The closed file after the undo');
      for (const [name, text] of Object.entries(before)) {
        same(await textOf(name), exist ? text : undefined, `${name} after the undo`);
      }
    });
  }

  it('are every occurrence of one, from the cursor', async () => {
    await write('src/closed.py', closed);
    const editor = await open('a.py', two);
    const [first] = await marked(editor.document, 2);
    same(first, secret(1), 'The first secret');
    const start = editor.document.positionAt(two.indexOf(secret(1)));
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('leakline.moveEverywhere', undefined, 'move');
    same(await marked(editor.document, 1), [secret(2)], 'What is left');
    same(await onDisk('.env'), `GITHUB_TOKEN=${secret(1)}\n`, '.env');
    ok((await onDisk('src/closed.py'))?.includes(secret(1)) === false, 'The closed file holds no secret');
  });
});

/** What the editor has of a file, or else the disk. */
async function textOf(name: string): Promise<string | undefined> {
  const buffer = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === at(name).toString());
  return buffer?.getText() ?? (await onDisk(name));
}
