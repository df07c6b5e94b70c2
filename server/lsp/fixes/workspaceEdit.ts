import {
  AnnotatedTextEdit,
  type ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileChange } from '../../rewrite/plan.ts';
import type { Client } from '../client.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Files } from '../files.ts';
import { toUri } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';

/** From what an edit is made, and how it is shown. */
export interface EditOptions {
  /** What the sources are, by the path or key that their changes have: the versions from which the changes were made. */
  readonly sources?: ReadonlyMap<string, TextDocument>;
  /** Whether the person looks at every change before it is applied; needs a client that `annotates`. */
  readonly preview?: boolean;
}

/** Makes the one edit of several files; undefined where the client can't create the one that is missing. */
export type EditOf = (changes: readonly FileChange[], options?: EditOptions) => Promise<WorkspaceEdit | undefined>;

/** The editor ticks what needs no confirmation: a value must not get lost because only the code was ticked. */
const annotations = {
  code: { label: 'Read the variable', needsConfirmation: true },
  env: { label: 'Keep the value, out of git', needsConfirmation: false },
} as const satisfies Readonly<Record<string, ChangeAnnotation>>;

interface Edited {
  readonly change: FileChange;
  readonly uri: string;
  readonly version: number | null;
  readonly edits: TextEdit[];
  readonly annotation: keyof typeof annotations;
}

/** Builds what turns changes of files into an edit that the client can take. */
export function createEditOf(client: Client, files: Files, documents: OpenDocuments): EditOf {
  const editedOf = async (change: FileChange, source: TextDocument | undefined): Promise<Edited> => {
    const { path, create, edits } = change;
    const uri = source?.uri ?? toUri(path);
    const known = source ?? (create ? undefined : await files.open(path));
    const text = known === undefined && !create ? await files.read(path) : '';
    const document = known ?? TextDocument.create(uri, '', 0, text ?? '');
    return {
      change,
      uri,
      version: known !== undefined && documents.get(uri) !== undefined ? document.version : null,
      edits: edits.map(({ span, text: newText }) => ({ range: rangeOf(document, span), newText })),
      annotation: source === undefined ? 'env' : 'code',
    };
  };

  return async (changes, { sources, preview = false } = {}) => {
    if (!client.createsFiles && changes.some(({ create }) => create)) return undefined;
    const edited = await Promise.all(changes.map((change) => editedOf(change, sources?.get(change.path))));
    if (!client.documentChanges) return { changes: Object.fromEntries(edited.map(({ uri, edits }) => [uri, edits])) };
    const annotated = preview && client.annotates;
    // All creations first, then all texts: in any other order VS Code does not undo it as one step.
    const documentChanges = [
      ...edited
        .filter(({ change }) => change.create)
        .map(({ uri, annotation }) =>
          CreateFile.create(uri, { ignoreIfExists: true }, annotated ? annotation : undefined),
        ),
      ...edited.map(({ uri, version, edits, annotation }) =>
        TextDocumentEdit.create(
          { uri, version },
          annotated ? edits.map((edit) => AnnotatedTextEdit.replace(edit.range, edit.newText, annotation)) : edits,
        ),
      ),
    ];
    return annotated ? { documentChanges, changeAnnotations: { ...annotations } } : { documentChanges };
  };
}
