/** The extension's entry in the web: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  return activateWith(
    context,
    (options) => new LanguageClient('leakline', 'Leakline', () => Promise.resolve(new Worker(script)), options),
  );
}
