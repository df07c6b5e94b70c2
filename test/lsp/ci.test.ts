import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createNodeHost } from '../../server/hostNode.ts';
import type { CiAnswer, CiKind } from '../../server/protocol/ci.ts';
import { methods } from '../../server/protocol.ts';
import { repositoryOf } from '../cli/leakline.ts';
import { memoryHost } from './memoryHost.ts';
import { type Session, startSession } from './session.ts';

const add = (session: Session, kind: CiKind, folder = 'file:///work') =>
  session.connection.sendRequest<CiAnswer>(methods.addCi, { kind, folder });

describe('a check for a repository', () => {
  it('is an edit for the editor: the whole text of a file, with what an open one holds', async () => {
    const session = await startSession({ host: memoryHost(new Map([['/work/.gitlab-ci.yml', 'old: {}\n']])) });
    await session.open('file:///work/.gitlab-ci.yml', 'mine: {}\n', 'yaml');
    const answer = await add(session, 'gitlab');
    assert.ok('text' in answer && answer.text?.startsWith('mine: {}\n'));
    assert.equal(answer.uri, 'file:///work/.gitlab-ci.yml');
    await session.end();
  });

  it('says why there is none', async () => {
    const files = new Map([
      ['/work/.github/workflows/leakline.yml', 'on: push\n'],
      ['/work/.pre-commit-config.yaml', 'repos: 1\n'],
    ]);
    const session = await startSession({ host: memoryHost(files) });
    for (const kind of ['github', 'preCommit', 'gitHook'] as const)
      assert.ok('reason' in (await add(session, kind)), kind);
    await session.end();
  });

  it('stands at the root of the repository, and the hook where git looks for it', async (test) => {
    const cwd = await repositoryOf(test, { 'packages/a/x.ts': '' });
    const folder = pathToFileURL(`${cwd}/packages/a`).href;
    const session = await startSession({ folders: [folder], host: createNodeHost('') });
    const workflow = await add(session, 'github', folder);
    assert.equal(workflow.uri, `${pathToFileURL(cwd).href}/.github/workflows/leakline.yml`);
    assert.ok('next' in (await add(session, 'gitHook', folder)));
    assert.match(readFileSync(`${cwd}/.git/hooks/pre-commit`, 'utf8'), /exec leakline staged/);
    await session.end();
  });

  it('touches no git in Restricted Mode', async (test) => {
    const cwd = await repositoryOf(test, { 'a.ts': '' });
    const folder = pathToFileURL(cwd).href;
    const session = await startSession({ folders: [folder], host: createNodeHost(''), client: { trusted: false } });
    assert.ok('reason' in (await add(session, 'gitHook', folder)));
    assert.ok(!existsSync(`${cwd}/.git/hooks/pre-commit`));
    await session.end();
  });
});
