import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { parseProjectFile } from '../../server/projectFile.ts';
import { folderOf, leakline, write } from './leakline.ts';

/** Why a test is left out: its shell is not there. In CI it must be. */
function skipWithout(shell: string): string | false {
  const isThere = spawnSync(shell, ['--version']).error === undefined;
  return !isThere && process.env['CI'] !== 'true' && `${shell} is not installed`;
}

const secret = 'const a = "{github:ghp_}";\n';

describe('leakline scan --shard and merge', () => {
  it('give the report that one scan gives', async (test) => {
    const names = Array.from({ length: 60 }, (_, index) => `d${index % 4}/f${index}.ts`);
    const cwd = folderOf(test, {
      ...Object.fromEntries(names.map((name) => [name, secret])),
      'x.bin': Uint8Array.of(0),
    });
    const whole = await leakline(['scan', '-f', 'json'], { cwd });
    const parts = await Promise.all(
      [1, 2, 3].map((part) => leakline(['scan', '-f', 'json', '--shard', `${part}/3`], { cwd })),
    );
    const sizes = parts.map(({ stdout }) => (JSON.parse(stdout) as { findings: unknown[] }).findings.length);
    assert.ok(
      sizes.every((size) => size > 5 && size < 40),
      sizes.join(),
    );
    const outside = folderOf(
      test,
      Object.fromEntries(parts.map(({ stdout }, index) => [`${index}.json`, Buffer.from(stdout)])),
    );
    const files = parts.map((_, index) => `${index}.json`);
    const merged = await leakline(['merge', '-f', 'json', ...files], { cwd: outside });
    assert.equal(merged.code, 1);
    assert.deepEqual(JSON.parse(merged.stdout), JSON.parse(whole.stdout));
    const redacted = await leakline(['merge', '-f', 'json', '--redact', ...files], { cwd: outside });
    assert.doesNotMatch(redacted.stdout, /"excerpt"/);
  });

  it('say what is wrong', async (test) => {
    const cwd = folderOf(test, { 'a.json': '{}', 'b.json': 'x' });
    for (const shard of ['0/3', '4/3', '1', 'a/b']) {
      assert.equal((await leakline(['scan', '--shard', shard], { cwd })).code, 2, shard);
    }
    assert.match((await leakline(['merge', 'a.json'], { cwd })).stderr, /a\.json: is no report of leakline/);
    assert.match((await leakline(['merge', 'b.json'], { cwd })).stderr, /b\.json: is no JSON/);
    const broken = { findings: [{ path: 1 }], accepted: [], skipped: [], rules: {}, summary: { files: 0, bytes: 0 } };
    for (const report of [null, [], broken]) {
      write(cwd, { 'c.json': Buffer.from(JSON.stringify(report)) });
      const { code, stderr } = await leakline(['merge', 'c.json'], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^leakline: c\.json: is no report of leakline( \(findings\.0\.\w+: .*\))?$/m);
    }
  });

  it('read a part that a shell wrote as UTF-16', async (test) => {
    const cwd = folderOf(test, { 'a.ts': secret });
    const { stdout } = await leakline(['scan', '-f', 'json'], { cwd });
    write(cwd, { 'part.json': Buffer.from(`\ufeff${stdout}`, 'utf16le') });
    assert.equal((await leakline(['merge', '-f', 'json', 'part.json'], { cwd })).stdout, stdout);
  });
});

describe('leakline config', () => {
  it('checks, and prints what counts as a file that could stand there', async (test) => {
    const cwd = folderOf(test, { '.leakline.yaml': 'disabledRules: [jwt]\n', 'sub/a.ts': '' });
    const { stdout, code } = await leakline(['config', 'print'], { cwd: `${cwd}/sub` });
    assert.equal(code, 0);
    const { settings, problems } = await parseProjectFile(stdout, new Set(['jwt']), '2026-01-01');
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.disabledRules, ['jwt']);
    assert.match((await leakline(['config', 'check'], { cwd })).stderr, /nothing is wrong/);
    write(cwd, { '.leakline.yaml': 'disabledRules: [jwt, nope]\n' });
    const broken = await leakline(['config', 'check'], { cwd });
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /\.leakline\.yaml:1:22: there is no rule "nope"/);
  });

  it('says what has ended, which breaks nothing: the finding is shown again', async (test) => {
    const entry = 'ignore:\n  - paths: [a.ts]\n    until: 2020-01-31\n';
    const cwd = folderOf(test, { '.leakline.yaml': entry, 'a.ts': 'k("{github:ghp_}")\n' });
    const ended = /\.leakline\.yaml:3:12: ended on 2020-01-31/;
    const checked = await leakline(['config', 'check'], { cwd });
    assert.equal(checked.code, 0);
    assert.match(checked.stderr, ended);
    const scanned = await leakline(['scan'], { cwd });
    assert.equal(scanned.code, 1);
    assert.match(scanned.stderr, ended);
  });
});

