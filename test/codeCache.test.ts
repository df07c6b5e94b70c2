import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../server/codeCache.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'leakline-cache-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const bundle = path.join(folder, 'bundle.js');
const cache = path.join(folder, 'cache');
const own = pathToFileURL(path.join(import.meta.dirname, '../server/codeCache.ts')).href;

/** What a bundle prints that is run in a process of its own. */
function run(source: string, into: string | undefined = cache): string {
  writeFileSync(bundle, source);
  const program = `
    const { runBundle } = await import(${JSON.stringify(own)});
    runBundle(${JSON.stringify(bundle)}, ${JSON.stringify(into)}, 'test');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout;
}

const kept = () => readdirSync(cache).map((name) => path.join(cache, name));
const saying = (word: string) =>
  `const path = require('node:path'); function say() { return '${word}'; }
  process.stdout.write([say(), path.basename(__filename), path.basename(__dirname), typeof module.exports].join());`;
const said = (word: string) => `${word},bundle.js,${path.basename(folder)},object`;

describe('the cache of compiled code', () => {
  it('runs a bundle without a cache, fills it, and runs it from there', () => {
    assert.equal(run(saying('one')), said('one'));
    assert.equal(kept().length, 1);
    const filled = kept().map((file) => readFileSync(file));
    assert.equal(run(saying('one')), said('one'));
    assert.deepEqual(
      kept().map((file) => readFileSync(file)),
      filled,
    );
  });

  it('runs nothing that another user has compiled', { skip: process.getuid?.() !== 0 }, () => {
    assert.equal(run(saying('one')), said('one'));
    const [file = ''] = kept();
    chownSync(file, 1, 1);
    assert.equal(run(saying('one')), said('one'));
    assert.equal(statSync(file).uid, 0, 'it is compiled and kept anew');
  });

  it('is filled anew after a day, with what has run since', () => {
    assert.equal(run(saying('one')), said('one'));
    const [file = ''] = kept();
    utimesSync(file, 0, 0);
    assert.equal(run(saying('one')), said('one'));
    assert.notEqual(statSync(file).mtimeMs, 0);
  });

  it('takes nothing from a bundle that was another, also where it was as long', () => {
    assert.equal(run(saying('two')), said('two'));
    assert.equal(run(saying('two')), said('two'));
    assert.equal(kept().length, 1);
  });

  it('passes over what is damaged, and mends it', () => {
    const [file = ''] = kept();
    const whole = readFileSync(file);
    for (const damaged of [
      Buffer.alloc(0),
      whole.subarray(100),
      Buffer.concat([Buffer.alloc(64), whole.subarray(64)]),
    ]) {
      writeFileSync(file, damaged);
      assert.equal(run(saying('two')), said('two'));
      assert.equal(readFileSync(file).length, whole.length);
    }
  });

  it('keeps nothing that was compiled under flags which a start has not', () => {
    const flag = (written: string) => `require('node:v8').setFlagsFromString('${written}');`;
    const changed = path.join(folder, 'changed');
    assert.equal(run(flag('--no-regexp-tier-up') + saying('four'), changed), said('four'));
    assert.equal(existsSync(changed), false);
    assert.equal(run(flag('--no-regexp-tier-up') + flag('--regexp-tier-up') + saying('four'), changed), said('four'));
    assert.equal(readdirSync(changed).length, 1);
  });

  it('runs a bundle where nothing can be kept', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    assert.equal(run(saying('three'), path.join(file, 'cache')), said('three'));
    const closed = path.join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    assert.equal(run(saying('three'), closed), said('three'));
    assert.equal(run(saying('three'), undefined), said('three'));
  });

  it('lies in a folder of the user alone, named absolutely', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x', HOME: '/home/me' }), path.join('/x', 'leakline'));
    assert.equal(cacheFolder({ HOME: '/home/me' }), path.join('/home/me', '.cache', 'leakline'));
    assert.equal(cacheFolder({ LEAKLINE_CACHE: '/own', HOME: '/home/me' }), '/own');
    assert.equal(cacheFolder({ XDG_CACHE_HOME: 'relative' }), undefined);
    assert.equal(cacheFolder({}), undefined);
  });
});
