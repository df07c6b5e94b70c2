/** The extension's entry in the web: the server is a worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith } from './extension.ts';

/** A worker from the bundle's text: by address VS Code makes none for an extension that lies on a remote machine. */
async function startWorker({ extensionUri }: ExtensionContext): Promise<MessageTransports> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist/server.web.js'));
  const address = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // Not the worker itself: VS Code's own Worker constructor makes objects that are not `instanceof Worker`, which the library asks.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(
    context,
    (options) => new LanguageClient('leakline', 'Leakline', () => startWorker(context), options),
  );
}
