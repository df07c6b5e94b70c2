import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { pipeline } from '../server/ci/azure.ts';
import { workflow } from '../server/ci/github.ts';
import { hookScript, hooks } from '../server/ci/preCommit.ts';
import { templates } from '../server/ci/templates.ts';
import { version } from '../server/version.ts';
import { cli, folderOf, git, type Result, repositoryOf, run, write } from './cli/leakline.ts';

const secret = 'const token = "{github:ghp_}";\n';

/** A folder for PATH with an `npm` that installs the command line of this build, and does nothing else. */
function npmFolder(test: TestContext): string {
  const run = `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`;
  const npm = `#!/bin/sh
[ "$1 $5 $6 $8" = "install --ignore-scripts --prefix leakline@${version}" ] || exit 99
mkdir -p "$7/node_modules/.bin"
cp "$(dirname "$0")/leakline" "$7/node_modules/.bin/leakline"
`;
  const folder = folderOf(test, { npm, leakline: run });
  for (const name of ['npm', 'leakline']) chmodSync(path.join(folder, name), 0o755);
  return folder;
}

/** Runs a script of a CI system as that system does, with `npm` on PATH. */
function runScript(test: TestContext, script: string, cwd: string, env: Record<string, string>): Promise<Result> {
  const flags = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c'];
  return run('bash', [...flags, script], { cwd, env: { ...env, PATH: `${npmFolder(test)}:${process.env['PATH']}` } });
}

/** A repository whose main branch has an old secret, and whose work brings in another. */
async function branchedRepository(test: TestContext): Promise<{ cwd: string; base: string }> {
  const cwd = await repositoryOf(test, { 'old.ts': secret.replace('_}', '_#old}') });
  const base = (await run('git', ['rev-parse', 'HEAD'], { cwd })).stdout.trim();
  await git(cwd, 'checkout', '-q', '-b', 'work');
  write(cwd, { 'new.ts': secret });
  await git(cwd, 'add', '-A');
  await git(cwd, 'commit', '-q', '-m', 'work');
  await git(cwd, 'update-ref', 'refs/remotes/origin/main', base);
  return { cwd, base };
}

