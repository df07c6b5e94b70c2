import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill } from '../fakes.ts';
import { leakline, repositoryOf, write } from './leakline.ts';

const secret = fill('{github:ghp_}', 1);

describe('leakline explain', () => {
  it('says what became of everything that was looked at, without the secret', async (test) => {
    const cwd = await repositoryOf(test, { 'a.py': `key = "${secret}"\npassword = "changeme"\n` });
    const { stdout, code } = await leakline(['explain', 'a.py'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^a\.py:1:8: github-pat: it is flagged$/m);
    assert.match(stdout, /^a\.py:2:13: generic-password: it is a placeholder$/m);
    assert.ok(!stdout.includes(secret));
    for (const place of ['a.py:2', 'a.py:2:13', 'a.py:2:13:']) {
      assert.match((await leakline(['explain', place], { cwd })).stdout, /^a\.py:2:13: [^\n]+\n$/);
    }
  });

  it('knows the baseline and the settings', async (test) => {
    const cwd = await repositoryOf(test, { 'a.py': `key = "${secret}"\n` });
    await leakline(['baseline', 'create'], { cwd });
    assert.match((await leakline(['explain', 'a.py:1'], { cwd })).stdout, /github-pat: the baseline accepts it/);
    write(cwd, { '.leakline.yaml': 'exclude: [a.py]\n' });
    assert.equal((await leakline(['explain', 'a.py'], { cwd })).stdout, 'a.py: excluded by .leakline.yaml\n');
  });

  it('says where nothing was looked at, and what is wrong with the question', async (test) => {
    const cwd = await repositoryOf(test, { 'a.py': 'print(1)\n', 'b.bin': Buffer.of(0, 1) });
    const nothing = await leakline(['explain', 'a.py:1'], { cwd });
    assert.deepEqual([nothing.code, nothing.stdout], [0, '']);
    assert.match(nothing.stderr, /no rule has looked/);
    for (const [args, said] of [
      [[], /explain takes one file/],
      [['gone.py:3'], /gone\.py: there is no such file/],
      [['b.bin'], /b\.bin: binary/],
    ] as const) {
      const { code, stderr } = await leakline(['explain', ...args], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, said);
    }
  });
});
