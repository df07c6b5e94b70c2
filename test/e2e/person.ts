// What a person does with the packaged extension, in a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fill } from '../fakes.ts';
import { read, untilDisk } from './disk.ts';
import { statusItem, Window } from './window.ts';

const secret = fill('{github:ghp_}', 11);
const other = fill('{github:ghp_}', 12);
const typed = `token = "${secret}"`;
for (const trusted of [true, false]) {
  describe(`a person ${trusted ? 'in a trusted folder' : 'in Restricted Mode'}`, () => {
    const folder = makeFolder();
    let window: Window;

    before(async () => {
      window = await Window.open({ folder, trusted });
    });
    afterEach(async ({ name }) => window.picture(`${trusted ? 'trusted' : 'restricted'} ${name}`));
    after(async () => {
      await window.close();
      rmSync(folder, { recursive: true });
    });

    it('is told whether the folder is trusted', async () => {
      const restricted = window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
      await restricted.waitFor({ state: trusted ? 'hidden' : 'visible' });
    });

    it('types a secret and sees it underlined', async () => {
      await window.file('typed.py');
      await window.type(typed);
      await window.squiggles.first().waitFor();
      assert.equal(await window.squiggles.count(), 1);
    });

    it('takes the fix and finds it saved', async () => {
      await window.press('Enter');
      const rows = await window.fixes();
      await rows.filter({ hasText: 'Move to environment variable' }).first().click();
      // Said when everything is saved: VS Code may have saved the source before.
      await window.page.locator('.notification-list-item', { hasText: 'Moved to' }).waitFor();
      assert.ok(read(folder, 'typed.py')?.includes('os.environ'));
      await window.squiggles.first().waitFor({ state: 'detached' });
      assert.ok(!read(folder, 'typed.py')?.includes(secret));
      assert.ok(read(folder, '.env')?.includes(secret));
      assert.ok(read(folder, '.gitignore')?.split('\n').includes('.env'));
      assert.match(read(folder, '.env.example') ?? '', /^\w+=$/m);
      assert.ok(!read(folder, '.env.example')?.includes(secret));
    });

    it('undoes it with one key', async () => {
      await window.press('ControlOrMeta+Z');
      await window.shows(typed);
      await untilDisk(folder, () => read(folder, '.env') === undefined);
      assert.equal(read(folder, '.env.example'), undefined);
      await window.squiggles.first().waitFor();
      await window.press('ControlOrMeta+S');
      await untilDisk(folder, () => read(folder, 'typed.py') === `${typed}\n`);
    });

    it('scans the workspace and reads the problems', async () => {
      await window.command('Leakline: Scan Workspace');
      await window.command('Problems: Focus on Problems View');
      const problems = window.page.locator('.markers-panel .monaco-list-row');
      await problems.filter({ hasText: 'closed.js' }).first().waitFor();
      await problems.filter({ hasText: 'typed.py' }).first().waitFor();
    });

    it('sees the count in the status bar, whose menu calls git only where it may', async () => {
      const item = window.page.locator(statusItem, { hasText: '2' });
      await item.waitFor();
      await item.click();
      const rows = window.page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'Open Settings' }).waitFor();
      assert.equal(await rows.filter({ hasText: 'Scan Staged Changes' }).count(), trusted ? 1 : 0);
      await window.press('Escape');
    });
  });
}

describe('a person in Restricted Mode whose env file git tracks', () => {
  const folder = makeFolder();
  let window: Window;

  before(async () => {
    writeFileSync(path.join(folder, '.env'), 'PORT=1\n');
    execFileSync('git', ['add', '.env'], { cwd: folder });
    window = await Window.open({ folder, trusted: false });
  });
  afterEach(async () => window.picture('restricted tracked'));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('reads it before anything is written, and finds the secret in a file that git ignores', async () => {
    await window.file('typed.py');
    await window.type(typed);
    await window.squiggles.first().waitFor();
    await window.press('Enter');
    const rows = await window.fixes();
    await window.picture('tracked env file');
    await rows.filter({ hasText: 'in .env.local (git tracks .env)' }).first().click();
    await window.page.locator('.notification-list-item', { hasText: 'Moved to' }).waitFor();
    assert.ok(read(folder, 'typed.py')?.includes('os.environ'));
    assert.ok(read(folder, '.env.local')?.includes(secret));
    assert.equal(read(folder, '.env'), 'PORT=1\n');
  });
});

describe('a person with a large folder', () => {
  const folder = makeLargeFolder();
  let window: Window;

  before(async () => {
    window = await Window.open({ folder, trusted: true });
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('cancels a scan, and still sees what is typed', async () => {
    await window.command('Leakline: Scan Workspace');
    const toast = window.page.locator('.notification-list-item');
    await toast.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await toast.filter({ hasText: 'Leakline: Cancelled.' }).waitFor();
    await window.picture('cancelled');
    await window.file('typed.py');
    await window.type(typed);
    await window.squiggles.first().waitFor();
  });
});

/** A folder under git with one secret in a closed file, and an empty file to type into. */
function makeFolder(): string {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-person-'))), 'shop');
  mkdirSync(folder);
  execFileSync('git', ['init', '--quiet', '--template='], { cwd: folder });
  writeFileSync(path.join(folder, 'typed.py'), '');
  writeFileSync(path.join(folder, 'closed.js'), `const token = "${other}";\n`);
  return folder;
}

/** So much to look at that a scan still runs when a person cancels it: many times what only seems to be a secret. */
function makeLargeFolder(): string {
  const folder = makeFolder();
  const line = 'token = "<your token>"; password = "changeme"; api_key = process.env.API_KEY\n';
  for (let count = 0; count < 4000; count++) writeFileSync(path.join(folder, `${count}.txt`), line.repeat(400));
  return folder;
}
