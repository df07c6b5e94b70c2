// What a person does with the history of a repository, in the packaged extension, in a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fill } from '../fakes.ts';
import { makeSample } from '../host/sample.ts';
import { read, untilDisk } from './disk.ts';
import { Window } from './window.ts';

describe('a person in the history of a repository', () => {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-history-'))), 'shop');
  const secret = fill('{github:ghp_}', 41);
  let window: Window;
  let commit: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const save = (text: string, message: string) => {
    writeFileSync(path.join(folder, 'deploy.py'), text);
    git('add', 'deploy.py');
    git('-c', 'user.name=Ann Author', '-c', 'user.email=ann@leakline.invalid', 'commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  const rows = (text: string | RegExp) => window.tree('Secrets').filter({ hasText: text });
  const menu = (text: string) => window.page.locator('.quick-input-widget .monaco-list-row', { hasText: text });
  const toast = (text: string | RegExp) => window.page.locator('.notification-list-item', { hasText: text });
  const rowButton = async (text: string | RegExp, label: string) => {
    await rows(text).first().hover();
    await rows(text).first().locator(`.action-label[aria-label^="${label}"]`).click();
  };

  /** A repository of its own inside the other. */
  const makeInner = () => {
    const inner = path.join(folder, 'inner');
    mkdirSync(inner);
    writeFileSync(path.join(inner, 'a.py'), fill('token = "{github:ghp_}"\n', 43));
    const inside = (...args: string[]) => execFileSync('git', args, { cwd: inner, stdio: 'pipe' });
    inside('init', '-q', '-b', 'main', '--template=');
    inside('add', '-A');
    inside(
      '-c',
      'user.name=Ann',
      '-c',
      'user.email=a@leakline.invalid',
      '-c',
      'commit.gpgsign=false',
      'commit',
      '-qm',
      'x',
    );
  };

  before(async () => {
    makeSample(folder);
    makeInner();
    git('config', 'commit.gpgsign', 'false');
    commit = save(`# how we deploy\ntoken = "${secret}"\n`, 'deploy');
    save('# how we deploy\n', 'not so');
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    window = await Window.open({ folder, trusted: true, context });
  });
  afterEach(async ({ name }) => window.picture(`history ${name}`));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('is asked which, where one lies in another', async () => {
    await window.asking('Leakline: Scan Git History');
    await menu('inner').click();
    await menu('Everything').click();
    await rows(/^In Git History.*1 · inner/).waitFor();
    await rows(/a\.py:1 · still present/).waitFor();
  });

  it('scans all of it, and sees what nobody can see in the files', async () => {
    await window.asking('Leakline: Scan Git History');
    await menu('shop').click();
    await menu('Everything').click();
    await rows(/^In Git History/).waitFor();
    await rows(/Ann Author/).waitFor();
    await rows(/GitHub personal access token.*deploy\.py:2 · only in history · compromised since \d{4}-/).waitFor();
    await toast(/secrets in the history of shop \(3 commits\), \d+ still present: treat them as/).waitFor();
  });

  it('opens a file as it was, with the secret selected, and can only read it', async () => {
    await rows('deploy.py:2').click();
    await window.page.locator('.tab.active', { hasText: `deploy.py (${commit.slice(0, 8)})` }).waitFor();
    await window.shows(secret);
    await window.page.locator('.statusbar-item', { hasText: `${secret.length} selected` }).waitFor();
    await window.editor.click();
    await window.type('x');
    await window.page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor();
    assert.equal(await window.squiggles.count(), 0, 'what can not be edited is not underlined');
  });

  it('copies the hash of the commit', async () => {
    await rows('deploy.py:2').click({ button: 'right' });
    // A menu takes no release of the button in its first 100 ms.
    await window.page.locator('.monaco-menu .action-label', { hasText: 'Copy Commit Hash' }).click({ delay: 200 });
    await window.page.waitForFunction(`navigator.clipboard.readText().then((text) => text === '${commit}')`);
  });

  it('groups by provider and by state', async () => {
    await window.command('Leakline: Group by State');
    await rows(/^Still Present/).waitFor();
    await rows(/^Only in History/).waitFor();
    await window.command('Leakline: Group by Provider');
    await rows(/^GitHub\d/)
      .first()
      .waitFor();
    await window.command('Leakline: Group by File');
  });

  it('exports a report, which names the commit and holds no secret', async () => {
    await rowButton(/^In Git History/, 'Export Report of the History');
    await menu('JSON').click();
    await window.page.locator('.quick-input-title', { hasText: 'Export as JSON' }).waitFor();
    await menu('package.json').waitFor();
    await window.press('Enter');
    await untilDisk(folder, () => read(folder, 'leakline-history.json')?.endsWith('}\n') === true);
    const report = read(folder, 'leakline-history.json') ?? '';
    assert.ok(report.includes(commit) && !report.includes(secret));
  });

  it('says that one was revoked, and the baseline knows it', async () => {
    await rowButton('deploy.py:2', 'Add to Baseline');
    await menu('Revoked').click();
    await rows('deploy.py:2').waitFor({ state: 'detached' });
    await untilDisk(folder, () => read(folder, '.leakline-baseline.json')?.includes('"revoked"') === true);
    assert.ok(!read(folder, '.leakline-baseline.json')?.includes(secret));
  });

  it('scans a range that git has checked while it was typed', async () => {
    git('branch', 'before');
    save(fill('# anew\ntoken = "{github:ghp_}"\n', 42), 'again');
    await window.asking('Leakline: Scan a Commit Range');
    await menu('shop').click();
    await menu('before').waitFor();
    await menu('Type a Range').click();
    const input = window.page.locator('.quick-input-widget');
    await input.filter({ hasText: 'A range as git knows it' }).waitFor();
    await window.type('nowhere..HEAD');
    await input.filter({ hasText: 'Git knows no range “nowhere..HEAD”' }).waitFor();
    await input.locator('input').fill('');
    await window.type('before..HEAD');
    await input.filter({ hasText: '1 commit' }).waitFor();
    await window.press('Enter');
    await rows(/^In Git History.*1 · shop, before\.\.HEAD/).waitFor();
    await rows(/deploy\.py:2 · still present/).waitFor();
    await rowButton(/^In Git History/, 'Clear Secrets of the History');
    await rows(/^In Git History/).waitFor({ state: 'detached' });
  });
});
