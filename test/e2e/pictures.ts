// npm run pictures: the pictures of the README, from the packaged extension and the sample workspace.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fill } from '../fakes.ts';
import { root } from '../host/cache.ts';
import { run, withThisNode } from '../host/run.ts';
import { makeSample } from '../host/sample.ts';
import { read, untilDisk } from './disk.ts';
import { Window } from './window.ts';

const images = path.join(root, 'docs/images');
const source = 'app/settings.py';
/** Nothing but the editor and the files, in letters that can be read on a page. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono, monospace',
  'editor.fontSize': 14,
  'editor.occurrencesHighlight': 'off',
  'editor.lineNumbersMinChars': 3,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
const context = { viewport: { width: 1000, height: 520 }, deviceScaleFactor: 1.5 };

await run('npm', ['run', 'package'], { title: 'Packaging', cwd: root, env: withThisNode() });
const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-pictures-'))), 'shop');
makeSample(folder);
mkdirSync(images, { recursive: true });
const window = await Window.open({ folder, trusted: true, settings, context });
try {
  await window.file(source);
  await squiggleAndHover();
  await menu();
  await envFile();
  await problems();
  await tree();
  await commit();
  await summary();
} finally {
  await window.close();
  rmSync(folder, { recursive: true });
}

async function squiggleAndHover(): Promise<void> {
  await window.squiggles.nth(1).hover({ force: true });
  await window.page.locator('.monaco-hover', { hasText: 'AWS' }).first().waitFor();
  await picture('squiggle');
  await window.page.mouse.move(10, 10);
}

async function menu(): Promise<void> {
  const rows = await window.fixes();
  await picture('fix');
  await rows.filter({ hasText: 'Move to environment variable' }).first().click();
  await untilDisk(folder, () => read(folder, source)?.includes('os.environ') === true);
}

async function envFile(): Promise<void> {
  // What the fix says about the value's history hides the file.
  await window.page.locator('.notification-list-item').first().waitFor();
  await window.command('Notifications: Clear All Notifications');
  await window.press('ControlOrMeta+Backslash');
  await window.page.locator('.editor-group-container').nth(1).waitFor();
  // By the pointer: what git ignores is not to be found by its name.
  await window.page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ hasText: /^\.env$/ })
    .dblclick();
  await window.page.locator('.tab.active', { hasText: '.env' }).waitFor();
  await window.editor.click();
  await window.press('ControlOrMeta+B');
  await picture('env');
  await window.press('ControlOrMeta+B');
  await window.command('View: Close All Editors');
}

async function problems(): Promise<void> {
  await window.command('Leakline: Scan Workspace');
  await window.page.locator('.notification-list-item', { hasText: 'files scanned' }).waitFor();
  await window.command('Notifications: Clear All Notifications');
  await window.command('Problems: Focus on Problems View');
  await window.page.locator('.markers-panel .monaco-list-row').nth(5).waitFor();
  await window.command('View: Toggle Maximized Panel');
  await picture('scan');
}

async function tree(): Promise<void> {
  await window.command('View: Toggle Maximized Panel');
  await window.command('View: Hide Panel');
  await window.command('Leakline: Focus on Secrets View');
  const row = window.tree('Secrets').filter({ hasText: 'Slack bot token' }).first();
  await row.click();
  await window.squiggles.first().waitFor();
  await row.hover();
  await row.locator('.action-label').first().waitFor();
  await picture('tree');
}

async function summary(): Promise<void> {
  await window.command('View: Close All Editors');
  await window.command('View: Close Primary Side Bar');
  await window.page.setViewportSize({ width: 1000, height: 700 });
  await window.command('Leakline: Show Summary');
  const page = window.page.frameLocator('iframe.webview').frameLocator('iframe');
  await page.locator('figure').first().waitFor();
  await picture('summary');
  await window.page.setViewportSize(context.viewport);
}

async function commit(): Promise<void> {
  await window.command('View: Close All Editors');
  const name = 'app/deploy.py';
  writeFileSync(path.join(folder, name), fill('token = "{github:ghp_}"\n', 40));
  execFileSync('git', ['add', name], { cwd: folder });
  await window.page.locator('.notification-list-item', { hasText: 'the next commit' }).waitFor();
  await window.command('Leakline: Show Staged Secrets');
  await window.tree('Staged Secrets').first().hover();
  await picture('commit');
  await window.command('Notifications: Clear All Notifications');
}

async function picture(name: string): Promise<void> {
  await window.page.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
