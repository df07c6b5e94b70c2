import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { describeError } from '../../server/lsp/log.ts';
import { methods } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { memoryHost } from './memoryHost.ts';
import { startSession } from './session.ts';

describe('the log and every message', () => {
  it('never hold a secret, at the loudest level, but for the one edit that a person asks for', async () => {
    const secrets = [1, 2, 3, 4].map((seed) => fill('{github:ghp_}', seed));
    const [typed = '', closed = '', ignored = '', reason = ''] = secrets;
    const files = new Map([
      ['/work/closed.js', `const token = '${closed}';`],
      ['/work/ignored.py', `token = "${ignored}"  # leakline:ignore -- was ${reason}`],
      ['/work/.leakline.yaml', `ignore:\n  - paths: [ignored.py]\n    reason: ${reason}\n    until: ${reason}\n`],
    ]);
    const client = { commands: true, files: true };
    const session = await startSession({ host: memoryHost(files, loadWasm), client });
    await session.connection.sendNotification('$/setTrace', { value: 'verbose' });
    const uri = 'file:///work/open.js';
    await session.open(uri, `const token = '${typed}';\n`);
    const [diagnostic] = await session.diagnostics(uri, ({ length }) => length === 1);
    await session.connection.sendRequest(methods.scanWorkspace, {});
    const at = { textDocument: { uri }, position: { line: 0, character: 20 } };
    await session.connection.sendRequest('textDocument/hover', at);
    const actions = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    await session.said('Workspace scan');
    for (const secret of secrets) assert.ok(!session.sent.join('').includes(secret));
    const before = session.sent.length;
    await session.connection.sendRequest('codeAction/resolve', actions[0]);
    const answer = session.sent.slice(before).join('');
    assert.equal(answer.split(typed).length, 2, 'once, for the env file');
    await session.end();
  });

  it('quote no file that YAML can not read', async () => {
    const secret = fill('{github:ghp_}');
    const broken = `a: |${secret}\n x\n- ${secret}\n]${secret}\n`;
    const files = new Map([
      ['/work/.leakline.yaml', broken],
      ['/work/.pre-commit-config.yaml', broken],
    ]);
    const session = await startSession({ host: memoryHost(files) });
    await session.open('file:///work/a.js', '');
    await session.said('.leakline.yaml, line 1: Block scalar header');
    const answer = await session.connection.sendRequest(methods.addCi, { kind: 'preCommit', folder: 'file:///work' });
    assert.match(JSON.stringify(answer), /line 1: Block scalar header/);
    await session.open('file:///work/.leakline.yaml', broken, 'yaml');
    await session.diagnostics('file:///work/.leakline.yaml', ({ length }) => length > 2);
    assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('hold of an error where it was thrown, but nothing of its message', () => {
    const described = describeError(new TypeError('found\n    at password\n    at $& token'));
    assert.match(described, /^TypeError at .*secrecy\.test/);
    assert.doesNotMatch(described, /password|token/);
  });
});
