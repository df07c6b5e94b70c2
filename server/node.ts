/** The server on Node, over the transport that the command line names: `--stdio`, `--node-ipc`, `--pipe=…`. */
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createClientHost, withClientFiles } from './hostClient.ts';
import { createNodeHost } from './hostNode.ts';
import { startServer } from './lsp/server.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = createNodeHost(path.join(import.meta.dirname, '../dist'));
startServer(connection, withClientFiles(disk, createClientHost(connection)));
