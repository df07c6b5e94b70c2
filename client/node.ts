/** The extension's entry on the desktop and on remote machines. */
import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeArguments } from '../server/protocol.ts';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/start.js');
  const env = { LEAKLINE_CACHE: path.join(context.globalStorageUri.fsPath, 'compiled') };
  const run = { module, transport: TransportKind.ipc, options: { env, execArgv: [...nodeArguments] } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
  return activateWith(context, (options) => new LanguageClient('leakline', 'Leakline', { run, debug }, options));
}
