import * as vscode from 'vscode';
import { marked } from './diagnostics.ts';
import { actions, fix, open, undo } from './editing.ts';
import { ok, same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';
import { secret } from './secret.ts';

const kind = 'quickfix.leakline.moveToEnv';
const repeats = 5;
const dotFiles = ['.env', '.env.example', '.gitignore'] as const;
const existing = {
  '.env': 'PORT=8080\n',
  '.env.example': 'PORT=\n',
  '.gitignore': 'node_modules/\n.env\n',
} as const;

describe('move to environment variable', () => {
  beforeEach(startAfresh);
  after(() => setAutoSave(undefined));

  it('is offered at a secret, and not beside it', async () => {
    const { document } = await open('a.py', source(1));
    const [action] = await actions(document, kind);
    ok(action !== undefined, 'The fix must be offered');
    same(action.kind?.value, kind, 'Its kind');
    // VS Code drops the arguments of a command with the list that it stands in, which may be before the edit is made.
    same(action.command?.arguments, undefined, 'The arguments of its command');
    same(action.title.includes(secret(1)), false, 'The title holds the secret');
    const beside = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(2, 0, 2, 0),
      kind,
    );
    same(beside.length, 0, 'Fixes beside the secret');
  });

  for (const dotFilesExist of [false, true]) {
    for (const autoSave of [true, false]) {
      const how = `${dotFilesExist ? 'existing' : 'new'} dot-files, files.refactoring.autoSave ${autoSave ? 'on' : 'off'}`;
      it(`saves everything, and one undo restores everything: ${how}`, async () => {
        await setAutoSave(autoSave);
        for (let seed = 1; seed <= repeats; seed++) await moveAndUndo(seed, dotFilesExist);
      });
    }
  }

  it('writes the secret to .env only, as the dotenv readers want it', async () => {
    await write('package.json', '{ "name": "shop" }\n');
    const editor = await open('src/a.py', source(1));
    await fix(editor.document, kind);
    same((await onDisk('.env'))?.includes(secret(1)), true, '.env holds the secret');
    for (const name of ['.env.example', '.gitignore', 'src/a.py']) {
      same((await onDisk(name))?.includes(secret(1)), false, `${name} holds the secret`);
    }
    await marked(editor.document, 0);
  });
});

async function moveAndUndo(seed: number, dotFilesExist: boolean): Promise<void> {
  await startAfresh();
  if (dotFilesExist) for (const name of dotFiles) await write(name, existing[name]);
  const before = source(seed);
  const editor = await open('a.py', before);
  await fix(editor.document, kind);

  const name = /\b([A-Z][A-Z0-9_]+)\b/.exec((await onDisk('.env.example'))?.replace('PORT', '') ?? '')?.[1];
  ok(name !== undefined, '.env.example must name the variable');
  const after = await onDisk('a.py');
  ok(after?.includes(name) === true && !after.includes(secret(seed)), `The source on disk:\n${after}`);
  same(after, editor.document.getText(), 'The source on disk and in the editor');
  const env = await onDisk('.env');
  ok(env?.includes(`${name}=`) === true && env.includes(secret(seed)), 'The value must be in .env on disk');
  ok((await onDisk('.gitignore'))?.split('\n').includes('.env') === true, 'git must ignore .env');
  if (dotFilesExist) ok(env.startsWith(existing['.env']), 'What .env held stays');

  await undo(editor, before);
  for (const file of dotFiles) {
    const buffer = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === at(file).toString());
    if (dotFilesExist) same(buffer?.getText() ?? (await onDisk(file)), existing[file], `${file} after the undo`);
    else same(await onDisk(file), undefined, `${file} after the undo`);
  }
}

async function setAutoSave(value: boolean | undefined): Promise<void> {
  const files = vscode.workspace.getConfiguration('files');
  await files.update('refactoring.autoSave', value, vscode.ConfigurationTarget.Global);
}

function source(seed: number): string {
  return `# shop\ntoken = "${secret(seed)}"\n\nprint(len(token))\n`;
}