describe('the GitHub action', () => {
  const [step] = parse(readFileSync('action.yml', 'utf8')).runs.steps;

  async function act(test: TestContext, cwd: string, inputs: Record<string, string>) {
    const home = folderOf(test, {});
    const files = { RUNNER_TEMP: home, GITHUB_OUTPUT: `${home}/output`, GITHUB_STEP_SUMMARY: `${home}/summary.md` };
    const defaults = { LEAKLINE_VERSION: version, LEAKLINE_PATHS: '.', LEAKLINE_SINCE: '', LEAKLINE_FAIL_ON: 'hint' };
    const result = await runScript(test, step.run, cwd, { ...defaults, ...inputs, ...files });
    const read = (name: string) => readFileSync(path.join(home, name), 'utf8');
    return { ...result, read };
  }

  it('hands everything to its script through the environment', () => {
    assert.deepEqual(Object.keys(step.env).sort(), [
      'LEAKLINE_FAIL_ON',
      'LEAKLINE_PATHS',
      'LEAKLINE_SINCE',
      'LEAKLINE_VERSION',
    ]);
    assert.doesNotMatch(step.run, /\$\{\{/);
  });

  it('annotates, sums up, writes a SARIF file and fails', async (test) => {
    const { cwd } = await branchedRepository(test);
    const { code, stdout, stderr, read } = await act(test, cwd, {});
    assert.equal(code, 1, stderr);
    assert.match(stdout, /^::error file=new\.ts,/m);
    assert.match(stdout, /^::error file=old\.ts,/m);
    assert.match(read('summary.md'), /new\.ts:1:16/);
    assert.equal(JSON.parse(read('leakline.sarif')).runs[0].results.length, 2);
    assert.match(read('output'), /^sarif=.*leakline\.sarif$/m);
  });

  it('cuts a summary that GitHub would not take', async (test) => {
    const lines = Array.from({ length: 5000 }, (_, index) => secret.replace('_}', `_#${index}}`)).join('');
    const cwd = await repositoryOf(test, { [`${'long/'.repeat(30)}a.ts`]: lines });
    const { code, stderr, read } = await act(test, cwd, {});
    assert.equal(code, 1, stderr);
    const summary = read('summary.md');
    assert.ok(summary.length < 1_048_576);
    assert.match(summary, /The summary is cut: the SARIF report has all of it\.\n$/);
  });

  it('of a pull request speaks of what it brings in', async (test) => {
    const { cwd, base } = await branchedRepository(test);
    const { code, stdout } = await act(test, cwd, { LEAKLINE_SINCE: base });
    assert.equal(code, 1);
    assert.match(stdout, /file=new\.ts/);
    assert.doesNotMatch(stdout, /old\.ts/);
  });

  it('scans the paths that it is given, strange ones too, and lets pass what it is told to', async (test) => {
    const cwd = await repositoryOf(test, { 'a b/x.ts': secret, '-c/y.ts': secret, 'd/z.ts': secret });
    const given = await act(test, cwd, { LEAKLINE_PATHS: 'a b\n-c\n', LEAKLINE_FAIL_ON: 'never' });
    assert.equal(given.code, 0, given.stderr);
    assert.deepEqual([...given.stdout.matchAll(/file=([^,]*)/g)].map(([, file]) => file).sort(), [
      '-c/y.ts',
      'a b/x.ts',
    ]);
  });

  it('fails as an error, not as a pass, where it could not look', async (test) => {
    const { cwd } = await branchedRepository(test);
    assert.equal((await act(test, cwd, { LEAKLINE_SINCE: '0'.repeat(40) })).code, 2);
    assert.notEqual((await act(test, cwd, { LEAKLINE_VERSION: '99.0.0' })).code, 0);
  });
});

describe('every template', () => {
  const files = ['action.yml', 'ci/azure-pipelines.yml', 'ci/gitlab.yml', '.github/workflows/ci.yml'] as const;
  const texts = [workflow, hookScript, hooks, ...files.map((file) => readFileSync(file, 'utf8'))];

  it('pins the actions of others to a commit, since a tag can be moved', () => {
    const used = texts.flatMap((text) => [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name));
    assert.ok(used.length > 4);
    for (const name of used) assert.match(name, /^(?:leakline\/leakline@v\d|[\w/-]+@[\da-f]{40}$)/);
  });

  it('runs no leakline that the repository brings along', () => {
    for (const text of texts) assert.doesNotMatch(text, /\bnpx\b/);
  });

  it('is named in the documentation by the version that it is, and as it is', () => {
    const page = readFileSync('docs/ci.md', 'utf8');
    assert.ok(page.includes(workflow));
    assert.deepEqual([...new Set([...page.matchAll(/\bv\d+\.\d+\.\d+\b/g)].map(([found]) => found))].sort(), [
      `v${version}`,
      'v5.0.0',
    ]);
    assert.ok(readFileSync('README.md', 'utf8').includes(`uses: leakline/leakline@v${version}\``));
  });
});

describe('the pipeline for Azure', () => {
  const [, step] = parse(pipeline).steps;

  it('tells of what a pull request brings in, and writes the report where the build shows it', async (test) => {
    const { cwd } = await branchedRepository(test);
    const home = folderOf(test, {});
    const { code, stdout, stderr } = await runScript(test, step.bash, cwd, {
      AGENT_TEMPDIRECTORY: home,
      BUILD_ARTIFACTSTAGINGDIRECTORY: home,
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      LEAKLINE_VERSION: step.env.LEAKLINE_VERSION,
      LEAKLINE_FAIL_ON: step.env.LEAKLINE_FAIL_ON,
    });
    assert.equal(code, 1, stderr);
    assert.match(stdout, /^##vso\[task\.logissue type=error;sourcepath=new\.ts;/m);
    assert.doesNotMatch(stdout, /old\.ts/);
    assert.ok(existsSync(path.join(home, 'leakline/leakline.sarif')));
  });

  it('is the template for others, but for its parameters', () => {
    const [shared] = parse(readFileSync('ci/azure-pipelines.yml', 'utf8')).steps;
    assert.equal(shared.bash, step.bash);
  });
});

describe('the job for GitLab', () => {
  const { leakline } = parse(readFileSync('ci/gitlab.yml', 'utf8'));
  const env = { LEAKLINE_VERSION: version, LEAKLINE_FAIL_ON: 'hint' };

  it('writes the report that GitLab reads, and fails', async (test) => {
    const { cwd, base } = await branchedRepository(test);
    const script = leakline.script.join('\n');
    const { code, stdout, stderr } = await runScript(test, script, cwd, {
      ...env,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
    assert.equal(code, 1, stderr);
    assert.match(stdout, /new\.ts:1:16/);
    const [report] = Object.values(leakline.artifacts.reports) as string[];
    const { vulnerabilities } = JSON.parse(readFileSync(path.join(cwd, report ?? ''), 'utf8'));
    assert.deepEqual(
      vulnerabilities.map(({ location }: { location: { file: string } }) => location.file),
      ['new.ts'],
    );
  });

  it('passes where there is nothing', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '' });
    const { code, stderr } = await runScript(test, leakline.script.join('\n'), cwd, {
      ...env,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: '',
    });
    assert.equal(code, 0, stderr);
  });
});

describe('the hook for the pre-commit framework', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

  it('is a script that the framework can run', { skip: process.platform === 'win32' }, async () => {
    assert.equal(hook.language, 'script');
    assert.match(await git('.', 'ls-files', '--stage', hook.entry), /^100755 /);
  });

  it('gets the command line once, into the clone of the framework, and stops what brings a secret in', async (test) => {
    const clone = folderOf(test, { [hook.entry]: readFileSync(hook.entry) });
    const entry = path.join(clone, hook.entry);
    chmodSync(entry, 0o755);
    const cwd = await repositoryOf(test, { 'a.ts': '' });
    assert.equal((await runScript(test, entry, cwd, {})).code, 0);
    write(cwd, { 'a.ts': secret });
    await git(cwd, 'add', '-A');
    const { code, stdout } = await run(entry, [], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /a\.ts:1:16/);
    assert.deepEqual(readdirSync(cwd).sort(), ['.git', 'a.ts']);
  });
});

describe('what is added to a repository', () => {
  it('is a file of its own on GitHub and Azure, never over one that is there', () => {
    assert.equal(templates.github.add(''), workflow);
    assert.equal(parse(workflow).jobs.secrets.steps.at(-1).uses, `leakline/leakline@v${version}`);
    assert.equal(templates.azure.add(''), pipeline);
    for (const name of ['github', 'azure'] as const) assert.equal(templates[name].add('jobs: {}\n'), undefined);
  });

  it('comes behind what a .gitlab-ci.yml holds, once, in a stage that it has', () => {
    const theirs = '# ours\nstages: [build, check]\n\nbuild:\n  stage: build\n  script: make\n';
    const added = templates.gitlab.add(theirs) ?? '';
    assert.ok(added.startsWith(theirs));
    assert.equal(parse(added).leakline.stage, 'build');
    assert.equal(templates.gitlab.add(added), undefined);
    assert.equal(parse(templates.gitlab.add('') ?? '').leakline.stage, 'test');
    for (const broken of ['a: [', '- list\n']) assert.equal(templates.gitlab.add(broken), undefined);
  });

  it('comes behind the hooks of a .pre-commit-config.yaml, once, and not into a broken one', () => {
    const theirs = '# ours\nrepos:\n  - repo: https://example.com/x\n    rev: v1 # pinned\n    hooks:\n      - id: x\n';
    const added = templates.preCommit.add(theirs) ?? '';
    assert.ok(added.startsWith(theirs));
    assert.equal(templates.preCommit.add(added), undefined);
    assert.throws(() => templates.preCommit.add('repos: 1\n'), /not a list/);
  });
});
