import * as vscode from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };
import { once, published } from './diagnostics.ts';
import { ok, same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';
import { secret as fake } from './secret.ts';

const secret = fake(8);
const text = `# shop\ntoken = "${secret}"\n`;

/** What a command gets of a row of the view of secrets, as far as it asks. */
async function rowOf(uri: vscode.Uri) {
  await vscode.commands.executeCommand('leakline.scanWorkspace');
  const [found] = await published(uri, ({ length }) => length === 1);
  ok(found !== undefined, 'There must be a finding');
  const range = { start: { ...position(found.range.start) }, end: { ...position(found.range.end) } };
  return { file: { uri: uri.toString() }, finding: { range } };
}

const position = ({ line, character }: vscode.Position) => ({ line, character });

describe('the views', () => {
  beforeEach(startAfresh);

  it('have all the commands that the manifest names, but those that need git', async () => {
    const all = await vscode.commands.getCommands(true);
    const named = manifest.contributes.commands.map(({ command }) => command);
    const missing = named.filter((name) => !all.includes(name) && !/[sS]taged/.test(name));
    same(missing, [], 'Missing commands');
  });

  it('open a finding of a closed file with the secret selected', async () => {
    const uri = await write('a.py', text);
    const { file, finding } = await rowOf(uri);
    await vscode.commands.executeCommand('leakline.openFinding', file.uri, finding.range);
    const editor = vscode.window.activeTextEditor;
    same(editor?.document.uri.toString(), uri.toString(), 'The active editor');
    same(editor?.document.getText(editor.selection), secret, 'The selected text');
  });

  it('move the secret of a row, and ignore that of another', async () => {
    const moved = await write('a.py', text);
    await vscode.commands.executeCommand('leakline.moveToEnv', await rowOf(moved));
    ok((await onDisk('a.py'))?.includes(secret) === false, 'The source on disk holds the secret');
    await startAfresh();
    const ignored = await write('b.py', text);
    await vscode.commands.executeCommand('leakline.ignoreLine', await rowOf(ignored));
    await published(ignored, ({ length }) => length === 0);
  });

  it('scan a folder of the explorer', async () => {
    await vscode.commands.executeCommand('leakline.clear');
    const uri = await write('in/a.py', text);
    await vscode.commands.executeCommand('leakline.scanFolder', at('in'));
    await published(uri, ({ length }) => length === 1);
  });

  it('show the summary in a tab of its own, once', async () => {
    await write('a.py', text);
    await vscode.commands.executeCommand('leakline.scanWorkspace');
    for (const _ of [1, 2]) await vscode.commands.executeCommand('leakline.showSummary');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await once(vscode.window.tabGroups.onDidChangeTabs, () => tabs().includes('Leakline: Summary'));
    same(tabs(), ['Leakline: Summary'], 'The tabs');
  });

  it('add a check to the repository in the open, and never over one that is there', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder !== undefined, 'There must be a folder');
    const uri = vscode.Uri.joinPath(folder.uri, '.github/workflows/leakline.yml');
    await vscode.commands.executeCommand('leakline.addGitHubAction');
    const written = () => vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes));
    ok((await written()).includes('leakline/leakline@v'), 'The workflow must use the action');
    same(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'The active editor');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('mine: true\n'));
    await vscode.commands.executeCommand('leakline.addGitHubAction');
    same(await written(), 'mine: true\n', 'The file');
  });
});
