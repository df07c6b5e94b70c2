import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fill } from '../fakes.ts';

const root = mkdtempSync(path.join(tmpdir(), 'leakline-stdio-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** The server as an editor starts it. */
function start(args: readonly string[]) {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return { connection, exited: once(server, 'exit') };
}

describe('the server as a program of its own', () => {
  for (const args of [
    ['server/node.ts', '--stdio'],
    ['server/cli/main.ts', 'lsp', '--stdio'],
    ['dist/cli.js', 'lsp', '--stdio'],
  ]) {
    it(`${args.join(' ')} serves a client that can do nothing special, and ends when it is told`, async () => {
      writeFileSync(path.join(root, '.leakline.yaml'), 'disabledRules: [npm-token]\n');
      const { connection, exited } = start(args);
      const published = new Promise<PublishDiagnosticsParams>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', resolve);
      });
      connection.listen();
      const rootUri = pathToFileURL(root).href;
      await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} });
      await connection.sendNotification('initialized', {});
      const uri = `${rootUri}/a.js`;
      const text = `const token = '${fill('{github:ghp_}')}';`;
      const textDocument = { uri, languageId: 'javascript', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      const { diagnostics, version } = await published;
      assert.equal(diagnostics.length, 1);
      assert.equal(diagnostics[0]?.codeDescription, undefined);
      assert.equal(version, undefined);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await exited, [0, null]);
      connection.dispose();
    });
  }

  it('serves a client that names no folder at all', async () => {
    const { connection, exited } = start(['dist/cli.js', 'lsp', '--stdio']);
    connection.listen();
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', { capabilities: {} });
    assert.ok(capabilities.textDocumentSync !== undefined);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
    connection.dispose();
  });
});
