/// <reference types="mocha" />
import * as vscode from 'vscode';
import { marker } from '../../host/marker.ts';
// The build for browsers, which runs in both extension hosts and sets the globals.
import 'mocha/mocha.js';

/** Put in by the bundler: the part of the titles of the tests that are to run. */
declare const onlyTests: string;

// Only for what never comes: no test measures time.
const timeoutMs = 30_000;

/** Runs the tests that `load` defines, and logs them for people to read; throws if one fails or none ran. */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: timeoutMs, reporter: Report, forbidOnly: true, forbidPending: true });
  mocha.grep(onlyTests);
  await load();
  await vscode.extensions.getExtension('leakline.leakline')?.activate();
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    // Not `mocha.run`, which reads the address of a page, that the node host doesn't have.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats ?? none));
  });
  log(`${passes} passed, ${failures} failed`);
  if (failures > 0 || passes === 0) throw new Error('The suite failed');
}

const none = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };

class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', ({ title }) => log(title));
    runner.on('pass', ({ title, duration }) => log(`  ✔ ${title} (${duration} ms)`));
    runner.on('fail', ({ title }, error: Error) => log(`  ✖ ${title}\n${error.stack ?? error.message}`));
  }
}

function log(line: string): void {
  for (const part of line.split('\n').filter((text) => text !== '')) console.log(`${marker}${part}`);
}
