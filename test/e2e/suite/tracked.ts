// Only in the web host: there no git can be asked.
import * as vscode from 'vscode';
import { actions, fix, open } from './editing.ts';
import { same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';
import { secret } from './secret.ts';

const kind = 'quickfix.leakline.moveToEnv';

describe('an env file that git tracks, where git can not be asked', () => {
  beforeEach(startAfresh);

  it('is named ahead of any writing, and gets no secret', async () => {
    await write('.env', 'A=1\n');
    await write('.git/HEAD', 'ref: refs/heads/main\n');
    await vscode.workspace.fs.writeFile(at('.git/index'), indexOf('.env'));
    const { document } = await open('a.py', `token = "${secret(1)}"\n`);
    const [action] = await actions(document, kind);
    same(action?.title, 'Move to environment variable GITHUB_TOKEN in .env.local (git tracks .env)', 'The title');
    await fix(document, kind);
    same(await onDisk('.env'), 'A=1\n', '.env');
    same(await onDisk('.env.local'), `GITHUB_TOKEN=${secret(1)}\n`, '.env.local');
  });
});

/** An index of git, version 2, with one file of the name. https://git-scm.com/docs/index-format */
function indexOf(name: string): Uint8Array {
  const before = 12 + 62;
  const entry = Math.ceil((62 + name.length + 1) / 8) * 8;
  const bytes = new Uint8Array(12 + entry + 20);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [
    [0, 0x44495243],
    [4, 2],
    [8, 1],
    [12 + 24, 0o100644],
  ] as const)
    view.setUint32(at, value);
  view.setUint16(before - 2, name.length);
  bytes.set(new TextEncoder().encode(name), before);
  return bytes;
}
