#!/usr/bin/env node
// Takes the arguments of the `code` executable that a test run uses, and shows the same VS Code in a headless browser.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { say } from './cache.ts';
import { startServer } from './server.ts';
import { runTestsIn, workbenchUrl } from './workbench.ts';

// Arguments that only the desktop knows are let through, and mean nothing here.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main();

async function main(): Promise<number> {
  const userData = text('user-data-dir');
  const server = await startServer({
    userData,
    extensions: text('extensions-dir'),
    development: true,
    trusted: values['disable-workspace-trust'] === true,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const url = workbenchUrl({
      server,
      folder: path.resolve(positionals[0] ?? '.'),
      extension: text('extensionDevelopmentPath'),
      tests: text('extensionTestsPath'),
    });
    const logFile = path.join(userData, 'console.log');
    const code = await runTestsIn(page, url, logFile);
    if (code !== 0) say(`The whole console is in ${logFile}`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function text(name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing`);
  return value;
}
