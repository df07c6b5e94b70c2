/** The code actions of the server without a detour over the light bulb. */
import { type CodeAction, commands, Position, Range, Uri, window, workspace } from 'vscode';
import type { TextRange } from '../../server/protocol/lists.ts';
import type { SavedFix } from '../../server/protocol.ts';
import { textsNow } from './unchanged.ts';

/** A range of the protocol as the editor has it. */
export function toRange({ start, end }: TextRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

/** The files that an action has changed, but for those that received secrets: what a commit may take. */
export type Changed = readonly string[];

function changedBy({ edit }: CodeAction, fix: SavedFix | undefined): Changed {
  return fix === undefined
    ? (edit?.entries() ?? []).map(([uri]) => uri.toString())
    : fix.uris.filter((uri) => !fix.envFiles.includes(uri));
}

/** What the person is told where the editor applies nothing of an edit. */
export const notTaken = 'Leakline: the editor did not take the edit, and nothing was changed. Is a file read-only?';

/**
 * Applies the first action of a kind; says so where there is none, and gives nothing back. Not through the editor's own command, which does nothing where a light bulb comes up
 * meanwhile.
 */
async function apply(uri: Uri, range: Range, kind: string): Promise<Changed | undefined> {
  const provide = 'vscode.executeCodeActionProvider';
  const texts = textsNow();
  const [action] = await commands.executeCommand<CodeAction[]>(provide, uri, range, kind, 1);
  if (action?.edit === undefined) {
    void window.showInformationMessage('Leakline: nothing can be done here. The hover of a finding says why.');
    return undefined;
  }
  if (texts.areOutdated(action.edit)) {
    void window.showInformationMessage('Leakline: the text has changed meanwhile, and nothing was done. Try again.');
    return undefined;
  }
  if (!(await workspace.applyEdit(action.edit, { isRefactoring: true }))) {
    void window.showWarningMessage(notTaken);
    return undefined;
  }
  const { command } = action;
  const fix = command && (await commands.executeCommand<SavedFix>(command.command, ...(command.arguments ?? [])));
  return changedBy(action, fix);
}

/** At the cursor. */
export async function applyUnderCursor(kind: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor !== undefined) await apply(editor.document.uri, editor.selection, kind);
  else void window.showInformationMessage('Leakline: put the cursor on a finding first.');
}

/** At a finding of a file that may be closed: it is shown first, so that what happens to it is seen. Undefined where nothing was done. */
export async function applyAt(uri: string, range: TextRange, kind: string): Promise<Changed | undefined> {
  await openAt(uri, range);
  return apply(Uri.parse(uri, true), toRange(range), kind);
}

/** Opens a document, or the cell of a notebook, with a range selected. */
export async function openAt(uri: string, range: TextRange): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.parse(uri, true), { selection: toRange(range) });
}
