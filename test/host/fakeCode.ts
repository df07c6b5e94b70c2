#!/usr/bin/env node
// Takes the arguments of the `code` executable that a test run uses, and shows the same VS Code in a headless browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';
import { runTestsIn, workbenchUrl } from './workbench.ts';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'leakline-host-'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

  const server = await startServer({
    userData: text('user-data-dir') ?? path.join(scratch, 'user-data'),
    extensions: text('extensions-dir') ?? path.join(scratch, 'extensions'),
    trusted: values['disable-workspace-trust'] === true,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    return await runTestsIn(page, workbenchUrl({ authority: server.authority, folder: folder(), development: development() }));
  } finally {
    await browser.close();
    await server.stop();
  }
}

function development() {
  const extension = text('extensionDevelopmentPath');
  const tests = text('extensionTestsPath');
  if (extension === undefined || tests === undefined) throw new Error('Both extension paths are needed');
  return { extension, tests, kind: text('extensionDevelopmentKind') === 'web' ? ('web' as const) : ('node' as const) };
}

function folder(): string {
  const last = positionals[0];
  if (last === undefined) throw new Error('The folder to open is missing');
  return path.resolve(last);
}

function text(name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
