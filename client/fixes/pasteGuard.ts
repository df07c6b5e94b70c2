/** Pastes a reference to an environment variable in place of a secret, which then never reaches the file. */
import {
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State, type WorkspaceEdit } from 'vscode-languageclient';
import { methods, type PasteAnswer, type PasteParams, type SavedFix } from '../../server/protocol.ts';
import { documentSelector } from '../selector.ts';
import type { FixSaver } from './savedFix.ts';

const kind = DocumentDropOrPasteEditKind.Empty.append('leakline', 'reference');

/** A whole line that was copied without being selected: VS Code pastes it above the line, which an edit can't. */
const isWholeLine = (text: string) => /^[^\n]*\n$/.test(text);

/** Registers what looks at text that is pasted; `saver` does what comes after an edit. */
export function registerPasteGuard(client: BaseLanguageClient, saver: FixSaver): Disposable {
  const savedBy = new WeakMap<DocumentPasteEdit, SavedFix>();

  const ask = async (document: TextDocument, range: Range, text: string): Promise<DocumentPasteEdit[]> => {
    // Not the editor's own positions: to a worker, objects go without what their classes compute.
    const { start, end } = client.code2ProtocolConverter.asRange(range);
    const params: PasteParams = { uri: document.uri.toString(), version: document.version, start, end, text };
    const answer = await client.sendRequest<PasteAnswer | null>(methods.paste, params);
    if (answer === null) return [];
    const title = `Paste as a Reference to Environment Variable ${answer.names.join(', ')}`;
    // With no text of its own the additional edit is applied as it stands: creations first, then all texts, which undoes as one step. A text would go first.
    const edit = new DocumentPasteEdit('', title, kind);
    edit.additionalEdit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as WorkspaceEdit);
    const mode = workspace.getConfiguration('leakline', document).get<string>('pasteGuard');
    if (!answer.isSure || mode === 'offer') edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    savedBy.set(edit, answer.saved);
    return [edit];
  };

  return languages.registerDocumentPasteEditProvider(
    documentSelector(),
    {
      provideDocumentPasteEdits: async (document, ranges, transfer: DataTransfer, _context, token) => {
        const mode = workspace.getConfiguration('leakline', document).get<string>('pasteGuard');
        const [range] = ranges;
        if (mode === 'off' || range === undefined || ranges.length > 1 || client.state !== State.Running) return [];
        const text = await transfer.get('text/plain')?.asString();
        if (text === undefined || text === '' || isWholeLine(text) || token.isCancellationRequested) return [];
        // Whatever goes wrong, the text is pasted.
        return ask(document, range, text).catch(() => []);
      },
      // Asked when the edit is about to be applied.
      resolveDocumentPasteEdit: (edit) => {
        const saved = savedBy.get(edit);
        if (saved !== undefined) saver.saveOnceChanged(saved);
        return edit;
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
}
