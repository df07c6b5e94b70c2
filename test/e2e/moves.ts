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
const third = fill('{github:ghp_}', 23);
const fourth = fill('{github:ghp_}', 24);
const fifth = fill('{github:ghp_}', 25);

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

  it('is asked for a name where the value has one already, told what is wrong with one, and finds it written', async () => {
    await window.file('named.py');
    await window.squiggles.first().click({ force: true });
    // Not by `command`, which waits until the input is gone: this command has another one.
    const title = 'Leakline: Move Secret to Environment Variable, Choosing Its Name';
    await window.press('F1');
    await window.page.locator('.quick-input-widget input').waitFor();
    await window.type(title);
    await window.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await window.press('Enter');
    const input = window.page.getByLabel('Move Secret to Environment Variable', { exact: true });
    await input.waitFor();
    assert.equal(await input.inputValue(), 'KNOWN');
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
    // By the end of the saving: VS Code may have saved the source before.
    await untilDisk(folder, () => read(folder, '.env')?.includes(`SHOP_TOKEN=${secret}\n`) === true);
  });

  it('names the variable in the code, and again later in the env file, and finds it everywhere', async () => {
    await window.file('renamed.py');
    await window.squiggles.first().click({ force: true });
    await window.command('Leakline: Move Secret to Environment Variable, Choosing Its Name');
    const box = window.page.locator('.rename-box input:focus');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'GITHUB_TOKEN');
    await window.picture('moves named in place');
    await window.type('CART_TOKEN');
    await window.press('Enter');
    await untilDisk(folder, () => read(folder, 'renamed.py')?.includes('os.environ["CART_TOKEN"]') === true);
    await untilDisk(folder, () => read(folder, '.env')?.includes(`CART_TOKEN=${fifth}\n`) === true);
    await untilDisk(folder, () => read(folder, '.env.example')?.includes('CART_TOKEN=\n') === true);

    await window.file('.env.example');
    await window.press('ControlOrMeta+End');
    await window.press('ArrowUp');
    await window.press('F2');
    await box.waitFor();
    await window.type('TAKEN');
    await window.press('Enter');
    await window.page
      .locator('.notification-list-item', { hasText: 'TAKEN is taken' })
      .or(window.page.locator('.monaco-editor-overlaymessage', { hasText: 'TAKEN is taken' }))
      .waitFor();
    await window.picture('moves taken name');
    await window.press('F2');
    await box.waitFor();
    await window.type('BASKET_TOKEN');
    await window.press('Enter');
    await untilDisk(folder, () => read(folder, 'renamed.py')?.includes('os.environ["BASKET_TOKEN"]') === true);
    await untilDisk(folder, () => read(folder, '.env')?.includes(`BASKET_TOKEN=${fifth}\n`) === true);
  });

  it('pastes a secret, of which the file gets only a reference; one undo takes everything back', () =>
    pasteAndUndo(window, folder));

  it('is asked whether to move all secrets, looks at each change, discards them, and then moves them', async () => {
    const before = ['late.py', 'later/more.js', '.env'].map((name) => read(folder, name));
    const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'Move 2 secrets in 2 files' });
    const answer = async (button: string) => {
      await window.command('Notifications: Clear All Notifications');
      await window.command('Leakline: Move All Secrets in Workspace');
      await dialog.filter({ hasText: 'notes.go:2: It stands in a comment' }).waitFor();
      await window.picture('moves question');
      await dialog.locator('.monaco-button', { hasText: button }).click();
    };
    await answer('Look at Each Change First');
    const panel = window.page.locator('.bulk-edit-panel');
    await panel.locator('.monaco-list-row').first().waitFor();
    await window.picture('moves preview');
    await panel.locator('.monaco-button', { hasText: 'Discard' }).click();
    await panel.waitFor({ state: 'hidden' });
    assert.deepEqual(
      ['late.py', 'later/more.js', '.env'].map((name) => read(folder, name)),
      before,
    );
    await answer('Move');
    await untilDisk(folder, () => read(folder, 'late.py')?.includes('os.environ') === true);
    await untilDisk(folder, () => read(folder, 'later/more.js')?.includes('process.env') === true);
    await untilDisk(folder, () => [third, fourth].every((moved) => read(folder, '.env')?.includes(moved)));
    assert.ok(read(folder, 'notes.go')?.includes(third));
  });
});

describe('a person whose extension runs in the web', () => {
  const folder = makeFolder();
  let window: Window;

  before(async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const settings = { 'remote.extensionKind': { 'leakline.leakline': ['web'] } };
    window = await Window.open({ folder, trusted: true, context, settings });
  });
  afterEach(async () => window.picture('moves web'));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('pastes a secret, of which the file gets only a reference; one undo takes everything back', () =>
    pasteAndUndo(window, folder));
});

describe('a person who wants the text that is pasted', () => {
  const folder = makeFolder();
  let window: Window;

  before(async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    window = await Window.open({ folder, trusted: true, context, settings: { 'leakline.pasteGuard': 'offer' } });
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('gets it, and is offered the reference', async () => {
    await window.file('pasted.py');
    await window.type('token = ""');
    await window.press('ArrowLeft');
    await window.copy(other);
    await window.press('ControlOrMeta+V');
    await window.shows(other);
    await window.page.locator('.post-edit-widget').waitFor();
    await window.picture('moves offered');
  });
});

/** Pastes a secret between quotes; undoes it. */
async function pasteAndUndo(window: Window, folder: string): Promise<void> {
  const env = read(folder, '.env');
  await window.file('pasted.py');
  await window.type('token = ""');
  await window.press('ArrowLeft');
  await window.copy(other);
  await window.command('Notifications: Clear All Notifications');
  await window.press('ControlOrMeta+V');
  await window.shows('os.environ');
  // Said when everything is saved.
  await window.page.locator('.notification-list-item', { hasText: 'Pasted as a reference' }).waitFor();
  await window.picture('moves pasted');
  await untilDisk(folder, () => read(folder, '.env')?.includes(other) === true);
  assert.ok(!read(folder, 'pasted.py')?.includes(other));
  await window.press('ControlOrMeta+Z');
  await window.shows('token = ""');
  assert.equal(await window.editor.filter({ hasText: 'import os' }).count(), 0);
  await window.command('File: Save All Files');
  await untilDisk(folder, () => read(folder, '.env') === env);
}

/** A folder under git. */
function makeFolder(): string {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-moves-'))), 'shop');
  mkdirSync(folder);
  execFileSync('git', ['init', '--quiet', '--template='], { cwd: folder });
  const files = {
    'named.py': `\ntoken = "${secret}"\n`,
    'renamed.py': `\ntoken = "${fifth}"\n`,
    'pasted.py': '',
    'late.py': `token = "${third}"\n`,
    'later/more.js': `const token = '${fourth}';\n`,
    'notes.go': `package a\n// ${third}\n`,
    '.env': `TAKEN=1\nKNOWN=${secret}\n`,
    '.env.example': 'TAKEN=\n',
    '.gitignore': '.env\n',
    'pyproject.toml': '',
  };
  mkdirSync(path.join(folder, 'later'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
