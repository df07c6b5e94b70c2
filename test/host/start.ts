// npm start: builds Leakline and opens it on a sample in a real VS Code. With --check it proves in a headless browser that
// this works, and ends.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.ts';
import { root } from './cache.ts';
import { findDesktop, openDesktop } from './desktop.ts';
import { run, withThisNode } from './run.ts';
import { makeSample, sample } from './sample.ts';
import { type Server, startServer } from './server.ts';
import { makeUserData } from './userData.ts';
import { workbenchUrl } from './workbench.ts';

const file = path.join(sample, 'src/billing.ts');
const tryThis = `
  Try this:
  1. src/billing.ts is open: the keys are underlined. Rest the pointer on one to read why.
  2. Put the cursor on it, press Ctrl+. and take "Move to environment variable". Look at .env, .env.example, .gitignore.
     One Ctrl+Z takes it all back.
  3. Type a secret of your own and watch the underline come.
  4. Press F1 and run "Leakline: Scan Workspace": Problems lists every secret.
  More in the sample's README.md. Every secret in it is a fake.
`;

const check = process.argv.includes('--check');
const desktop = check ? undefined : findDesktop();
await run('npm', ['run', 'build'], { title: 'Building', cwd: root, env: withThisNode() });
makeSample(sample);
if (desktop === undefined) await openInBrowser();
else await openOnDesktop(desktop);

async function openOnDesktop(command: string): Promise<void> {
  await openDesktop(command, root, sample, file);
  console.log(`\n  Leakline runs in the VS Code window that has just opened.\n${tryThis}`);
}

/** Installed and not under development, because with that the browser's VS Code shows no notifications. */
async function openInBrowser(): Promise<void> {
  const folders = makeUserData();
  process.once('exit', folders.remove);
  const options = { ...folders, trusted: true, development: false };
  symlinkSync(root, path.join(folders.extensions, 'leakline'));
  const server = await startServer(options);
  const url = workbenchUrl({ server, folder: sample, file });
  console.log(`\n  Leakline runs in a VS Code in your browser. Open\n\n  ${url}\n${tryThis}`);
  if (check) {
    await seeSquiggle(url);
    await server.stop();
  } else {
    await untilInterrupted(server);
  }
}

async function untilInterrupted(server: Server): Promise<void> {
  console.log('  Ctrl+C ends it.');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
}

async function seeSquiggle(url: string): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
  await browser.close();
  console.log('  Checked: the window opens and shows a squiggle.');
}
