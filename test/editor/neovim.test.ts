import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { it } from 'node:test';
import { cli, folderOf, run } from '../cli/leakline.ts';
import { fill } from '../fakes.ts';

interface Shown {
  readonly source: string;
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly lnum: number;
  readonly col: number;
  readonly end_lnum: number;
  readonly end_col: number;
}

const isInstalled = spawnSync('nvim', ['--version']).error === undefined;
const isCi = process.env['CI'] !== undefined;

// Where CI runs, a machine without the editor is a mistake; elsewhere it is said by name that nothing was shown.
it('Neovim shows the findings of leakline lsp', {
  skip: !isInstalled && !isCi && 'nvim is not installed',
}, async (test) => {
  const text = fill('# é😀\ntoken = "{github:ghp_}"  # é\n');
  const cwd = folderOf(test, { 'app.py': text });
  const init = path.join(import.meta.dirname, 'init.lua');
  const { stdout, stderr } = await run('nvim', ['--headless', '--clean', '-n', '-u', init, 'app.py'], {
    cwd,
    env: { LEAKLINE: [process.execPath, cli, 'lsp', '--stdio'].join('\n'), XDG_STATE_HOME: cwd, XDG_CACHE_HOME: cwd },
  });
  const shown = JSON.parse(stdout || '[]') as readonly Shown[];
  assert.deepEqual(
    shown.map(({ source, code, severity, lnum, col, end_lnum, end_col }) => ({
      source,
      code,
      severity,
      range: [lnum, col, end_lnum, end_col],
    })),
    [{ source: 'leakline', code: 'github-pat', severity: 1, range: [1, 9, 1, 49] }],
    stderr,
  );
  assert.match(shown[0]?.message ?? '', /^GitHub personal access token/);
});
