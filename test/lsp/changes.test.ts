import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createNodeHost } from '../../server/hostNode.ts';
import type { ChangesParams, ChangesScan } from '../../server/protocol/changes.ts';
import { methods } from '../../server/protocol.ts';
import { folderOf, git, repositoryOf, write } from '../cli/leakline.ts';
import { fill } from '../fakes.ts';
import { type Session, startSession } from './session.ts';

const known = fill('{github:ghp_}', 1);
const fresh = fill('{github:ghp_}', 2);
const line = (secret: string) => `const token = "${secret}";\n`;

async function sessionIn(folder: string, trusted = true): Promise<Session> {
  return startSession({ folders: [pathToFileURL(folder).href], host: createNodeHost(''), client: { trusted } });
}

const scan = (session: Session, folder: string, scope: ChangesParams['scope'], listed = false) =>
  session.connection.sendRequest<ChangesScan>(methods.scanChanges, {
    folder: pathToFileURL(folder).href,
    scope,
    listed,
  });

const placesOf = ({ secrets }: ChangesScan) =>
  secrets.map(({ uri, range, inFile }) => [uri.split('/').at(-1), range.start.line, inFile?.start.line]);

describe('the secrets that changes bring in', () => {
  it('are those that are staged and were not in the file before, with their place in the file as it is now', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(known), 'b.ts': '' });
    write(cwd, { 'a.ts': `\n${line(known)}${line(fresh)}`, 'b.ts': line(fresh), 'c.ts': line(fresh) });
    await git(cwd, 'add', 'a.ts', 'b.ts');
    write(cwd, { 'a.ts': `\n\n\n${line(known)}${line(fresh)}`, 'b.ts': 'const token = process.env.TOKEN;\n' });
    const session = await sessionIn(cwd);
    const found = await scan(session, cwd, 'staged');
    assert.deepEqual(placesOf(found), [
      ['a.ts', 2, 4],
      ['b.ts', 0, undefined],
    ]);
    assert.equal(found.files, 2);
    write(cwd, { 'b.ts': `\n${line(fresh)}` });
    assert.deepEqual(placesOf(await scan(session, cwd, 'staged'))[1], ['b.ts', 0, 1], 'the place is looked up anew');
    assert.ok(!session.sent.join('').includes('publishDiagnostics'), 'a look at what is staged lists nothing');
    await scan(session, cwd, 'staged', true);
    await session.diagnostics(`${pathToFileURL(cwd).href}/b.ts`, ({ length }) => length === 1);
    for (const secret of [known, fresh]) assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('obey the settings as they are now', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '' });
    write(cwd, { 'a.ts': line(fresh) });
    await git(cwd, 'add', '-A');
    const session = await sessionIn(cwd);
    assert.equal((await scan(session, cwd, 'staged')).secrets.length, 1);
    write(cwd, { '.leakline.yaml': 'exclude: [a.ts]\n' });
    const changes = [{ uri: `${pathToFileURL(cwd).href}/.leakline.yaml`, type: 1 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.equal((await scan(session, cwd, 'staged')).secrets.length, 0);
    await session.end();
  });

  it('are those since a branch was left, committed or not, and the files show them', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': line(known) });
    await git(cwd, 'checkout', '-q', '-b', 'work');
    write(cwd, { 'new.ts': line(fresh), 'a.ts': `\n${line(known)}` });
    const session = await sessionIn(cwd);
    assert.deepEqual(placesOf(await scan(session, cwd, { since: 'main' }, true)), [['new.ts', 0, 0]]);
    await session.diagnostics(`${pathToFileURL(cwd).href}/new.ts`, ({ length }) => length === 1);
    const branches = await session.connection.sendRequest<string[]>(methods.branches, {
      folder: pathToFileURL(cwd).href,
    });
    assert.deepEqual(branches.toSorted(), ['main', 'work']);
    await session.end();
  });

  it('are not asked for in Restricted Mode, and a reason says what is missing', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '' });
    write(cwd, { 'a.ts': line(fresh) });
    await git(cwd, 'add', '-A');
    const restricted = await sessionIn(cwd, false);
    assert.match((await scan(restricted, cwd, 'staged')).reason ?? '', /Restricted Mode/);
    await restricted.end();
    const session = await sessionIn(cwd);
    assert.match((await scan(session, cwd, { since: '--output=x' })).reason ?? '', /no commit/);
    const plain = folderOf(test, { 'a.ts': line(fresh) });
    assert.match((await scan(session, plain, 'staged')).reason ?? '', /no work tree/);
    await session.end();
  });
});
