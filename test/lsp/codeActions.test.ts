import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction, Command, CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { clientCommands, fixKinds, type SavedFix } from '../../server/protocol.ts';
import { actionsAt, applied, opened, project, secret, text, uri } from './fixing.ts';
import { fullCapabilities, minimalCapabilities, type Session, startSession } from './session.ts';

describe('code actions', () => {
  it('offer, by kind: the fix, to ignore, and the documentation; none has the secret', async () => {
    const session = await opened(project(), { client: { commands: true } });
    const actions = await actionsAt(session);
    // Only where a secret stands in more, more than once, or where its program can read it from a file.
    const { moveAlone: _alone, moveToMounted: _mounted, moveOccurrences: _occurrences, ...ordinary } = fixKinds;
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      Object.values(ordinary),
    );
    assert.equal(actions[0]?.title, 'Move to environment variable GITHUB_TOKEN');
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(actions[0]?.edit, undefined);
    assert.equal(actions[0]?.diagnostics?.length, 1);
    assert.ok(!session.sent.join('').includes(secret));
    const kinds = async (only: string[]) => (await actionsAt(session, only)).map(({ kind }) => kind);
    assert.deepEqual(await kinds([fixKinds.ignoreLine]), [fixKinds.ignoreLine]);
    assert.deepEqual(await kinds(['quickfix.leakline']), Object.values(ordinary));
    assert.deepEqual(await kinds(['source.fixAll']), []);
    await session.end();
  });

  it('resolve to one edit, creations first, and the files to save in their order', async () => {
    const session = await opened(project(), { client: { commands: true } });
    const [action] = await actionsAt(session, [fixKinds.moveToEnv]);
    const { edit, command } = await session.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const changes = (edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[];
    const names = ['.gitignore', '.env.example', '.env'].map((name) => `file:///work/${name}`);
    assert.deepEqual(
      changes.map((change) => ('kind' in change ? `create ${change.uri}` : change.textDocument.uri)),
      [...names.map((name) => `create ${name}`), ...names, uri],
    );
    const source = changes.at(-1) as TextDocumentEdit;
    assert.equal(source.textDocument.version, 1);
    assert.ok(!applied(text, source.edits as TextEdit[]).includes(secret));
    const env = changes.at(-2) as TextDocumentEdit;
    assert.equal(applied('', env.edits as TextEdit[]), `GITHUB_TOKEN=${secret}\n`);
    assert.equal(command?.command, clientCommands.saveFix);
    const [saved] = (command?.arguments ?? []) as SavedFix[];
    assert.deepEqual(saved?.uris, [...names, uri]);
    assert.deepEqual(saved?.envFiles, ['file:///work/.env']);
    assert.ok(!JSON.stringify(command).includes(secret));
    await session.end();
  });

  it('are found anew when the text has changed, and refused when the secret is gone', async () => {
    const session = await opened(project());
    const [action] = await actionsAt(session, [fixKinds.moveToEnv]);
    await session.change(uri, 2, `${text}// more\n`);
    const resolved = await session.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const last = resolved.edit?.documentChanges?.at(-1) as TextDocumentEdit;
    assert.equal(last.textDocument.version, 2);
    await session.change(uri, 3, `// one line more\n${text}`);
    await assert.rejects(session.connection.sendRequest('codeAction/resolve', action), /text has changed/);
    await session.end();
  });

  it('are whole at once, as plain changes, for a client that can neither resolve nor create files', async () => {
    const dotFiles = [
      ['/work/.gitignore', '.env\n'],
      ['/work/.env', 'A=1\n'],
      ['/work/.env.example', 'A=\n'],
    ] as const;
    const session = await opened(project(dotFiles), { capabilities: minimalCapabilities });
    const [action] = await actionsAt(session, [fixKinds.moveToEnv]);
    assert.equal(action?.edit?.documentChanges, undefined);
    assert.equal(action?.command, undefined);
    assert.equal(action?.isPreferred, undefined);
    assert.equal(applied('A=1\n', action?.edit?.changes?.['file:///work/.env'] ?? []), `A=1\nGITHUB_TOKEN=${secret}\n`);
    assert.ok(!applied(text, action?.edit?.changes?.[uri] ?? []).includes(secret));
    await session.end();
  });

  it('do not promise a file to a client that can not create one', async () => {
    const session = await opened(project(), { capabilities: minimalCapabilities });
    const kinds = (await actionsAt(session)).map(({ kind }) => kind);
    assert.deepEqual(kinds, [fixKinds.ignoreLine]);
    await session.end();
  });

  it('ignore on a line with a comment of the language', async () => {
    const session = await opened(project());
    const [action] = await actionsAt(session, [fixKinds.ignoreLine]);
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const after = applied(text, (change?.edits ?? []) as TextEdit[]);
    assert.ok(after.includes('leakline:ignore github-pat'), after);
    await session.change(uri, 2, after);
    await session.diagnostics(uri, (diagnostics, version) => version === 2 && diagnostics.length === 0);
    await session.end();
  });

  it('ignore in the workspace with an entry in .leakline.yaml, whose comments stay', async () => {
    const before = '# ours\nexclude: [vendor/] # not ours\n';
    const files = project([['/work/.leakline.yaml', before]]);
    const session = await opened(files);
    const [action] = await actionsAt(session, [fixKinds.ignoreInWorkspace]);
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const after = applied(before, (change?.edits ?? []) as TextEdit[]);
    assert.equal(after, `${before}ignore:\n  - rules:\n      - github-pat\n    paths:\n      - /src/app.js\n`);
    await session.open('file:///work/.leakline.yaml', after, 'yaml');
    await session.diagnostics(uri, ({ length }) => length === 0);
    await session.end();
  });

  it('are none where there is no finding', async () => {
    const session = await opened(project());
    const position = { line: 0, character: 2 };
    const params = { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
    assert.deepEqual(
      await session.connection.sendRequest<(Command | CodeAction)[]>('textDocument/codeAction', params),
      [],
    );
    await session.end();
  });
});

describe('a hover', () => {
  const hover = async (session: Session, character: number) => {
    const answer = await session.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character },
    });
    return answer?.contents.value;
  };

  it('says what it is, why, what to do and where to revoke it, and never the secret', async () => {
    const session = await opened(project());
    const value = (await hover(session, 20)) ?? '';
    for (const part of [
      '**GitHub personal access token (classic)**',
      'almost certain: its checksum is valid',
      'GITHUB_TOKEN',
      '[revoke it](https://github.com/settings/tokens)',
    ]) {
      assert.ok(value.includes(part), `${part} in ${value}`);
    }
    assert.ok(!value.includes(secret));
    assert.equal(await hover(session, 2), undefined);
    await session.end();
  });

  it('says why there is no fix', async () => {
    const session = await opened(project(), { folders: [] });
    assert.match((await hover(session, 20)) ?? '', /No fix is offered here: The file lies in no folder/);
    await session.end();
  });

  it('says so too where the client could not create the files', async () => {
    const session = await opened(project(), { capabilities: minimalCapabilities });
    assert.match((await hover(session, 20)) ?? '', /No fix is offered here: .*can't create files/);
    await session.end();
  });
});

describe('the server', () => {
  it('declares no more than its client can use', async () => {
    const full = await startSession({ capabilities: fullCapabilities, client: { commands: true } });
    assert.equal(full.initialized.capabilities.executeCommandProvider, undefined);
    await full.end();
    const least = await startSession({ capabilities: {} });
    assert.equal(least.initialized.capabilities.codeActionProvider, false);
    await least.end();
  });
});
