import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { fill } from '../fakes.ts';
import { cache, root, say } from '../host/cache.ts';
import { withThisNode } from '../host/run.ts';
import { makeUserData } from '../host/userData.ts';

export type Kind = 'node' | 'web';

/**
 * Runs the suite in a VS Code's node or web-worker extension host; throws if a test fails. The VS Code is the one from npm,
 * in a headless browser, unless `LEAKLINE_DESKTOP` is set: then the desktop one that it names, or with `1` one that is downloaded.
 */
export async function runSuite(kind: Kind): Promise<void> {
  say(`The suite in the ${kind} extension host`);
  const extensionTestsPath = await bundle(kind);
  const folders = makeUserData(kind === 'web' ? inWebWorker : {});
  const workspace = path.join(realpathSync(folders.home), 'shop');
  mkdirSync(workspace);
  execFileSync('git', ['init', '--quiet', '--template='], { cwd: workspace });

  const desktop = process.env['LEAKLINE_DESKTOP'];
  const executable = desktop === undefined ? path.join(import.meta.dirname, '../host/fakeCode.ts') : desktop;
  await runTests({
    ...(executable === '1' ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: root,
    extensionTestsPath,
    extensionTestsEnv: withThisNode(),
    launchArgs: [
      workspace,
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      `--user-data-dir=${folders.userData}`,
      `--extensions-dir=${folders.extensions}`,
    ],
  });
  folders.remove();
}

// What `--extensionDevelopmentKind=web` does on the desktop; in the browser VS Code 1.139 reads that switch and forgets it.
const inWebWorker = { 'remote.extensionKind': { 'leakline.leakline': ['web'] } };

/** Below the extension's folder, because VS Code runs tests in the host of the extension that they belong to. */
async function bundle(kind: Kind): Promise<string> {
  const outfile = path.join(cache, `suite.${kind}.js`);
  rmSync(outfile, { force: true });
  await build({
    entryPoints: [path.join(import.meta.dirname, `suite/in${kind === 'node' ? 'Node' : 'Web'}.ts`)],
    outfile,
    bundle: true,
    // Not `cjs`: in a package of ES modules mocha.js, CommonJS or a script as it likes, would take the bundle's exports.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    define: {
      fakeSecrets: JSON.stringify(Array.from({ length: 10 }, (_, seed) => fill('{github:ghp_}', seed))),
      onlyTests: JSON.stringify(process.env['LEAKLINE_GREP'] ?? ''),
    },
    platform: kind === 'node' ? 'node' : 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