describe('leakline completion', () => {
  it('completes commands, subcommands, options and values in bash', async (test) => {
    const cwd = folderOf(test, {});
    const { stdout } = await leakline(['completion', 'bash'], { cwd });
    const complete = (...words: readonly string[]) => {
      const [last = ''] = words.slice(-1);
      const quoted = words.map((word) => `'${word}'`).join(' ');
      const call = `COMP_WORDS=(leakline ${quoted}); COMP_CWORD=${words.length}; _leakline leakline '${last}' '${words.at(-2) ?? 'leakline'}'; echo "\${COMPREPLY[*]}"`;
      return spawnSync('bash', ['-c', `${stdout}\n${call}`], { encoding: 'utf8' }).stdout.trim();
    };
    assert.equal(complete('sta'), 'staged');
    assert.equal(complete('hook', 'in'), 'install');
    assert.equal(complete('scan', '--fo'), '--format');
    assert.equal(complete('scan', '--format', 'sa'), 'sarif');
    assert.equal(complete('scan', '-f', 'sa'), 'sarif');
    // As bash cuts the words: the sign is one of its own.
    assert.equal(complete('scan', '--format', '=', 'sa'), 'sarif');
    assert.match(complete('scan', '--format', '='), /^text json sarif/);
  });

  it('leaves the names of files to bash', async (test) => {
    const { stdout } = await leakline(['completion', 'bash'], { cwd: folderOf(test, {}) });
    assert.match(stdout, /^complete -o default -F/m);
    const none = (call: string) =>
      spawnSync('bash', ['-c', `${stdout}\n${call}; echo "\${#COMPREPLY[@]}"`], { encoding: 'utf8' }).stdout;
    assert.equal(none("COMP_WORDS=(leakline scan ''); COMP_CWORD=2; _leakline leakline '' scan"), '0\n');
    assert.equal(none("COMP_WORDS=(leakline scan --config ''); COMP_CWORD=3; _leakline leakline '' --config"), '0\n');
  });

  it('completes the same in fish', { skip: skipWithout('fish') }, async (test) => {
    const { stdout } = await leakline(['completion', 'fish'], { cwd: folderOf(test, {}) });
    const complete = (line: string) =>
      spawnSync('fish', ['--no-config', '-c', `${stdout}\ncomplete -C '${line}'`], {
        encoding: 'utf8',
        cwd: folderOf(test, {}),
      })
        .stdout.split('\n')
        .map((each) => each.split('\t')[0])
        .filter(Boolean)
        .join(' ');
    assert.equal(complete('leakline sta'), 'staged');
    assert.equal(complete('leakline hook in'), 'install');
    assert.equal(complete('leakline hook install u'), '');
    assert.equal(complete('leakline scan --red'), '--redact');
    assert.equal(complete('leakline scan --format=sa'), '--format=sarif');
    assert.equal(complete('leakline scan -f sa'), 'sarif');
  });

  it('is a script that zsh can read', { skip: skipWithout('zsh') }, async (test) => {
    const { stdout } = await leakline(['completion', 'zsh'], { cwd: folderOf(test, {}) });
    assert.equal(spawnSync('zsh', ['-f', '-n'], { input: stdout, encoding: 'utf8' }).stderr, '');
    assert.match(stdout, /^#compdef leakline\n/);
    assert.match(stdout, /--format=\[How the report is written\]:value:\(text json /);
    assert.match(stdout, /--config=\[[^\]]+\]:value:_files'/);
  });

  for (const shell of ['zsh', 'fish']) {
    it(`names every command for ${shell}`, async (test) => {
      const { stdout, code } = await leakline(['completion', shell], { cwd: folderOf(test, {}) });
      assert.equal(code, 0);
      for (const name of ['scan', 'staged', 'history', 'completion']) assert.match(stdout, new RegExp(`\\b${name}\\b`));
    });
  }
});
