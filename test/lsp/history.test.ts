import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { createNodeHost } from '../../server/hostNode.ts';
import type {
  HistoryAcceptance,
  HistoryCount,
  HistoryRefs,
  HistoryScan,
  HistoryScope,
} from '../../server/protocol/history.ts';
import { type ReportFormat, reportFormats } from '../../server/protocol/reports.ts';
import { methods } from '../../server/protocol.ts';
import type { Report } from '../../server/report/report.ts';
import { commit } from '../cli/history.ts';
import { folderOf, git, leakline, repositoryOf, write } from '../cli/leakline.ts';
import { fill } from '../fakes.ts';
import { type Session, startSession } from './session.ts';

const old = fill('{github:ghp_}', 1);
const kept = fill('{github:ghp_}', 2);
const line = (secret: string) => `const token = "${secret}";\n`;

// The bundle, whose thread starts in a tenth of the time.
const host = createNodeHost('dist');
const uriOf = (folder: string) => pathToFileURL(folder).href;

const sessionIn = (folder: string, trusted = true) =>
  startSession({ folders: [uriOf(folder)], host, client: { trusted } });

const scan = (session: Session, folder: string, scope: HistoryScope = 'all') =>
  session.connection.sendRequest<HistoryScan>(methods.scanHistory, { folder: uriOf(folder), scope });

const placesOf = ({ secrets }: HistoryScan) =>
  secrets
    .map(({ path, range, commit: id, isPresent }) => [path, range.start.line, id, isPresent] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe('the secrets of a history', () => {
  it('come with their commit and author, whether they still stand, and since when they are compromised', async (test) => {
    const cwd = await repositoryOf(test, { 'clean.ts': '\n' });
    const one = await commit(cwd, { 'src/a.ts': `\n${line(old)}`, 'b.ts': line(kept) });
    await commit(cwd, { 'src/a.ts': '\n' });
    const session = await sessionIn(cwd);
    const found = await scan(session, cwd);
    assert.deepEqual(placesOf(found), [
      ['b.ts', 0, one, true],
      ['src/a.ts', 1, one, false],
    ]);
    assert.deepEqual([found.commits, found.files, found.more, found.cancelled, found.limits], [3, 4, 0, false, []]);
    const [secret] = found.secrets.filter(({ isPresent }) => !isPresent);
    assert.ok(secret !== undefined);
    assert.deepEqual([secret.author, secret.since], ['Test', secret.date.slice(0, 10)]);
    assert.match(secret.words, /by Test; only the history has it: committed since \d{4}-\d\d-\d\d, treat it as comp/);
    assert.match(secret.rotate ?? '', /^https:/);
    for (const each of [old, kept]) assert.ok(!session.sent.join('').includes(each), 'no message carries a secret');
    const text = await session.connection.sendRequest<string>(methods.historyContent, {
      folder: uriOf(cwd),
      oid: secret.oid,
    });
    const { start, end } = secret.range;
    assert.equal(text.split('\n')[start.line]?.slice(start.character, end.character), old, 'a file that is opened');
    await session.end();
  });

  it('are the same as those of the command line', async (test) => {
    const cwd = await repositoryOf(test, {
      'a.ts': line(old),
      '.leakline.yaml': 'exclude: [no.ts]\n',
      'no.ts': line(old),
    });
    await commit(cwd, { 'a.ts': '\n', 'b.py': `token = "${kept}"\n` });
    const session = await sessionIn(cwd);
    await scan(session, cwd);
    const report = await session.connection.sendRequest<string>(methods.report, { format: 'json', of: 'history' });
    const { stdout } = await leakline(['history', '-f', 'json'], { cwd });
    assert.deepEqual(JSON.parse(report), JSON.parse(stdout));
    await session.end();
  });

  it('can be exported in every format, with the commit and without the secret', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(old) });
    const session = await sessionIn(cwd);
    const [id = ''] = (await scan(session, cwd)).secrets.map(({ commit: each }) => each);
    for (const format of Object.keys(reportFormats) as ReportFormat[]) {
      const text = await session.connection.sendRequest<string>(methods.report, { format, of: 'history' });
      assert.ok(text.includes(id.slice(0, 12)), format);
      assert.ok(!text.includes(old), format);
    }
    await session.end();
  });

  it('are those of a range, or since a day', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(old) });
    await git(cwd, 'checkout', '-q', '-b', 'work');
    const two = await commit(cwd, { 'a.ts': `${line(old)}${line(kept)}` });
    const session = await sessionIn(cwd);
    assert.deepEqual(placesOf(await scan(session, cwd, { range: 'main..work' })), [['a.ts', 1, two, true]]);
    assert.equal((await scan(session, cwd, { since: '2001-01-01' })).secrets.length, 2);
    assert.equal((await scan(session, cwd, { since: '2090-01-01' })).secrets.length, 0);
    const ask = <T>(method: string, scope?: HistoryScope) =>
      session.connection.sendRequest<T>(method, { folder: uriOf(cwd), scope });
    assert.deepEqual(await ask<HistoryCount>(methods.historyCount, { range: 'main..work' }), { commits: 1 });
    assert.match(JSON.stringify(await ask<HistoryCount>(methods.historyCount, { range: '--all' })), /no range “--all”/);
    await git(cwd, 'tag', 'v1', 'main');
    const refs = await ask<HistoryRefs>(methods.historyRefs);
    assert.deepEqual('refs' in refs && refs.refs.map(({ name, kind }) => `${kind} ${name}`).sort(), [
      'branch main',
      'branch work',
      'tag v1',
    ]);
    await session.end();
  });

  it('can be revoked: the baseline knows them, in the history and in the files', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(old), 'b.ts': line(old), 'c.ts': line(kept) });
    const session = await sessionIn(cwd);
    const { secrets } = await scan(session, cwd);
    const { id } = secrets.find(({ path }) => path === 'a.ts') ?? { id: -1 };
    const accept = (of: number) =>
      session.connection.sendRequest<HistoryAcceptance>(methods.acceptHistory, { id: of, verdict: 'revoked' });
    const answer = await accept(id);
    assert.ok('text' in answer);
    assert.deepEqual(
      answer.known.map((each) => secrets[each]?.path).sort(),
      ['a.ts', 'b.ts'],
      'wherever the same secret stands',
    );
    assert.match(answer.text, /"verdict": "revoked"/);
    assert.ok(!answer.text.includes(old));
    assert.equal(answer.uri, `${uriOf(cwd)}/.leakline-baseline.json`);
    write(cwd, { '.leakline-baseline.json': answer.text });
    const report: Report = JSON.parse(
      await session.connection.sendRequest<string>(methods.report, { format: 'json', of: 'history' }),
    );
    assert.deepEqual(
      report.findings.map(({ path }) => path),
      ['c.ts'],
    );
    assert.deepEqual(
      (await scan(session, cwd)).secrets.map(({ path }) => path),
      ['c.ts'],
    );
    assert.equal((await leakline(['scan'], { cwd })).stdout.includes('a.ts'), false);
    assert.match(JSON.stringify(await accept(99)), /not known any more/);
    await session.connection.sendNotification(methods.clearHistory);
    assert.match(JSON.stringify(await accept(0)), /not known any more/, 'nothing is kept of what is not shown');
    await session.end();
  });

  it('are as many as were found when the scan is cancelled', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(old) });
    const files = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`${index}.ts`, `// ${index}\n`]));
    await commit(cwd, files);
    const session = await sessionIn(cwd);
    const source = new CancellationTokenSource();
    session.connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
      if (value.kind === 'report') source.cancel();
    });
    const params = { folder: uriOf(cwd), scope: 'all', workDoneToken: 'history' };
    const found = await session.connection.sendRequest<HistoryScan>(methods.scanHistory, params, source.token);
    assert.ok(found.cancelled);
    assert.ok(found.files < 1201, `${found.files}`);
    assert.deepEqual(
      placesOf(found).map(([path]) => path),
      ['a.ts'],
    );
    await session.end();
  });
});

