import path from 'node:path';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createClientHost, withClientFiles } from './hostClient.ts';
import { createNodeHost } from './hostNode.ts';
import { startServer } from './lsp/server.ts';

/** Serves one client on standard input and output; resolves when the client has closed its end. */
export function serve(): Promise<void> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  const disk = createNodeHost(path.join(import.meta.dirname, '../dist'));
  startServer(connection, withClientFiles(disk, createClientHost(connection)));
  return new Promise((resolve) => process.stdin.once('end', resolve));
}
