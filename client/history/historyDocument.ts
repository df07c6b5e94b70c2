/** Files as a commit has them: documents that can only be read, and that the server does not look at. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HistoryContentParams, HistorySecret } from '../../server/protocol/history.ts';
import { methods } from '../../server/protocol.ts';
import { toRange } from '../fixes/codeActions.ts';

const scheme = 'leakline-git';

/** The content is known by git's own name for it, so that the document is the same after a restart. */
function addressOf({ path, oid }: HistorySecret, folder: string): Uri {
  const params: HistoryContentParams = { folder, oid };
  return Uri.from({ scheme, path: `/${path}`, query: JSON.stringify(params) });
}

function paramsOf({ query }: Uri): HistoryContentParams {
  const { folder, oid }: Partial<HistoryContentParams> = JSON.parse(query);
  return { folder: String(folder), oid: String(oid) };
}

/** Serves these documents. */
export function serveHistoryDocuments(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) =>
      (await client.sendRequest<string | null>(methods.historyContent, paramsOf(uri))) ??
      'Git does not give this file any more.\n',
  });
}

/** Opens a file as the commit has it, with the secret selected. */
export async function openInHistory(secret: HistorySecret, folder: string): Promise<void> {
  const uri = addressOf(secret, folder);
  const selection = toRange(secret.range);
  if (/\.ipynb$/i.test(uri.path)) {
    // The places are those of the text, not of the notebook's cells.
    await window.showTextDocument(await workspace.openTextDocument(uri), { selection });
    return;
  }
  const name = secret.path.slice(secret.path.lastIndexOf('/') + 1);
  await commands.executeCommand('vscode.open', uri, { selection }, `${name} (${secret.commit.slice(0, 8)})`);
}
