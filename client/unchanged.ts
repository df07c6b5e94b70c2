import { workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const versions = () => new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));

/**
 * Refuses a fix of a text that has changed while it was made. The server gives the version that its edit is for, but the editor's own edits have none, and
 * would be applied to whatever stands there now.
 */
export const refusingStaleFixes: Pick<Middleware, 'resolveCodeAction'> = {
  resolveCodeAction: async (item, token, next) => {
    const before = versions();
    const action = await next(item, token);
    const now = versions();
    const isStale = action?.edit?.entries().some(([uri]) => {
      const version = before.get(uri.toString());
      return version !== undefined && version !== now.get(uri.toString());
    });
    if (isStale) throw new Error('Leakline: the text has changed meanwhile. Ask for the fix again.');
    return action;
  },
};
