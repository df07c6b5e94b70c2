import { Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageCommands } from '../../server/protocol/reports.ts';
import { methods } from '../../server/protocol.ts';

/** The page that sums everything up. */
export interface SummaryPage {
  /** Brings it to the front, made anew. */
  show(): Promise<void>;
  /** Makes it anew where it is shown. */
  refresh(): Promise<void>;
  dispose(): void;
}

function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The server writes the page; it runs no script, and its links can do only what is listed here. */
export function createSummaryPage(client: BaseLanguageClient, extension: Uri): SummaryPage {
  let panel: WebviewPanel | undefined;

  const create = (): WebviewPanel => {
    const options = { enableScripts: false, enableCommandUris: Object.values(pageCommands), localResourceRoots: [] };
    const created = window.createWebviewPanel('leakline.summary', 'Leakline: Summary', ViewColumn.Active, {
      ...options,
      enableFindWidget: true,
    });
    created.iconPath = Uri.joinPath(extension, 'docs/icon.png');
    created.onDidDispose(() => {
      panel = undefined;
    });
    return created;
  };

  const refresh = async () => {
    if (panel === undefined) return;
    const html = await client.sendRequest<string>(methods.summaryPage, { nonce: nonce() });
    // It may have been closed meanwhile.
    if (panel !== undefined) panel.webview.html = html;
  };

  return {
    show: async () => {
      panel ??= create();
      panel.reveal();
      await refresh();
    },
    refresh,
    dispose: () => panel?.dispose(),
  };
}
