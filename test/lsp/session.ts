/** A client and the server in one process, over two streams in memory. */
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../server/host.ts';
import { type ServerOptions, startServer } from '../../server/lsp/server.ts';
import type { ClientOptions } from '../../server/protocol.ts';
import { memoryHost } from './memoryHost.ts';

/** What VS Code says of itself, as far as the server asks. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  window: { workDoneProgress: true },
};

/** As little as a client can say and still get code actions. */
export const minimalCapabilities: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

export interface SessionOptions extends ServerOptions {
  readonly capabilities?: ClientCapabilities;
  readonly client?: ClientOptions;
  readonly folders?: readonly string[];
  readonly host?: Host;
  /** What `workspace/configuration` answers, by the folder's address; live. */
  readonly settings?: (scope: string | undefined) => unknown;
}

export interface Session {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that the server has sent, as JSON. */
  readonly sent: string[];
  readonly published: PublishDiagnosticsParams[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** The next diagnostics of a document, or those that are there, that please. */
  diagnostics(uri: string, pleases: (diagnostics: Diagnostic[], version?: number) => boolean): Promise<Diagnostic[]>;
  /** Waits for a message of the log or for the person that contains the text. */
  said(text: string): Promise<string>;
  end(): Promise<void>;
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const { capabilities = fullCapabilities, folders = ['file:///work'], settings = () => ({}) } = options;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, options.host ?? memoryHost(new Map()), { today: () => '2026-11-22', ...options });

  const sent: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const messages: string[] = [];
  const waiting = new Set<() => void>();
  const reader = new StreamMessageReader(toClient);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(toServer));
  const heard =
    <T>(keep: (value: T) => void) =>
    (value: T) => {
      keep(value);
      for (const wake of waiting) wake();
    };
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  toClient.on('data', (chunk: Buffer) => sent.push(chunk.toString()));
  connection.onNotification(
    'textDocument/publishDiagnostics',
    heard((p: PublishDiagnosticsParams) => published.push(p)),
  );
  for (const method of ['window/logMessage', 'window/showMessage']) {
    connection.onNotification(
      method,
      heard(({ message }: { message: string }) => messages.push(message)),
    );
  }
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => settings(scopeUri)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: folders[0] ?? null,
    ...(capabilities.workspace?.workspaceFolders
      ? { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }
      : {}),
    capabilities,
    initializationOptions: options.client,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    sent,
    published,
    open: (uri, text, languageId = 'javascript') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: async (uri, pleases) => {
      const found = await until(() => {
        const last = published.findLast((each) => each.uri === uri);
        return last !== undefined && pleases(last.diagnostics, last.version) ? last : undefined;
      });
      return found.diagnostics;
    },
    said: (text) => until(() => messages.find((message) => message.includes(text))),
    end: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
}
