/** What the tests of fixes share: a session on a document with a secret, and what its edits make of the files. */
import assert from 'node:assert/strict';
import type { CodeAction, CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fill } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

export const secret = fill('{github:ghp_}');
export const uri = 'file:///work/src/app.js';
export const text = `// shop\nconst token = '${secret}';\n`;

/** A project's files. */
export const project = (more: readonly (readonly [string, string])[] = []): MemoryFiles =>
  new Map([['/work/package.json', '{ "name": "shop" }\n'], ...more]);

/** A session in which the document is open and its findings are published. */
export async function opened(files: MemoryFiles, options: SessionOptions = {}, content = text): Promise<Session> {
  const session = await startSession({ host: memoryHost(files, loadWasm), ...options });
  await session.open(uri, content);
  await session.diagnostics(uri, ({ length }) => length > 0);
  return session;
}

/** The code actions at the document's first finding. */
export async function actionsAt(
  session: Session,
  only?: string[],
  triggerKind?: 1 | 2,
  of = uri,
): Promise<CodeAction[]> {
  const [diagnostic] = await session.diagnostics(of, ({ length }) => length > 0);
  const position = diagnostic?.range.start ?? { line: 0, character: 0 };
  return session.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: of },
    range: { start: position, end: position },
    context: {
      diagnostics: diagnostic === undefined ? [] : [diagnostic],
      ...(only === undefined ? {} : { only }),
      ...(triggerKind === undefined ? {} : { triggerKind }),
    },
  });
}

/** A text after edits. */
export const applied = (before: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, before), [...edits]);

const isCreation = (change: CreateFile | TextDocumentEdit): change is CreateFile => 'kind' in change;

/** The texts that an edit makes, by path; of these files, or new ones. Throws where a creation comes after a text. */
export function results(
  { documentChanges = [] }: WorkspaceEdit,
  before: MemoryFiles,
): Readonly<Record<string, string>> {
  const after: Record<string, string> = {};
  for (const change of documentChanges as (CreateFile | TextDocumentEdit)[]) {
    if (isCreation(change) && Object.values(after).some((made) => made !== '')) throw new Error('created too late');
    const path = (isCreation(change) ? change.uri : change.textDocument.uri).replace('file://', '');
    const original = after[path] ?? (before.get(path) as string | undefined) ?? '';
    after[path] = isCreation(change) ? '' : applied(original, change.edits as TextEdit[]);
  }
  return after;
}

/** The first action of a kind, with its edit. */
export async function resolved(session: Session, kind: string): Promise<CodeAction> {
  const [action] = await actionsAt(session, [kind]);
  assert.ok(action !== undefined, `${kind} must be offered`);
  return session.connection.sendRequest<CodeAction>('codeAction/resolve', action);
}
