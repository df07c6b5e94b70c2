/** What the desktop's and the web's entries share: the client, and what of the extension is seen. */
import { type ExtensionContext, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type ClientOptions, methods, type Status } from '../server/protocol.ts';
import { registerCommands } from './commands.ts';
import { serveFiles } from './fileSystem.ts';
import { createLog, withoutTexts } from './log.ts';
import { createFixSaver } from './savedFix.ts';
import { documentSelector } from './selector.ts';
import { createStatusItem } from './status.ts';

/** Starts the extension with the client that the platform makes. */
export async function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const log = createLog();
  const initializationOptions = (): ClientOptions => ({ trusted: workspace.isTrusted, files: true, commands: true });
  const client = createClient({
    documentSelector: documentSelector(),
    outputChannel: log,
    traceOutputChannel: withoutTexts(log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    diagnosticCollectionName: 'leakline',
  });
  const status = createStatusItem('leakline.showMenu');
  const saver = createFixSaver();
  context.subscriptions.push(log, status, saver, { dispose: () => client.dispose() });
  context.subscriptions.push(...registerCommands(client, log, (fix) => saver.save(fix)));

  serveFiles(client, context.extensionUri);
  client.onNotification(methods.status, (state: Status) => status.show(state));
  tellOfCrashes(client, context, status);
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(methods.trust)));
  await client.start();
}

/** The library restarts a server that ended unasked; the person is told once each time. */
function tellOfCrashes(client: BaseLanguageClient, context: ExtensionContext, status: { stopped(): void }): void {
  let wasRunning = false;
  context.subscriptions.push(
    client.onDidChangeState(({ oldState, newState }) => {
      if (newState === State.Stopped) status.stopped();
      if (newState === State.Starting && oldState === State.Running) wasRunning = true;
      if (newState === State.Running && wasRunning) {
        wasRunning = false;
        void window.showWarningMessage('Leakline: the server stopped unexpectedly and was restarted.');
      }
    }),
  );
}
