import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { Host } from '../../server/host.ts';
import {
  fixKinds,
  type Move,
  type MoveParams,
  methods,
  type NameAnswer,
  type SecretRef,
  sourceKinds,
} from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { actionsAt, opened, project, resolved, results, secret, text, uri } from './fixing.ts';
import { memoryHost } from './memoryHost.ts';
import { fullCapabilities, type Session, startSession } from './session.ts';

const other = fill('{github:ghp_}', 2);
const commands = { client: { commands: true } } as const;

/** Where the first secret stands, as the action that asks for a name has it. */
async function refIn(session: Session): Promise<SecretRef> {
  const [action] = await actionsAt(session, [fixKinds.moveToEnvAs]);
  return action?.command?.arguments?.[0] as SecretRef;
}

const move = (session: Session, params: MoveParams) => session.connection.sendRequest<Move>(methods.move, params);
const edit = ({ edit }: Move): WorkspaceEdit => edit as WorkspaceEdit;

describe('the name of a variable', () => {
  it('is proposed, checked against the rules and against the values that the env file holds', async () => {
    const files = project([['/work/.env', `OTHER=1\nMINE='${secret}'\nEMPTY=\n`]]);
    const session = await opened(files, commands);
    const of = await refIn(session);
    const name = (given?: string) =>
      session.connection.sendRequest<NameAnswer>(methods.name, { of, ...(given === undefined ? {} : { name: given }) });
    assert.deepEqual(await name(), { name: 'MINE', isReused: true });
    assert.deepEqual(await name('SHOP_TOKEN'), { name: 'SHOP_TOKEN', isReused: false });
    assert.deepEqual(await name('EMPTY'), { name: 'EMPTY', isReused: false });
    const reason = async (given: string) => {
      const answer = await name(given);
      return 'reason' in answer ? answer.reason : answer.name;
    };
    assert.match(await reason('OTHER'), /another value/);
    for (const wrong of ['', '1A', 'A-B', 'A B', 'PATH', 'Ä']) assert.match(await reason(wrong), /no good name/, wrong);
    assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('that a person chose is the one that is written', async () => {
    const session = await opened(project(), commands);
    const of = await refIn(session);
    const moved = await move(session, { scope: 'one', of, name: 'SHOP_TOKEN' });
    const after = results(edit(moved), project());
    assert.equal(after['/work/.env'], `SHOP_TOKEN=${secret}\n`);
    assert.match(after['/work/src/app.js'] ?? '// shop', /process\.env\.SHOP_TOKEN/);
    assert.deepEqual(moved.saved.envFiles, ['file:///work/.env']);
    await session.end();
  });

  it('is not asked for where the secret is gone', async () => {
    const session = await opened(project(), commands);
    const of = await refIn(session);
    await session.change(uri, 2, '// nothing\n');
    await assert.rejects(session.connection.sendRequest(methods.name, { of }), /text has changed/);
    await session.end();
  });
});

describe('a connection string', () => {
  const url = (password: string) => `const db = 'postgres://app:${password}@db.example.org/shop';\n`;

  it('is moved whole first, its password alone second, written as the URL needs it', async () => {
    const password = `${fill('{alnum:12}')}%40x`;
    const session = await opened(project(), commands, url(password));
    const [whole, alone] = await actionsAt(session);
    assert.equal(whole?.title, 'Move to environment variable DATABASE_URL');
    assert.equal(alone?.kind, fixKinds.moveAlone);
    const inPart = await resolved(session, fixKinds.moveAlone);
    const after = results(inPart.edit ?? {}, new Map([['/work/src/app.js', url(password)]]));
    const name = /environment variable (\w+)/.exec(alone?.title ?? '')?.[1];
    assert.equal(after['/work/.env'], `${name}=${password}\n`);
    assert.match(String(inPart.command?.arguments?.[0].warnings), /stays percent-encoded/);
    assert.ok(after['/work/src/app.js']?.startsWith('const db = `postgres://app:${'), after['/work/src/app.js']);
    const both = results(
      (await resolved(session, fixKinds.moveToEnv)).edit ?? {},
      new Map([['/work/src/app.js', url(password)]]),
    );
    assert.equal(both['/work/.env'], `DATABASE_URL=postgres://app:${password}@db.example.org/shop\n`);
    await session.end();
  });

  it('is no choice where the secret is all that is moved', async () => {
    const session = await opened(project(), commands);
    assert.deepEqual(await actionsAt(session, [fixKinds.moveAlone]), []);
    await session.end();
  });
});

describe('a secret of a Compose file', () => {
  const path = '/work/compose.yaml';
  const compose = `services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: ${secret}\n`;
  const moved = async (kind: string) => {
    const session = await startSession({ host: memoryHost(project(), loadWasm), ...commands });
    await session.open(`file://${path}`, compose);
    const actions = await actionsAt(session, [kind], undefined, `file://${path}`);
    const [action] = actions;
    const edit = action && (await session.connection.sendRequest<CodeAction>('codeAction/resolve', action)).edit;
    await session.end();
    return { action, after: edit && results(edit, new Map([[path, compose]])) };
  };

  it('is mounted where the image reads it from a file', async () => {
    const { action, after } = await moved(fixKinds.moveToMounted);
    assert.equal(action?.title, 'Move to a secret of Compose, environment variable POSTGRES_PASSWORD');
    assert.match(after?.[path] ?? '', /POSTGRES_PASSWORD_FILE: \/run\/secrets\/postgres_password\n/);
    assert.equal(after?.['/work/.env'], `POSTGRES_PASSWORD=${secret}\n`);
  });

  it('is filled in otherwise', async () => {
    const { after } = await moved(fixKinds.moveToEnv);
    assert.ok(after?.[path]?.includes(`POSTGRES_PASSWORD: \${GITHUB_TOKEN:?`), after?.[path]);
  });
});

describe('all occurrences of a secret', () => {
  const twice = `const a = '${secret}';\nconst b = '${other}';\nconst c = \`x \${b} ${secret}\`;\n// ${secret}\n`;

  it('in a file are moved to one variable in one edit', async () => {
    const session = await opened(project(), commands, twice);
    const [action] = await actionsAt(session, [fixKinds.moveOccurrences]);
    assert.equal(action?.title, 'Move all 3 occurrences in this file to environment variable GITHUB_TOKEN');
    const { edit } = await resolved(session, fixKinds.moveOccurrences);
    const after = results(edit ?? {}, new Map([['/work/src/app.js', twice]]));
    assert.equal(after['/work/.env'], `GITHUB_TOKEN=${secret}\n`);
    const lines = after['/work/src/app.js']?.split('\n') ?? [];
    assert.ok(!lines[0]?.includes(secret) && !lines[2]?.includes(secret), lines.join('\n'));
    assert.ok(lines[1]?.includes(other) && lines[3]?.includes(secret));
    await session.end();
  });

  it('in the workspace are found in open and closed files; those that can not be moved are named', async () => {
    const files = project([
      ['/work/b.py', `KEY = "${secret}"\nother = "${other}"\n`],
      ['/work/notes.go', `package a\n// The token is ${secret} here.\n`],
      ['/work/accepted.js', `const a = '${secret}'; // leakline:ignore\n`],
    ]);
    const session = await opened(files, commands);
    const moved = await move(session, { scope: 'workspace', of: await refIn(session) });
    assert.equal(moved.moved, 2);
    assert.equal(moved.files, 2);
    assert.deepEqual(
      moved.left.map(({ uri: at, line }) => [at, line]),
      [['file:///work/notes.go', 1]],
    );
    const after = results(edit(moved), new Map([...files, ['/work/src/app.js', text]]));
    assert.equal(after['/work/b.py'], `import os\n\nKEY = os.environ["GITHUB_TOKEN"]\nother = "${other}"\n`);
    assert.equal(after['/work/.env'], `GITHUB_TOKEN=${secret}\n`);
    assert.equal(after['/work/accepted.js'], undefined);
    const uris = moved.saved.uris.map((each) => each.replace('file:///work/', ''));
    assert.deepEqual(uris.slice(0, 3), ['.gitignore', '.env.example', '.env']);
    assert.deepEqual(uris.slice(3).toSorted(), ['b.py', 'src/app.js']);
    await session.end();
  });

  it('stay where a scan is cancelled', async () => {
    const source = new CancellationTokenSource();
    const files = memoryHost(project([['/work/b.js', text]]), loadWasm);
    const host: Host = {
      ...files,
      read: async (path) => {
        if (path === '/work/b.js') {
          source.cancel();
          // Answered after the cancelling was heard.
          await session.connection.sendRequest(methods.scanOpen);
        }
        return files.read(path);
      },
    };
    const session: Session = await opened(project(), { ...commands, host });
    const asked = session.connection.sendRequest(methods.move, { scope: 'workspace' }, source.token);
    await assert.rejects(asked, /Cancelled/);
    await session.end();
  });
});

describe('all secrets of a file', () => {
  const two = `const a = '${secret}';\nconst b = '${other}';\n`;

  it('are a source action that is given to who asks for it by name, and never to a save', async () => {
    const session = await opened(project(), commands, two);
    const kinds = async (only?: string[], trigger?: 1 | 2) =>
      (await actionsAt(session, only, trigger)).map(({ kind }) => kind).filter((kind) => kind?.startsWith('source'));
    assert.deepEqual(await kinds([sourceKinds.moveAll]), [sourceKinds.moveAll]);
    assert.deepEqual(await kinds([sourceKinds.moveAll], 1), [sourceKinds.moveAll]);
    for (const only of [undefined, ['source'], ['source.leakline'], ['source.fixAll'], ['source.fixAll.leakline']]) {
      assert.deepEqual(await kinds(only), [], String(only));
    }
    assert.deepEqual(await kinds([sourceKinds.moveAll], 2), []);
    await session.end();
  });

  it('are moved in one edit, which can be looked at before', async () => {
    const capabilities = {
      ...fullCapabilities,
      workspace: {
        ...fullCapabilities.workspace,
        workspaceEdit: { ...fullCapabilities.workspace?.workspaceEdit, changeAnnotationSupport: {} },
      },
    };
    const session = await opened(project(), { ...commands, capabilities }, two);
    const plain = await resolved(session, sourceKinds.moveAll);
    const after = results(plain.edit ?? {}, new Map([['/work/src/app.js', two]]));
    assert.equal(after['/work/.env'], `GITHUB_TOKEN=${secret}\nGITHUB_TOKEN_2=${other}\n`);
    assert.equal(plain.edit?.changeAnnotations, undefined);
    const preview = await resolved(session, sourceKinds.previewAll);
    assert.deepEqual(results(preview.edit ?? {}, new Map([['/work/src/app.js', two]])), after);
    const { code, env } = preview.edit?.changeAnnotations ?? {};
    assert.deepEqual([code?.needsConfirmation, env?.needsConfirmation], [true, false]);
    for (const change of preview.edit?.documentChanges ?? []) {
      const ids =
        'edits' in change
          ? change.edits.map((each) => 'annotationId' in each && each.annotationId)
          : [change.annotationId];
      for (const id of ids) assert.ok(Object.keys(preview.edit?.changeAnnotations ?? {}).includes(String(id)));
    }
    await session.end();
  });

  it('and of the workspace, files in several folders to their own env files', async () => {
    const files = project([
      ['/work/api/pyproject.toml', ''],
      ['/work/api/main.py', `TOKEN = "${other}"\n`],
    ]);
    const session = await opened(files, commands);
    const moved = await move(session, { scope: 'workspace' });
    const after = results(edit(moved), new Map([...files, ['/work/src/app.js', text]]));
    assert.equal(after['/work/.env'], `GITHUB_TOKEN=${secret}\n`);
    assert.equal(after['/work/api/.env'], `GITHUB_TOKEN=${other}\n`);
    assert.deepEqual(moved.saved.envFiles.toSorted(), ['file:///work/.env', 'file:///work/api/.env']);
    assert.ok(!JSON.stringify(moved.saved).includes(secret));
    await session.end();
  });
});
