import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { commands } from '../../server/cli/commands.ts';
import { suggest } from '../../server/cli/suggest.ts';
import { cli, folderOf, leakline, run } from './leakline.ts';

const cwd = import.meta.dirname;
const version = { stdout: `${packageJson.version}\n`, stderr: '' };

describe('usage', () => {
  it('prints the version and the commands', async () => {
    assert.equal((await leakline(['--version'], { cwd })).stdout, version.stdout);
    const { stdout, code } = await leakline(['--help'], { cwd });
    assert.equal(code, 0);
    for (const { name, summary } of commands) assert.match(stdout, new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  for (const command of commands) {
    it(`has a page for ${command.name} that fits a terminal`, async () => {
      const { stdout, code } = await leakline([command.name, '--help'], { cwd });
      assert.equal(code, 0);
      const heads = stdout.split('\n').filter((line) => /^[A-Z]/.test(line));
      assert.deepEqual(heads, ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT CODE', 'EXAMPLES']);
      for (const option of Object.keys(command.options)) assert.match(stdout, new RegExp(`--${option}\\b`));
      assert.match(stdout, /^ {4}2 {2}it could not be done/m);
      assert.equal(/^ {4}1 {2}something was found$/m.test(stdout), 'fail-on' in command.options);
      const wide = stdout.split('\n').filter((line) => line.length > 100);
      assert.deepEqual(wide, []);
    });
  }

  it('suggests what was meant', async () => {
    const cases = [
      [['scna'], /unknown command "scna"\n {2}Did you mean "scan"\?/],
      [['scan', '--fromat', 'json'], /unknown option --fromat\n {2}Did you mean "--format"\?/],
      [['scan', '--format', 'sarfi'], /"sarfi" is none of .*\n {2}Did you mean "sarif"\?/],
      [['scan', '--format'], /--format needs a value/],
      [['scan', '--output='], /--output needs a value/],
      [['scan', '-o', ''], /-o needs a value/],
      [['scan', '--config', '--quiet'], /--config needs a value/],
      [['scan', '--quiet=yes'], /--quiet takes no value/],
      [['scan', '--jobs', '0'], /--jobs: "0" is not a whole number from 1 to 512/],
      [['scan', '--jobs', '9999'], /--jobs: "9999" is not a whole number/],
      [['rules', 'show', 'github-pta'], /there is no rule "github-pta"\n {2}Did you mean "github-pat"\?/],
      [['rules', 'list', 'x'], /rules list: "x" is one word too many/],
      [['baseline'], /baseline needs a word more: create, update or audit/],
      [['hook', 'frobnicate'], /hook: unknown subcommand "frobnicate"\n {2}There is install or uninstall\./],
      [['completion', 'tcsh'], /There is bash, zsh or fish/],
      [['explain', '.'], /is no file\n {2}explain takes one file/],
      [['explain', 'leakline.ts:99999'], /leakline\.ts has \d+ lines, no line 99999/],
      [['scan', '--stdin-filename', 'a.ts'], /--stdin-filename names standard input\n {2}Add the path "-"/],
      [['scan', '--shard', '1/2', '--diff'], /--shard divides files and folders/],
      [['scan', '--shard', '1/2', '-'], /--shard divides files and folders/],
      [['rules', 'lsit'], /unknown subcommand "lsit"\n {2}Did you mean "list"\?/],
    ] as const;
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = await leakline(args, { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
  });

  it('names each line of the settings where something is wrong, in their order', async (test) => {
    const folder = folderOf(test, { '.leakline.yaml': 'exlude: [a]\ndisabledRules: [nope]\nseverity: 3\n' });
    const { code, stderr } = await leakline(['config', 'check'], { cwd: folder });
    assert.equal(code, 2);
    const places = stderr.split('\n').map((line) => /^leakline: \.leakline\.yaml:(\d+):\d+: /.exec(line)?.[1]);
    assert.deepEqual(places, ['1', '2', '3', undefined, undefined]);
  });

  it('writes a report to a file that is named, without colours', async (test) => {
    const folder = folderOf(test, { 'a.ts': 'k("{github:ghp_}")\n' });
    const env = { FORCE_COLOR: '1' };
    const { code, stdout, stderr } = await leakline(['scan', '-o', 'found.txt', 'a.ts'], { cwd: folder, env });
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
    assert.match(stderr, /1 finding in 1 file/);
    assert.match(readFileSync(`${folder}/found.txt`, 'utf8'), /^a\.ts:1:4 error GitHub/);
    const nowhere = await leakline(['scan', '-o', 'no/found.txt', 'a.ts'], { cwd: folder });
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /no\/found\.txt: can't be written \(ENOENT\)\n {2}Make its folder first/);
    assert.doesNotMatch(nowhere.stderr, /finding/, 'it is told before the scan');
    const inFolder = await leakline(['scan', '-o', '.', 'a.ts'], { cwd: folder });
    assert.match(inFolder.stderr, /^leakline: \.: can't be written \(EISDIR\)\n {2}It is a folder: name a file/);
  });

  it('suggests nothing for what is like nothing', () => {
    assert.equal(suggest('frobnicate', ['scan', 'rules']), undefined);
    assert.equal(suggest('his', ['history', 'hook']), 'Did you mean "history"?');
  });

  it('keeps its compiled code in the cache of the user, if there is one', async (test) => {
    const folder = folderOf(test, {});
    const kept = () => readdirSync(folder, { recursive: true });
    for (const env of [
      { XDG_CACHE_HOME: '', LOCALAPPDATA: '', HOME: '' },
      { XDG_CACHE_HOME: 'relative', HOME: folder },
    ]) {
      assert.deepEqual(await leakline(['--version'], { cwd: folder, env }), { ...version, code: 0 });
      assert.deepEqual(kept(), []);
    }
    const env = { XDG_CACHE_HOME: folder };
    for (const _ of ['first', 'again'])
      assert.equal((await leakline(['--version'], { cwd, env })).stdout, version.stdout);
    assert.ok(kept().length > 1);
  });

  it('ends with 2 where the report has no room, and as ever where only the summary has none', {
    skip: !existsSync('/dev/full'),
  }, async (test) => {
    const folder = folderOf(test, { 'clean.ts': '\n' });
    const command = `"${process.execPath}" "${cli}" scan -f json`;
    const report = await run('sh', ['-c', `${command} >/dev/full`], { cwd: folder });
    assert.equal(report.code, 2);
    assert.match(report.stderr, /^leakline: standard output: can't be written \(ENOSPC\)$/m);
    assert.doesNotMatch(report.stderr, /^ +at /m);
    const { code, stdout } = await run('sh', ['-c', `${command} 2>/dev/full`], { cwd: folder });
    assert.deepEqual([code, JSON.parse(stdout).findings], [0, []]);
  });

  it('survives a reader that goes away', async () => {
    const command = `"${process.execPath}" "${cli}" rules list --format json | head -c 10`;
    const { stderr, stdout } = await run('sh', ['-c', command], { cwd });
    assert.equal(stdout.length, 10);
    assert.equal(stderr, '');
  });
});

describe('leakline rules', () => {
  it('lists every rule with its fields', async () => {
    const { builtinRules } = await import('../../rules/index.gen.ts');
    const { stdout } = await leakline(['rules', 'list', '--format', 'json'], { cwd });
    const listed = JSON.parse(stdout) as readonly Record<string, unknown>[];
    assert.deepEqual(
      listed.map(({ id }) => id),
      Object.keys(builtinRules).sort(),
    );
    for (const rule of listed) {
      for (const key of ['title', 'provider', 'severity', 'confidence', 'keywords', 'url', 'docs']) {
        assert.ok(rule[key] !== undefined, `${String(rule['id'])} has no ${key}`);
      }
    }
  });

  it('shows one', async () => {
    const { stdout, code } = await leakline(['rules', 'show', 'github-pat'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^keywords: {3}ghp_$/m);
  });
});
