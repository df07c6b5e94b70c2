import {
  type Disposable,
  type LogOutputChannel,
  type NotebookDocument,
  type TextDocument,
  TextDocumentChangeReason,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { SavedFix } from '../../server/protocol.ts';
import { tellOfFix } from './fixNotice.ts';

/** Saves what a fix has changed, and says what is left to do. */
export interface FixSaver extends Disposable {
  /** Saves the files of a fix that was applied. */
  save(fix: SavedFix): Promise<void>;
  /** Saves them once all of them have changed: for an edit whose end nobody tells. */
  saveOnceChanged(fix: SavedFix): void;
}

async function open(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** A cell is saved with its notebook. */
function notebookOf({ uri }: TextDocument): NotebookDocument | undefined {
  return workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some(({ document }) => document.uri.toString() === uri.toString()),
  );
}

/**
 * Saves the files of a fix one after the other in the order given: VS Code's own save after an edit may write `.env` before `.gitignore`, or nothing at
 * all. A file that can't be saved ends it, and the person is told which.
 */
async function saveInOrder(uris: readonly string[]): Promise<boolean> {
  for (const uri of uris.map((each) => Uri.parse(each, true))) {
    const document = await open(uri);
    // Left out in the preview of the edit.
    if (document === undefined) continue;
    const saved = notebookOf(document) ?? document;
    if (!saved.isDirty || saved.isUntitled || (await saved.save())) continue;
    void window.showErrorMessage(
      `Leakline: ${workspace.asRelativePath(uri)} could not be saved. Save it and what follows by hand.`,
    );
    return false;
  }
  return true;
}

const openDocument = (uri: string): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri);

async function onDisk(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** How many variables of an env file have a value. */
const valuesIn = (text: string): number =>
  text.match(/^[^\S\n]*(?:export\s+)?[\w.-]+[^\S\n]*=[^\S\n]*\S/gm)?.length ?? 0;

/** The command that runs after a fix. It also watches for the undo of a fix, which changes buffers but not the disk. */
export function createFixSaver(log: LogOutputChannel): FixSaver {
  const watched = new Map<string, SavedFix>();
  /** The last one alone: of an edit that was not applied after all nothing must be left. */
  let expected: { readonly fix: SavedFix; readonly unchanged: Set<string> } | undefined;

  const afterUndo = async (envFile: string) => {
    // The undo changes one buffer after the other; once they are all done, what is dirty is what differs from the disk.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const fix = watched.get(envFile);
    const buffer = openDocument(envFile);
    if (fix === undefined || buffer === undefined || !buffer.isDirty) return;
    // It may be another edit that was undone: a rename leaves as many values as there were.
    if (valuesIn(buffer.getText()) >= valuesIn(await onDisk(buffer.uri))) return;
    watched.delete(envFile);
    const name = workspace.asRelativePath(buffer.uri);
    const saveAll = 'Save All';
    const chosen = await window.showWarningMessage(
      `The undo took the secret out of ${name} in the editor, but the file on disk still holds it.`,
      saveAll,
    );
    // The other way round: `.env` loses the value only after the source has it back.
    if (chosen === saveAll) await saveInOrder(fix.uris.toReversed());
  };

  const save = async (fix: SavedFix) => {
    if (!(await saveInOrder(fix.uris))) return;
    for (const envFile of fix.envFiles) watched.set(envFile, fix);
    // Not awaited: the command ends with the saving, not with a click.
    void tellOfFix(fix, log);
  };

  const listener = workspace.onDidChangeTextDocument(({ document, reason }) => {
    const uri = document.uri.toString();
    if (reason === TextDocumentChangeReason.Undo && watched.has(uri)) void afterUndo(uri);
    if (reason !== undefined || !expected?.unchanged.delete(uri) || expected.unchanged.size > 0) return;
    void save(expected.fix);
    expected = undefined;
  });

  return {
    save,
    saveOnceChanged: (fix) => {
      expected = { fix, unchanged: new Set(fix.uris) };
    },
    dispose: () => listener.dispose(),
  };
}
