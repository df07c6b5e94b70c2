import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { cache, root, say } from './cache.ts';
import { run } from './run.ts';

// Read by playwright-core when it is loaded, so it is loaded only below.
process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= path.join(cache, 'browsers');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const advice = 'No browser was found: install Chromium or Google Chrome, so that it is on PATH';
const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts a headless Chromium: the machine's own, else Playwright's, else Debian's; throws with what to install. */
export async function launchBrowser(): Promise<Browser> {
  return (await onThisMachine()) ?? (await playwrights()) ?? (await debians());
}

/** The first that starts: Ubuntu's chromium-browser, for one, may be a stub that only says to install a snap. */
async function onThisMachine(): Promise<Browser | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  for (const file of [...onPath, ...places].filter((candidate) => existsSync(candidate))) {
    try {
      return await launch(file);
    } catch (error) {
      say(`${file} does not start: ${reason(error)}`);
    }
  }
  return undefined;
}

async function launch(executablePath?: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
}

/** Playwright's own build, unless it can't be downloaded, or can't start because the system lacks its libraries. */
async function playwrights(): Promise<Browser | undefined> {
  const { chromium } = await import('playwright-core');
  try {
    if (!existsSync(chromium.executablePath())) {
      const cli = path.join(root, 'node_modules/playwright-core/cli.js');
      await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
        title: "No browser on PATH: getting Playwright's Chromium",
      });
    }
    return await launch();
  } catch (error) {
    say(`Playwright's Chromium is not to be had here: ${reason(error)}`);
    return undefined;
  }
}

async function debians(): Promise<Browser> {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(advice);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { title: 'Reading the package lists', env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    title: 'Installing the chromium package',
    env,
  });
  const browser = await onThisMachine();
  if (browser === undefined) throw new Error(advice);
  return browser;
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').find((line) => line.includes('Error')) ?? text.split('\n', 1).join();
}
