import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Baseline } from '../../server/baseline.ts';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { cli, git, leakline, repositoryOf, write } from './leakline.ts';

const name = '.leakline-baseline.json';
const first = fill('const first = "{github:ghp_}";\n', 1);
const second = fill('const second = "{github:ghp_}";\n', 2);

const read = (cwd: string) => JSON.parse(readFileSync(path.join(cwd, name), 'utf8')) as Baseline;

async function scan(cwd: string, ...args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await leakline(['scan', '-f', 'json', ...args], { cwd });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as Report;
}

const places = ({ findings }: Report) => findings.map(({ path: file, start }) => `${file}:${start.line}`);

describe('leakline baseline', () => {
  it('accepts what is there, wherever its line moves to, and nothing else', async (test) => {
    const cwd = await repositoryOf(test, { 'src/a.ts': first });
    assert.equal((await leakline(['baseline', 'create'], { cwd })).code, 0);
    write(cwd, { 'src/a.ts': `\n\n${second}${first}` });
    const report = await scan(cwd);
    assert.deepEqual(places(report), ['src/a.ts:3']);
    assert.deepEqual(
      report.accepted.map(({ accepted }) => accepted?.by),
      ['baseline'],
    );
    assert.deepEqual(places(await scan(cwd, 'src')), ['src/a.ts:3']);
    assert.deepEqual(places(await scan(path.join(cwd, 'src'))), ['a.ts:3']);
    assert.deepEqual(places(await scan(cwd, '--baseline', 'none')), ['src/a.ts:3', 'src/a.ts:4']);
    await git(cwd, 'add', 'src');
    assert.match((await leakline(['staged'], { cwd })).stdout, /^src\/a\.ts:3:/);
  });

  it('holds neither the secret, nor a hash that could be looked up, nor a line', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first });
    await leakline(['baseline', 'create'], { cwd });
    const once = read(cwd);
    assert.ok(once.kdf.iterations >= 100_000);
    assert.deepEqual(Object.keys(once.entries[0] ?? {}).sort(), ['hash', 'path', 'rule']);
    await leakline(['baseline', 'create'], { cwd });
    assert.notEqual(read(cwd).kdf.salt, once.kdf.salt);
    assert.notEqual(read(cwd).entries[0]?.hash, once.entries[0]?.hash);
    const { stdout } = await leakline(['scan', '-f', 'json', '--baseline', 'none'], { cwd });
    assert.ok(!stdout.includes(read(cwd).entries[0]?.hash ?? '?'));
  });

  it('knows a secret in a file of another name, and names each once', async (test) => {
    const cwd = await repositoryOf(test, { 'b.ts': first });
    await leakline(['baseline', 'create'], { cwd });
    write(cwd, { 'a.ts': `${first}${second}` });
    assert.deepEqual(places(await scan(cwd)), ['a.ts:2']);
    await leakline(['baseline', 'update'], { cwd });
    assert.deepEqual(
      read(cwd).entries.map(({ path: file, rule }) => [file, rule]),
      [
        ['a.ts', 'github-pat'],
        ['a.ts', 'github-pat'],
      ],
    );
  });

  it('is updated without losing what was said', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, 'b.ts': second });
    await leakline(['baseline', 'create'], { cwd });
    const audit = await leakline(['baseline', 'audit'], { cwd, stdin: 'f\nlater\n' });
    assert.match(audit.stdout, /const first = "\*{8}"/);
    assert.deepEqual(
      read(cwd).entries.map(({ path: file, verdict }) => [file, verdict]),
      [
        ['a.ts', 'false-positive'],
        ['b.ts', undefined],
      ],
    );
    write(cwd, { 'b.ts': 'gone\n', 'c.ts': second });
    await leakline(['baseline', 'update'], { cwd });
    assert.deepEqual(
      read(cwd).entries.map(({ path: file, verdict }) => [file, verdict]),
      [
        ['a.ts', 'false-positive'],
        ['c.ts', undefined],
      ],
    );
  });

  it('keeps each verdict at once, also of someone who then leaves', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, 'b.ts': second });
    await leakline(['baseline', 'create'], { cwd });
    const child = spawn(process.execPath, [cli, 'baseline', 'audit'], { cwd, stdio: ['pipe', 'ignore', 'pipe'] });
    const ended = once(child, 'exit');
    let asked = '';
    for await (const chunk of child.stderr.setEncoding('utf8')) {
      asked += chunk;
      if (asked.endsWith('1 of 2: (a)ccepted, (f)alse positive, (r)evoked, (q)uit, anything else: later. ')) {
        child.stdin.write('r\n');
      } else if (asked.endsWith('later. ')) child.kill('SIGINT');
    }
    await ended;
    assert.match(asked, /2 of 2/);
    const verdicts = () => read(cwd).entries.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts(), ['revoked', undefined]);
    await leakline(['baseline', 'audit'], { cwd, stdin: 'q\na\n' });
    assert.deepEqual(verdicts(), ['revoked', undefined]);
  });

  it('tells what is wrong with a broken one', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': first, [name]: '{"version":2}' });
    const { code, stderr } = await leakline(['scan'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /\.leakline-baseline\.json: version/);
    assert.equal((await leakline(['scan', '--baseline', 'nowhere.json'], { cwd })).code, 2);
  });
});
