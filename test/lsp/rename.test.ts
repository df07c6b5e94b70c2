// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { project, results } from './fixing.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { fullCapabilities, minimalCapabilities, type Session, startSession } from './session.ts';

const uri = 'file:///work/src/app.js';
const text = 'const SHOP_KEY = process.env.SHOP_KEY;\nuse(SHOP_KEY);\n';

const shop = (): MemoryFiles =>
  project([
    ['/work/.gitignore', '.env\n.vscode/\n'],
    ['/work/.env', '# SHOP_KEY=old\nA=1\nSHOP_KEY=x\n'],
    ['/work/.env.example', 'A=\nSHOP_KEY=\n'],
    ['/work/src/app.js', text],
    ['/work/tools/run.py', 'import os\nkey = os.environ["SHOP_KEY"]\n'],
    ['/work/tools/run.sh', 'echo "${SHOP_KEY:?}" SHOP_KEY\n'],
    ['/work/compose.yaml', 'services:\n  app:\n    image: app\n    command: x ${SHOP_KEY}\n'],
    ['/work/.vscode/launch.json', '{ "configurations": [{ "env": { "SHOP_KEY": "${env:SHOP_KEY}" } }] }\n'],
    ['/work/notes.txt', 'SHOP_KEY\n'],
  ]);

async function opened(files: MemoryFiles, content = text, languageId = 'javascript', address = uri): Promise<Session> {
  const session = await startSession({ host: memoryHost(files) });
  await session.open(address, content, languageId);
  return session;
}

const at = (session: Session, line: number, character: number, address = uri) =>
  session.connection.sendRequest<{ placeholder: string } | null>('textDocument/prepareRename', {
    textDocument: { uri: address },
    position: { line, character },
  });

const rename = (session: Session, newName: string, line = 0, character = 30, address = uri) =>
  session.connection.sendRequest<WorkspaceEdit | null>('textDocument/rename', {
    textDocument: { uri: address },
    position: { line, character },
    newName,
  });

describe('the rename of a variable', () => {
  it('is offered on its name in a reference and as a key, not on the symbols of the language', async () => {
    const session = await opened(shop());
    assert.equal((await at(session, 0, 30))?.placeholder, 'SHOP_KEY');
    for (const [line, character] of [
      [0, 8],
      [0, 20],
      [1, 6],
    ] as const) {
      assert.equal(await at(session, line, character), null, `${line}:${character}`);
    }
    const env = 'file:///work/.env';
    await session.open(env, shop().get('/work/.env') as string, 'dotenv');
    assert.equal((await at(session, 2, 3, env))?.placeholder, 'SHOP_KEY');
    assert.equal((await at(session, 1, 0, env))?.placeholder, 'A');
    assert.equal(await at(session, 2, 10, env), null);
    await session.end();
  });

  it("is a script's own where no env file has the variable", async () => {
    const script = 'file:///work/run.sh';
    const session = await opened(shop(), 'OWN=1\necho "$OWN" "$SHOP_KEY"\n', 'shellscript', script);
    assert.equal(await at(session, 1, 8, script), null);
    assert.equal((await at(session, 1, 16, script))?.placeholder, 'SHOP_KEY');
    await session.end();
  });

  it('reaches every file that names it, also those that git ignores, and no other word', async () => {
    const files = shop();
    const session = await opened(files);
    const edit = await rename(session, 'STORE_KEY');
    assert.deepEqual(results(edit ?? {}, files), {
      '/work/.env': '# STORE_KEY=old\nA=1\nSTORE_KEY=x\n',
      '/work/.env.example': 'A=\nSTORE_KEY=\n',
      '/work/src/app.js': text.replace('env.SHOP_KEY', 'env.STORE_KEY'),
      '/work/tools/run.py': 'import os\nkey = os.environ["STORE_KEY"]\n',
      '/work/tools/run.sh': 'echo "${STORE_KEY:?}" SHOP_KEY\n',
      '/work/compose.yaml': 'services:\n  app:\n    image: app\n    command: x ${STORE_KEY}\n',
      '/work/.vscode/launch.json': '{ "configurations": [{ "env": { "STORE_KEY": "${env:STORE_KEY}" } }] }\n',
    });
    await session.end();
  });

  it('takes open documents as they are, with their versions', async () => {
    const files = shop();
    const session = await opened(files);
    await session.change(uri, 2, `// new\n${text}`);
    const edit = await rename(session, 'STORE_KEY', 1);
    const change = edit?.documentChanges?.find((each) => 'textDocument' in each && each.textDocument.uri === uri);
    assert.ok(change !== undefined && 'textDocument' in change);
    assert.equal(change.textDocument.version, 2);
    assert.equal(change.edits[0] && 'range' in change.edits[0] && change.edits[0].range.start.line, 1);
    await session.end();
  });

  it('refuses a name that is none, one that is taken, and one that would make the value public', async () => {
    const files = shop();
    files.set('/work/package.json', '{ "devDependencies": { "vite": "7" } }\n');
    files.set('/work/other.rb', 'ENV.fetch("USED")\n');
    const session = await opened(files);
    for (const [name, reason] of [
      ['A B', /no good name/],
      ['PATH', /no good name/],
      ['A', /A is taken: \.env/],
      ['USED', /USED is taken: other\.rb/],
      ['VITE_KEY', /public/],
    ] as const) {
      await assert.rejects(rename(session, name), reason, name);
    }
    assert.deepEqual(results((await rename(session, 'SHOP_KEY')) ?? {}, files), {});
    await session.end();
  });

  it('is nothing to what is no variable', async () => {
    const session = await opened(shop());
    assert.equal(await rename(session, 'STORE_KEY', 0, 8), null);
    await session.end();
  });

  it('is left alone where a file can not be written to', async () => {
    const files = shop();
    const host = memoryHost(files, undefined, new Set(['/work/tools/run.py']));
    const session = await startSession({ host });
    await session.open(uri, text);
    await assert.rejects(rename(session, 'STORE_KEY'), /run\.py can't be written to/);
    await session.end();
  });

  it('is declared as the client understands it', async () => {
    const { textDocument } = fullCapabilities;
    const capabilities = { ...fullCapabilities, textDocument: { ...textDocument, rename: { prepareSupport: true } } };
    for (const [given, provider] of [
      [capabilities, { prepareProvider: true }],
      [minimalCapabilities, true],
    ] as const) {
      const session = await startSession({ capabilities: given });
      assert.deepEqual(session.initialized.capabilities.renameProvider, provider);
      await session.end();
    }
  });
});
