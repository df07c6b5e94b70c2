import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { contentsOf } from '../server/git/changeSets.ts';
import { stagedChanges } from '../server/git/changes.ts';
import { readObjects } from '../server/git/objects.ts';
import { git, repositoryOf, write } from './cli/leakline.ts';

/** The child processes that are started from now on, each with the promise of its end. */
function watchProcesses(test: TestContext): readonly Promise<unknown>[] {
  const ends: Promise<unknown>[] = [];
  const started = (message: unknown) => {
    ends.push(once((message as { readonly process: ChildProcess }).process, 'close'));
  };
  subscribe('child_process', started);
  test.after(() => unsubscribe('child_process', started));
  return ends;
}

/** More than a pipe holds, so that git waits for a reader. */
const large = 'x'.repeat(1_000_000);

describe('the contents of git objects', () => {
  it('leave no git process behind when a reader stops early', async (test) => {
    const cwd = await repositoryOf(test, { 'README.md': '' });
    write(cwd, { 'a.txt': `a${large}`, 'b.txt': `b${large}` });
    await git(cwd, 'add', '-A');
    const changes = await stagedChanges(cwd);
    const ends = watchProcesses(test);
    for await (const { path } of contentsOf(cwd, changes, 10_000_000)) {
      assert.ok(path.endsWith('a.txt'));
      break;
    }
    assert.notEqual(ends.length, 0);
    await Promise.all(ends);
  });

  it('end with the error of what lists them', async (test) => {
    const cwd = await repositoryOf(test, { 'a.txt': 'a' });
    const oid = (await git(cwd, 'rev-parse', 'HEAD:a.txt')).trim();
    async function* oids() {
      yield oid;
      throw new Error('the list breaks off');
    }
    const read = async () => {
      for await (const object of readObjects(cwd, oids(), 1000)) assert.ok('bytes' in object);
    };
    await assert.rejects(read, /the list breaks off/);
  });
});
