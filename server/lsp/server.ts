/** The language server: who is asked for what. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import packageJson from '../../package.json' with { type: 'json' };
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { createScanner } from '../core/scan.ts';
import type { Host } from '../host.ts';
import { methods, type Status } from '../protocol.ts';
import { serveCi } from './ciRequests.ts';
import { type Client, clientOf } from './client.ts';
import { createConfiguration } from './configuration.ts';
import { createDocuments, type DocumentsContext } from './documents.ts';
import { createFiles } from './files.ts';
import { createFindings } from './findings.ts';
import { codeActionKinds } from './fixes/codeActions.ts';
import { serveFixes } from './fixes/fixRequests.ts';
import { createFolders } from './folders.ts';
import { createLiveScans } from './liveScans.ts';
import { createLog, describeError, quietly } from './log.ts';
import { listenToDocuments } from './openDocuments.ts';
import { createProjects } from './projects.ts';
import { serveReports } from './reports/reportRequests.ts';
import { createReports } from './reports/reports.ts';
import { createChangeScan } from './scans/changes.ts';
import { createClosedFiles } from './scans/closedFiles.ts';
import { createHistoryScans } from './scans/history.ts';
import { serveHistories } from './scans/historyRequests.ts';
import { serveScans } from './scans/scanRequests.ts';
import { createSifting } from './scans/sifting.ts';
import { watchFiles } from './scans/watch.ts';
import { createWorkspaceScan } from './scans/workspaceScan.ts';
import { createStatus } from './status.ts';

/** What a test or another product may replace. */
export interface ServerOptions {
  readonly rules?: Rules;
  /** The day, YYYY-MM-DD. */
  readonly today?: () => string;
}

/** Serves one client until it asks to exit. */
export function startServer(connection: Connection, host: Host, options: ServerOptions = {}): void {
  connection.onInitialize((params) => {
    const client = clientOf(params);
    startSession(connection, host, params, client, options);
    return capabilitiesFor(client, host);
  });
  connection.listen();
}

function startSession(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  client: Client,
  { rules = builtinRules, today = () => new Date().toISOString().slice(0, 10) }: ServerOptions,
): void {
  let { trusted } = client;
  const git = () => trusted;
  const log = createLog(connection);
  const onRuleError = (id: string, error: unknown) =>
    log.error(`The rule ${id} failed and is skipped: ${describeError(error)}`);
  const scannerOf = (all: Rules) => createScanner(all, onRuleError, host.writeLowBytes);

  const settingsChanged = () => {
    files.forgetIgnored();
    projects.invalidate();
    documents.scheduleAll();
    watch.rescan();
  };
  const status = createStatus((state: Status) => {
    if (client.commands) void quietly(() => connection.sendNotification(methods.status, state));
  });
  const findings = createFindings(connection, client, () => status.counted(findings.status()));
  const liveScans = createLiveScans();
  const open = listenToDocuments(connection, {
    replaced: liveScans.changed,
    changed: ({ uri }) => {
      if (projects.decides(open.pathOf(uri))) settingsChanged();
      else documents.schedule(uri);
    },
    closed: ({ uri }) => {
      liveScans.closed(uri);
      watch.closed(uri);
    },
    openedNotebook: (uri) => findings.clear(uri),
    closedNotebook: (uri) => watch.closed(uri),
  });
  const folders = createFolders(connection, client, params, settingsChanged);
  const askOf = (method: string, otherwise: boolean) => (uri: string) =>
    client.files
      ? connection.sendRequest<boolean>(method, { param: uri }).catch(() => otherwise)
      : Promise.resolve(otherwise);
  const buffers = { counts: askOf(methods.counts, true), isLocked: askOf(methods.isLocked, false) };
  const files = createFiles(host, open, folders, git, buffers);
  const configuration = createConfiguration(connection, client, params.initializationOptions, settingsChanged);
  const projects = createProjects(connection, folders, configuration, files, rules, scannerOf, today);
  const context: DocumentsContext = { client, documents: open, files, findings, liveScans, log, projects, today };
  const documents = createDocuments(context);
  const closedFiles = createClosedFiles(context, host);
  const watch = watchFiles(connection, { ...context, closedFiles, folders, host, git, settingsChanged });
  // Threads know the built-in rules only.
  const threads = rules === builtinRules ? host.sift : undefined;
  const sift = threads && createSifting(context, closedFiles, threads);
  const workspaceScan = createWorkspaceScan(context, { documents, closedFiles, folders, host, sift, git });
  serveFixes(connection, { ...context, scanned: documents, closedFiles, folders, host, git });
  const changeScan = createChangeScan({ closedFiles, files, host, projects, git });
  serveScans(connection, { workspaceScan, changeScan, watch, status, findings, open });
  serveCi(connection, { files, host, git });
  const reports = createReports({ documents, closedFiles, findings, folders, open, projects, workspaceScan });
  const histories = createHistoryScans({ files, host, projects, log, git, today });
  serveHistories(connection, { histories, files });
  serveReports(connection, { reports, histories, workspaceScan, folders });
  connection.onNotification(methods.trust, () => {
    trusted = true;
    settingsChanged();
  });
  connection.onShutdown(() => status.stop());
  connection.onInitialized(() => {
    configuration.subscribe();
    folders.subscribe();
    watch.subscribe();
    status.counted(findings.status());
    log.info(
      `Leakline ${packageJson.version}, ${Object.keys(rules).length} rules${trusted ? '' : ', restricted: git is not called'}.`,
    );
  });
}

function capabilitiesFor(client: Client, host: Host): InitializeResult {
  return {
    serverInfo: { name: packageJson.displayName, version: packageJson.version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      notebookDocumentSync: { notebookSelector: [{ notebook: '*', cells: [{ language: '*' }] }] },
      hoverProvider: true,
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      codeActionProvider: client.codeActionLiterals
        ? { codeActionKinds: [...codeActionKinds], resolveProvider: client.resolvesEdit }
        : false,
      workspace: { workspaceFolders: { supported: true, changeNotifications: client.workspaceFolders } },
      // A client with commands of its own registers these names itself.
      ...(client.commands
        ? {}
        : { executeCommandProvider: { commands: ['leakline.scanWorkspace', 'leakline.clear'] } }),
      experimental: { git: host.changes !== undefined },
    },
  };
}