describe('a history that can not be scanned', () => {
  it('says why', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(old) });
    const restricted = await sessionIn(cwd, false);
    assert.match((await scan(restricted, cwd)).reason ?? '', /Restricted Mode/);
    await restricted.end();
    const session = await sessionIn(cwd);
    assert.match((await scan(session, folderOf(test, {}))).reason ?? '', /no work tree here/);
    assert.match((await scan(session, cwd, { range: 'nowhere..main' })).reason ?? '', /no range “nowhere\.\.main”/);
    await git(cwd, 'clone', '-q', '--bare', '.', 'bare.git');
    assert.match((await scan(session, `${cwd}/bare.git`)).reason ?? '', /--git-dir DIR/);
    const empty = folderOf(test, {});
    await git(empty, 'init', '-q');
    const found = await scan(session, empty);
    assert.deepEqual([found.reason, found.commits, found.secrets], [undefined, 0, []]);
    const content = (oid: string) =>
      session.connection.sendRequest<string | null>(methods.historyContent, { folder: uriOf(cwd), oid });
    assert.equal(await content('0'.repeat(40)), null);
    assert.equal(await content('HEAD:a.ts'), null, 'a name is none');
    await session.end();
  });

  it('is none where there is no git: the server says so when it starts', async () => {
    const session = await startSession();
    assert.deepEqual(session.initialized.capabilities.experimental, { git: false });
    assert.match((await scan(session, '/work')).reason ?? '', /not for files that are elsewhere/);
    await session.end();
  });

  it('tells what a clone lacks', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(old) });
    await commit(cwd, { 'b.ts': '\n' });
    await git(cwd, 'clone', '-q', '--depth=1', `file://${cwd}`, 'shallow');
    const session = await sessionIn(`${cwd}/shallow`);
    assert.match((await scan(session, `${cwd}/shallow`)).limits.join(), /this clone is shallow/);
    await session.end();
  });
});
