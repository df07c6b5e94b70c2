import { appendFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { marker } from './marker.ts';
import type { Server } from './server.ts';

export interface Start {
  readonly server: Pick<Server, 'authority' | 'token'>;
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of a file to open in it. */
  readonly file?: string;
  /** Absolute path of an extension to run from its folder. */
  readonly extension?: string;
  /** Absolute path of a module that exports `run()`; without it nothing is tested and the window stays. */
  readonly tests?: string;
}

/** The address that opens VS Code's workbench as the start says. */
export function workbenchUrl(start: Start): string {
  const remote = (file: string) => `vscode-remote://${start.server.authority}${encodeURI(file)}`;
  const payload: [string, string][] = [];
  if (start.file !== undefined) payload.push(['openFile', remote(start.file)]);
  if (start.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(start.extension)]);
  if (start.tests !== undefined) payload.push(['extensionTestsPath', remote(start.tests)]);
  const query = new URLSearchParams({ tkn: start.server.token, folder: start.folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${start.server.authority}/?${query}`;
}

// Only for a workbench in which the tests never begin: each of them has a limit of its own.
const limitMinutes = 10;

/**
 * Opens the workbench and resolves to the tests' exit code. Prints the lines that the tests mark as theirs and writes the
 * whole of the console to a file.
 */
export async function runTestsIn(page: Page, url: string, logFile: string): Promise<number> {
  const exit = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    appendFileSync(logFile, `[${type}] ${line}\n`);
    const own = line.indexOf(marker);
    if (own >= 0) process.stdout.write(`${line.slice(own + marker.length)}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => exit.resolve(code));
  page.on('crash', () => exit.reject(new Error('The page crashed')));
  page.on('close', () => exit.reject(new Error('The page was closed')));
  const tooLate = () => exit.reject(new Error(`The tests did not end in ${limitMinutes} minutes`));
  const limit = setTimeout(tooLate, limitMinutes * 60_000);
  try {
    await page.goto(url);
    return await exit.promise;
  } finally {
    clearTimeout(limit);
  }
}
