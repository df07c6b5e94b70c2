import type { Page } from 'playwright-core';

export interface Start {
  /** Host and port of the server. */
  readonly authority: string;
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of a file to open in it. */
  readonly file?: string;
  /** An extension to run from its folder. */
  readonly development?: Development;
}

export interface Development {
  readonly extension: string;
  /** A module that exports `run()`; without it nothing is tested and the window stays. */
  readonly tests?: string;
  /** `web` runs the extension's `browser` entry in the web worker, `node` its `main` entry in the server. */
  readonly kind: 'node' | 'web';
}

/** The address that opens VS Code's workbench as the start says. */
export function workbenchUrl(start: Start): string {
  const remote = (file: string) => `vscode-remote://${start.authority}${encodeURI(file)}`;
  const payload: [string, string][] = [];
  if (start.file !== undefined) payload.push(['openFile', remote(start.file)]);
  const { development } = start;
  if (development !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(development.extension)]);
    if (development.tests !== undefined) payload.push(['extensionTestsPath', remote(development.tests)]);
    if (development.kind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
  }
  const query = new URLSearchParams({ folder: start.folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${start.authority}/?${query}`;
}

// Of a machine without the internet, or of a VS Code that is not Microsoft's build.
const harmless = /open-vsx\.org|vsda|github-authentication|GitHub|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED/;

/** Opens the workbench, relays what the tests log, and resolves to their exit code. */
export async function runTestsIn(page: Page, url: string): Promise<number> {
  const exit = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (!harmless.test(line)) process.stdout.write(type === 'log' ? `${line}\n` : `[${type}] ${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => exit.resolve(code));
  page.on('crash', () => exit.reject(new Error('The page crashed')));
  page.on('close', () => exit.reject(new Error('The page was closed')));
  await page.goto(url);
  return await exit.promise;
}
