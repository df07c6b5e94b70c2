/** What the desktop's and the web's entries share: the client, and what of the extension is seen. */
import { commands, type ExtensionContext, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type ClientOptions, methods, type Status } from '../server/protocol.ts';
import { registerCommands } from './commands.ts';
import { serveFiles } from './fileSystem.ts';
import { createFixCommands } from './fixes/fixCommands.ts';
import { registerMoves } from './fixes/moves.ts';
import { registerPasteGuard } from './fixes/pasteGuard.ts';
import { createFixSaver } from './fixes/savedFix.ts';
import { refusingStaleEdits } from './fixes/unchanged.ts';
import { registerHistoryCommands } from './history/historyCommands.ts';
import { serveHistoryDocuments } from './history/historyDocument.ts';
import { createHistoryList } from './history/historyList.ts';
import { createLog, withoutTexts } from './log.ts';
import { createSummaryPage } from './reports/summaryPage.ts';
import { createFindingList } from './secrets/findingList.ts';
import { createSecretsView } from './secrets/secretsView.ts';
import { documentSelector } from './selector.ts';
import { openGit } from './staged/git.ts';
import { watchStaged } from './staged/stagedSecrets.ts';
import { createStagedView } from './staged/stagedView.ts';
import { createStatusItem } from './status.ts';

/** Starts the extension with the client that the platform makes. */
export async function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const log = createLog();
  const initializationOptions = (): ClientOptions => ({ trusted: workspace.isTrusted, files: true, commands: true });
  const fixCommands = createFixCommands(refusingStaleEdits);
  const client: BaseLanguageClient = createClient({
    documentSelector: documentSelector(),
    outputChannel: log,
    traceOutputChannel: withoutTexts(log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    errorHandler: tellingOfCrashes(() => client),
    middleware: { ...refusingStaleEdits, ...fixCommands.middleware },
    diagnosticCollectionName: 'leakline',
  });
  const status = createStatusItem('leakline.showMenu');
  const saver = createFixSaver(log);
  const page = createSummaryPage(client, context.extensionUri);
  context.subscriptions.push(log, status, saver, page, fixCommands, { dispose: () => client.dispose() });
  context.subscriptions.push(...registerCommands(client, log, page, (fix) => saver.save(fix)));
  context.subscriptions.push(...registerMoves(client, (fix) => saver.save(fix)), registerPasteGuard(client, saver));

  const list = createFindingList(client);
  const history = createHistoryList();
  context.subscriptions.push(list, history, createSecretsView(list, history, context.workspaceState));
  context.subscriptions.push(registerHistoryCommands(client, history), serveHistoryDocuments(client));

  serveFiles(client, context.extensionUri);
  client.onNotification(methods.status, (state: Status) => {
    status.show(state);
    void commands.executeCommand('setContext', 'leakline.scanning', state.scanning);
  });
  context.subscriptions.push(
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped && newState !== State.StartFailed) return;
      status.stopped();
      list.reset();
      history.set(undefined);
    }),
  );
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(methods.trust)));
  await client.start();
  const { git } = client.initializeResult?.capabilities.experimental ?? {};
  void commands.executeCommand('setContext', 'leakline.git', git === true);
  // Not awaited: git may take its time, and nothing else needs it.
  if (workspace.isTrusted) void guardCommits(client, context);
  else context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => guardCommits(client, context)));
}

/** Where the editor has git: in the web and in Restricted Mode it has none. */
async function guardCommits(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  const git = await openGit();
  if (git === undefined) return;
  const wanted = () => workspace.getConfiguration('leakline').get('warnOnCommit', true);
  const staged = watchStaged(client, git, wanted);
  context.subscriptions.push(staged, createStagedView(staged, git));
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('leakline.warnOnCommit')) staged.refresh();
    }),
  );
}

/** The library restarts a server that ended unasked, unless it ends again and again, and says nothing of it; the person is told. */
function tellingOfCrashes(client: () => BaseLanguageClient): ErrorHandler {
  let library: ErrorHandler | undefined;
  const handler = () => {
    library ??= client().createDefaultErrorHandler();
    return library;
  };
  return {
    error: (error, message, count) => handler().error(error, message, count),
    closed: async () => {
      const result = await handler().closed();
      if (result.action === CloseAction.Restart) {
        void window.showWarningMessage('Leakline: the server stopped unexpectedly and was restarted.');
      }
      return result;
    },
  };
}
