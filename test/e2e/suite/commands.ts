import * as vscode from 'vscode';
import { marked, published } from './diagnostics.ts';
import { open, type } from './editing.ts';
import { same } from './expect.ts';
import { at, startAfresh, write } from './folder.ts';
import { secret as fake } from './secret.ts';

const secret = fake(4);
const other = fake(5);

describe('commands', () => {
  beforeEach(startAfresh);

  it('are all there', async () => {
    const all = await vscode.commands.getCommands(true);
    const wanted = ['clear', 'moveToEnv', 'restartServer', 'scanOpenEditors', 'scanWorkspace', 'showLog'];
    const missing = wanted.map((name) => `leakline.${name}`).filter((name) => !all.includes(name));
    same(missing, [], 'Missing commands');
  });

  it('scan the workspace: closed files too, not those that git ignores', async () => {
    await write('.gitignore', 'ignored/\n');
    await write('ignored/c.js', `const token = '${secret}';\n`);
    await write('src/a.js', `const token = '${secret}';\n`);
    await write('src/deep/b.py', `token = "${other}"\n`);
    await vscode.commands.executeCommand('leakline.scanWorkspace');
    await published(at('src/a.js'), ({ length }) => length === 1);
    await published(at('src/deep/b.py'), ({ length }) => length === 1);
    await published(at('ignored/c.js'), ({ length }) => length === 0);
  });

  it('keep what a scan has found when the document is opened and closed, and drop it when the file is deleted', async () => {
    const uri = await write('a.js', `const token = '${secret}';\n`);
    await vscode.commands.executeCommand('leakline.scanWorkspace');
    await published(uri, ({ length }) => length === 1);
    await vscode.workspace.fs.delete(uri);
    await published(uri, ({ length }) => length === 0);
  });

  it('clear what was found', async () => {
    const uri = await write('a.js', `const token = '${secret}';\n`);
    await vscode.commands.executeCommand('leakline.scanWorkspace');
    await published(uri, ({ length }) => length === 1);
    await vscode.commands.executeCommand('leakline.clear');
    await published(uri, ({ length }) => length === 0);
  });

  it('scan the open editors', async () => {
    const editor = await open('a.js', `const token = '${secret}';\n`);
    await vscode.commands.executeCommand('leakline.scanOpenEditors');
    same(await marked(editor.document, 1), [secret], 'The marked text');
  });

  it('restart the server, after which it sees what is typed', async () => {
    const editor = await open('a.js', `const a = '${secret}';\n`);
    await marked(editor.document, 1);
    await vscode.commands.executeCommand('leakline.restartServer');
    await type(editor, `const b = '${other}';\n`);
    same(await marked(editor.document, 2), [secret, other], 'The marked texts');
  });

  it('move the secret under the cursor, also right after the cursor has come there', async () => {
    for (let repeat = 0; repeat < 10; repeat++) {
      await startAfresh();
      const editor = await open('a.py', `token = "${secret}"\n`);
      const [diagnostic] = await published(editor.document.uri, ({ length }) => length === 1);
      if (diagnostic === undefined) throw new Error('There must be a finding');
      editor.selection = new vscode.Selection(diagnostic.range.start, diagnostic.range.start);
      await vscode.commands.executeCommand('leakline.moveToEnv');
      await marked(editor.document, 0);
      same(editor.document.getText().includes(secret), false, 'The source holds the secret');
    }
  });

  it('show the log', async () => {
    await vscode.commands.executeCommand('leakline.showLog');
  });
});
