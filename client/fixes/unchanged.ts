import { type TextDocument, type WorkspaceEdit, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The texts as they were at some time. */
export interface Texts {
  /** Whether one of them that the edit would change has changed since. */
  areOutdated(edit: WorkspaceEdit | null | undefined): boolean;
}

/** Remembers the texts as they are now. */
export function textsNow(): Texts {
  const versions = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document.version]));
  const hasChanged = ({ uri, version }: TextDocument) => (versions.get(uri.toString()) ?? version) !== version;
  return {
    areOutdated: (edit) => {
      const edited = new Set(edit?.entries().map(([uri]) => uri.toString()));
      return workspace.textDocuments.some((document) => edited.has(document.uri.toString()) && hasChanged(document));
    },
  };
}

async function refusing<T>(ask: () => T | PromiseLike<T>, editOf: (answer: T) => WorkspaceEdit | null | undefined) {
  const texts = textsNow();
  const answer = await ask();
  if (texts.areOutdated(editOf(answer))) throw new Error('Leakline: the text has changed meanwhile. Ask again.');
  return answer;
}

/**
 * Refuses an edit of a text that has changed while it was made. The server gives the version that its edit is for, but the editor's own edits have none, and
 * would be applied to whatever stands there now.
 */
export const refusingStaleEdits: Pick<Middleware, 'resolveCodeAction' | 'provideRenameEdits'> = {
  resolveCodeAction: (item, token, next) =>
    refusing(
      () => next(item, token),
      (action) => action?.edit,
    ),
  provideRenameEdits: (document, position, newName, token, next) =>
    refusing(
      () => next(document, position, newName, token),
      (edit) => edit,
    ),
};
