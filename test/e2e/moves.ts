// What a person does to move secrets: chooses a name, looks at every change first, pastes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fill } from '../fakes.ts';
import { read, untilDisk } from './disk.ts';
import { Window } from './window.ts';

const secret = fill('{github:ghp_}', 21);
const other = fill('{github:ghp_}', 22);

describe('a person who moves secrets', () => {
  const folder = makeFolder();
  let window: Window;

  before(async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    window = await Window.open({ folder, trusted: true, context });
  });
  afterEach(async ({ name }) => window.picture(`moves ${name}`));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  // As a text, since the types here know no page.
  const copy = (text: string) => window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

  it('is asked for a name, told what is wrong with one, and finds it written', async () => {
    await window.file('named.py');
    const rows = await window.fixes();
    await window.picture('moves menu');
    await rows.filter({ hasText: 'Move to environment variable…' }).click();
    const input = window.page.locator('.quick-input-widget input');
    await input.waitFor();
    assert.equal(await input.inputValue(), 'GITHUB_TOKEN');
    const message = window.page.locator('.quick-input-message');
    await window.type('9LIVES');
    await message.filter({ hasText: 'no good name' }).waitFor();
    await window.picture('moves wrong name');
    await window.press('ControlOrMeta+A');
    await window.type('TAKEN');
    await message.filter({ hasText: 'another value' }).waitFor();
    await window.press('ControlOrMeta+A');
    await window.type('SHOP_TOKEN');
    await message.filter({ hasNotText: 'another value' }).waitFor();
    await window.press('Enter');
    await untilDisk(folder, () => read(folder, 'named.py')?.includes('os.environ["SHOP_TOKEN"]') === true);
    assert.ok(read(folder, '.env')?.includes(`SHOP_TOKEN=${secret}\n`));
  });

  it('pastes a secret, of which the file gets only a reference; one undo takes everything back', async () => {
    const env = read(folder, '.env');
    await window.file('pasted.py');
    await window.type('token = ""');
    await window.press('ArrowLeft');
    await copy(other);
    await window.command('Notifications: Clear All Notifications');
    await window.press('ControlOrMeta+V');
    await window.shows('os.environ');
    // Said when everything is saved.
    await window.page.locator('.notification-list-item', { hasText: 'load_dotenv' }).waitFor();
    await window.picture('moves pasted');
    await untilDisk(folder, () => read(folder, '.env')?.includes(other) === true);
    assert.ok(!read(folder, 'pasted.py')?.includes(other));
    await window.press('ControlOrMeta+Z');
    await window.shows('token = ""');
    assert.equal(await window.editor.filter({ hasText: 'import os' }).count(), 0);
    await window.command('File: Save All Files');
    await untilDisk(folder, () => read(folder, '.env') === env);
  });

  it('gets the text where the paste guard is switched to offering', async () => {
    const settings = path.join(folder, '.vscode/settings.json');
    mkdirSync(path.dirname(settings));
    writeFileSync(settings, '{ "leakline.pasteGuard": "offer" }\n');
    await window.file('offered.py');
    await window.type('token = ""');
    await window.press('ArrowLeft');
    await copy(other);
    await window.press('ControlOrMeta+V');
    await window.shows(other);
    await window.page.locator('.post-edit-widget').waitFor();
  });
});

/** A folder under git. */
function makeFolder(): string {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-moves-'))), 'shop');
  mkdirSync(folder);
  execFileSync('git', ['init', '--quiet', '--template='], { cwd: folder });
  const files = {
    'named.py': `\ntoken = "${secret}"\n`,
    'pasted.py': '',
    'offered.py': '',
    '.env': 'TAKEN=1\n',
    '.env.example': 'TAKEN=\n',
    '.gitignore': '.env\n',
    'pyproject.toml': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
