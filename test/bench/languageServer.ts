import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { nodeArguments } from '../../server/protocol.ts';
import { cache } from '../host/cache.ts';

export const cli = path.join(import.meta.dirname, '../../dist/cli.js');

/** The server as its own process over stdio, as an editor has it. */
export interface LanguageServer {
  readonly pid: number;
  readonly connection: ProtocolConnection;
  /** Resolves at the next diagnostics of the document that are of this version or later. */
  published(uri: string, version: number): Promise<void>;
  /** Told of all diagnostics, until what it gives back is called. */
  onPublished(listener: (published: PublishDiagnosticsParams) => void): () => void;
  open(uri: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** Ours, as the extension starts it, but over stdio. */
const ours = [...nodeArguments, cli, 'lsp', '--stdio'];

/** One that looks at nothing, to compare with; bundled as ours is, or Node would spend more on its types than it on its work. */
export async function echo(): Promise<readonly string[]> {
  const outfile = path.join(cache, 'bench', 'echoServer.js');
  const entryPoints = [path.join(import.meta.dirname, 'echoServer.ts')];
  await build({ entryPoints, outfile, bundle: true, minify: true, platform: 'node', format: 'cjs' });
  return [...nodeArguments, outfile, '--stdio'];
}

/** Starts the server, or that of other arguments to Node, in a workspace folder, given by its address, or in none. */
export async function startLanguageServer(
  folder: string | null,
  program: readonly string[] = ours,
): Promise<LanguageServer> {
  const child = spawn(process.execPath, program, {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const listeners = new Set<(published: PublishDiagnosticsParams) => void>();
  const waiting = new Map<string, { version: number; resolve(): void }>();
  connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => {
    const { uri, version } = published;
    for (const listener of listeners) listener(published);
    const waiter = waiting.get(uri);
    if (waiter === undefined || (version ?? 0) < waiter.version) return;
    waiting.delete(uri);
    waiter.resolve();
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'bench' }],
    capabilities: {
      workspace: { workspaceFolders: true },
      textDocument: { publishDiagnostics: { versionSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    pid: child.pid ?? 0,
    connection,
    published: (uri, version) => new Promise((resolve) => waiting.set(uri, { version, resolve })),
    onPublished: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'typescript', version: 1, text },
      }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      child.stdin.end();
      await ended;
      connection.dispose();
    },
  };
}
