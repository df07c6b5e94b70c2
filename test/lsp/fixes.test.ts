import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixKinds, methods } from '../../server/protocol.ts';
import { loadWasm } from '../grammars.ts';
import { actionsAt, opened, project, resolved, results, secret, text, uri } from './fixing.ts';
import { memoryHost } from './memoryHost.ts';
import type { Session } from './session.ts';

const commands = { client: { commands: true } } as const;

describe('a fix', () => {
  it('says ahead that git tracks the env file, and writes to another', async () => {
    const host = { ...memoryHost(project(), loadWasm), isTracked: async (path: string) => path === '/work/.env' };
    const session = await opened(project(), { ...commands, host });
    const [action] = await actionsAt(session);
    assert.equal(action?.title, 'Move to environment variable GITHUB_TOKEN in .env.local (git tracks .env)');
    await session.end();
  });

  it('is refused for a file that can not be written to, and where a dot-file can not', async () => {
    const files = project([['/work/.env', 'A=1\n']]);
    const source = await opened(files, {
      ...commands,
      host: memoryHost(files, loadWasm, new Set(['/work/src/app.js'])),
    });
    assert.deepEqual(await actionsAt(source, [fixKinds.moveToEnv]), []);
    await source.end();
    const env = await opened(files, { ...commands, host: memoryHost(files, loadWasm, new Set(['/work/.env'])) });
    await assert.rejects(resolved(env, fixKinds.moveToEnv), /\.env can't be written to/);
    await env.end();
  });

  it('is refused where no disk is behind the folder', async () => {
    const folder = 'vscode-vfs://github/acme/shop';
    const session = await opened(project(), { folders: [folder] });
    await session.open(`${folder}/a.js`, text);
    const [diagnostic] = await session.diagnostics(`${folder}/a.js`, ({ length }) => length === 1);
    const hover = await session.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: `${folder}/a.js` },
      position: diagnostic?.range.start,
    });
    assert.match(hover.contents.value, /No fix is offered here: This workspace is no folder on a disk/);
    await session.end();
  });

  it('changes nothing but what it must: line ends, tabs, a missing last line end, characters beyond the first plane', async () => {
    const before = `// 🗝️ 𝒦\r\n\tconst a = '😀', b = '${secret}'`;
    const session = await opened(project([['/work/.env', 'A=1\r\nB=😀']]), commands, before);
    const { edit } = await resolved(session, fixKinds.moveToEnv);
    const files = new Map([
      ['/work/src/app.js', before],
      ['/work/.env', 'A=1\r\nB=😀'],
    ]);
    const after = results(edit ?? {}, files);
    assert.match(
      after['/work/src/app.js'] ?? '',
      /^\/\/ 🗝️ 𝒦\r\n\tconst a = '😀', b = process\.env\.GITHUB_TOKEN[^\n]*$/,
    );
    assert.equal(after['/work/.env'], `A=1\r\nB=😀\r\nGITHUB_TOKEN=${secret}\r\n`);
    await session.end();
  });

  it('is made for the version that was asked about, also when the document changes meanwhile', async () => {
    let changed = false;
    const files = project();
    const host = memoryHost(files, async (file) => {
      // While the grammar is loaded, somebody types.
      if (!changed) await session.change(uri, 2, `// one line more\n${text}`);
      changed = true;
      return loadWasm(file);
    });
    const session: Session = await opened(files, { ...commands, host });
    const action = await resolved(session, fixKinds.moveToEnv).catch((error: Error) => error.message);
    if (typeof action === 'string') assert.match(action, /text has changed/);
    else {
      const last = action.edit?.documentChanges?.at(-1);
      const version = last !== undefined && 'textDocument' in last ? last.textDocument.version : undefined;
      const versions = new Map([
        [1, text],
        [2, `// one line more\n${text}`],
      ]);
      const after = results(action.edit ?? {}, new Map([['/work/src/app.js', versions.get(version ?? 0) ?? '']]));
      assert.ok(after['/work/src/app.js']?.includes('const token = process.env.GITHUB_TOKEN'));
    }
    await session.end();
  });

  it('tells how the debugger reads the env file, or that it does', async () => {
    const launch = '{ "configurations": [{ "type": "node" /* ours */ }] }';
    const notes = async (content: string) => {
      const session = await opened(project([['/work/.vscode/launch.json', content]]), commands);
      const { command } = await resolved(session, fixKinds.moveToEnv);
      await session.end();
      return String(command?.arguments?.[0].notes);
    };
    assert.match(await notes(launch), /add "envFile": "\$\{workspaceFolder\}\/\.env" to the configuration/);
    const named = launch.replace('"type"', `"envFile": "\${workspaceFolder}/.env", "type"`);
    assert.match(await notes(named), /The debugger loads \.env: launch\.json names it\./);
  });

  it('reads the disk, not a document that nobody sees and nobody has changed', async () => {
    const files = project([['/work/.env', 'A=1\n']]);
    const session = await opened(files, { client: { commands: true, files: true } });
    const hidden = new Set(['file:///work/.env']);
    session.connection.onRequest(methods.counts, ({ param }: { param: string }) => !hidden.has(param));
    await session.open('file:///work/.env', 'OLD=1\n', 'dotenv');
    const { edit } = await resolved(session, fixKinds.moveToEnv);
    assert.equal(results(edit ?? {}, files)['/work/.env'], `A=1\nGITHUB_TOKEN=${secret}\n`);
    hidden.clear();
    const shown = await resolved(session, fixKinds.moveToEnv);
    assert.equal(
      results(shown.edit ?? {}, new Map([['/work/.env', 'OLD=1\n']]))['/work/.env'],
      `OLD=1\nGITHUB_TOKEN=${secret}\n`,
    );
    files.delete('/work/.env');
    hidden.add('file:///work/.env');
    const again = await resolved(session, fixKinds.moveToEnv);
    assert.equal(results(again.edit ?? {}, new Map())['/work/.env'], `GITHUB_TOKEN=${secret}\n`);
    await session.end();
  });
});
