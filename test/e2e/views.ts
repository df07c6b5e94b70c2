// What a person sees of Leakline beside the text: its views, in the packaged extension, in a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fill } from '../fakes.ts';
import { makeSample } from '../host/sample.ts';
import { read, untilDisk } from './disk.ts';
import { Window } from './window.ts';

describe('a person in the view of secrets', () => {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-views-'))), 'shop');
  let window: Window;
  const rows = (text: string | RegExp) => window.tree('Secrets').filter({ hasText: text });

  before(async () => {
    makeSample(folder);
    window = await Window.open({ folder, trusted: true });
  });
  afterEach(async ({ name }) => window.picture(`views ${name}`));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('is welcomed, scans from there, and sees files with their findings', async () => {
    await window.page.locator('.activitybar .action-label[aria-label^="Leakline"]').click();
    await window.page.locator('.welcome-view .monaco-button', { hasText: 'Scan Workspace' }).click();
    await rows(/^settings\.py/).waitFor();
    await rows('AWS secret access key').waitFor();
    await window.page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).waitFor();
  });

  it('groups by provider and by state', async () => {
    await window.command('Leakline: Group by Provider');
    await rows(/^AWS\d/).waitFor();
    await window.command('Leakline: Group by State');
    await rows(/^Open\d/).waitFor();
    await window.command('Leakline: Group by File');
    await rows(/^settings\.py/).waitFor();
  });

  it('filters while typing, and clears the filter', async () => {
    await window.viewButton('Filter Secrets by Text').click();
    await window.page.locator('.quick-input-widget input:focus').waitFor();
    await window.type('sendgrid');
    await rows('Slack').first().waitFor({ state: 'detached' });
    await window.press('Enter');
    await rows('SendGrid API key').first().waitFor();
    await window.page.locator('.pane-body .message', { hasText: '“sendgrid”' }).waitFor();
    await window.viewButton('Clear Filter').click();
    await rows('Slack').first().waitFor();
  });

  it('opens a finding at its place', async () => {
    await rows('AWS secret access key').click();
    await window.page.locator('.tab.active', { hasText: 'settings.py' }).waitFor();
    await window.squiggles.first().waitFor();
  });

  it('offers to move all secrets of a file from its row', async () => {
    await rows(/^settings\.py/).click({ button: 'right' });
    const item = window.page.locator('.monaco-menu .action-label', { hasText: 'Move All Secrets in This File' });
    // A menu takes no release of the button in its first 100 ms: one that opened under the pointer would choose at once.
    await item.click({ delay: 200 });
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: 'Move 4 secrets in 1 file' }).waitFor();
    await window.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('moves a secret of a closed file from its row, and the row goes', async () => {
    const row = rows('GitHub OAuth access token');
    await row.hover();
    await row.locator('.action-label[aria-label^="Move Secret to Environment Variable"]').click();
    await untilDisk(folder, () => read(folder, 'cmd/main.go')?.includes('os.Getenv') === true);
    await row.waitFor({ state: 'detached' });
    assert.ok(read(folder, '.env') !== undefined);
    // Its last save is told of; until then the tree is drawn anew, and a click may be lost.
    await window.page.locator('.notification-list-item', { hasText: 'Moved to' }).waitFor();
  });

  it('ignores a secret from its row, and finds it among the accepted', async () => {
    const row = rows('PostgreSQL password');
    await row.hover();
    await row.locator('.action-label[aria-label^="Ignore Secret on This Line"]').click();
    await row.waitFor({ state: 'detached' });
    await window.command('Leakline: Group by State');
    await rows('Accepted by a Comment').waitFor();
  });
});

describe('a person with the summary page', () => {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-summary-'))), 'shop');
  let window: Window;
  const page = () => window.page.frameLocator('iframe.webview').frameLocator('iframe');

  before(async () => {
    makeSample(folder);
    writeFileSync(path.join(folder, 'logo.png'), Uint8Array.of(1, 0, 2));
    window = await Window.open({ folder, trusted: true, settings: { 'workbench.colorTheme': 'Default Light Modern' } });
  });
  afterEach(async ({ name }) => window.picture(`summary ${name}`));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('is offered it when a scan has ended, and reads charts, places and what was not scanned', async () => {
    await window.command('Leakline: Scan Workspace');
    const toast = window.page.locator('.notification-list-item', { hasText: 'files scanned' });
    await toast.locator('.monaco-button', { hasText: 'Show Summary' }).click();
    await page()
      .locator('h1', { hasText: /secrets in \d+ files/ })
      .waitFor();
    assert.equal(await page().locator('figure').count(), 3);
    await page().locator('summary', { hasText: 'binary' }).click();
    await page().locator('details a', { hasText: 'logo.png' }).waitFor();
  });

  it('exports a report from it, which holds no secret', async () => {
    await page().locator('nav a', { hasText: 'SARIF' }).click();
    const input = window.page.locator('.quick-input-widget input');
    await input.waitFor();
    await window.press('Enter');
    await untilDisk(folder, () => read(folder, 'leakline-report.sarif')?.endsWith('}\n') === true);
    const { runs } = JSON.parse(read(folder, 'leakline-report.sarif') ?? '');
    assert.ok(runs[0].results.length > 10);
    const source = read(folder, 'src/alerts.js') ?? '';
    const [, secret = ''] = /services\/(\w+\/\w+\/\w+)/.exec(source) ?? [];
    assert.ok(secret !== '' && !JSON.stringify(runs).includes(secret));
  });

  it('opens a finding by its link', async () => {
    await page().locator('td a', { hasText: 'app/settings.py:4' }).click();
    await window.page.locator('.tab.active', { hasText: 'settings.py' }).waitFor();
  });
});

describe('a person about to commit', () => {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-commit-'))), 'shop');
  const name = 'app/deploy.py';
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  let window: Window;
  const toast = (text: string) => window.page.locator('.notification-list-item', { hasText: text });

  before(async () => {
    makeSample(folder);
    window = await Window.open({ folder, trusted: true });
  });
  afterEach(async (test) => window.picture(`commit ${test.name}`));
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('is warned once of what is staged', async () => {
    writeFileSync(path.join(folder, name), fill('token = "{github:ghp_}"\n', 31));
    git('add', name);
    await toast('the next commit would bring in a secret').waitFor();
    assert.equal(await toast('the next commit').count(), 1);
  });

  it('sees it in the Source Control view, with the file marked', async () => {
    await window.command('Leakline: Show Staged Secrets');
    await window.page.locator('.scm-view .monaco-list-row', { hasText: 'deploy.py' }).first().waitFor();
    await window.page.locator('.scm-view .monaco-icon-label[aria-label*="A secret is staged"]').first().waitFor();
    await window.tree('Staged Secrets').filter({ hasText: 'GitHub personal access token' }).waitFor();
  });

  it('scans what is staged on demand, and lists it in the view of secrets', async () => {
    await window.command('Leakline: Scan Staged Changes');
    await window.page.locator('.pane-body .message', { hasText: /New in what is staged · 1 of \d+/ }).waitFor();
    await window.tree('Secrets').filter({ hasText: 'GitHub personal access token' }).waitFor();
    await window.viewButton('Clear Filter').click();
    await window.command('Leakline: Show Staged Secrets');
  });

  it('takes the fix from there, stages it, and nothing is left to warn of', async () => {
    const row = window.tree('Staged Secrets').first();
    await row.hover();
    await row.locator('.action-label[aria-label^="Move Secret to Environment Variable"]').click();
    await untilDisk(folder, () => read(folder, name)?.includes('os.environ') === true);
    await window.tree('Staged Secrets').filter({ hasText: 'fixed, but not staged yet' }).waitFor();
    await toast('What is staged still holds the secret').locator('.monaco-button', { hasText: 'Stage' }).click();
    await window.tree('Staged Secrets').first().waitFor({ state: 'detached' });
    assert.match(git('show', `:${name}`), /os\.environ/);
    const staged = git('diff', '--cached', '--name-only').trim().split('\n');
    assert.ok(staged.includes('.env.example'), 'the name of the variable comes along');
    assert.ok(!staged.includes('.env'), 'its value does not');
  });

  it('looks at what came since a branch, in the view of secrets, and fixes it there', async () => {
    git('branch', 'before');
    writeFileSync(path.join(folder, 'app/release.py'), fill('# ours\ntoken = "{github:ghp_}"\n', 32));
    await window.asking('Leakline: Scan Changes Since a Branch');
    await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'before' }).click();
    await window.page.locator('.pane-body .message', { hasText: /New since before · 1 of \d+/ }).waitFor();
    const row = window.tree('Secrets').filter({ hasText: 'GitHub personal access token' });
    assert.equal(await row.count(), 1);
    await window.picture('commit changes in the view');
    await row.hover();
    await row.locator('.action-label[aria-label^="Move Secret to Environment Variable"]').click();
    await untilDisk(folder, () => read(folder, 'app/release.py')?.includes('os.environ') === true);
    await row.waitFor({ state: 'detached' });
    await window.viewButton('Clear Filter').click();
  });
});
