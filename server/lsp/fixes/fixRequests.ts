/** What the light bulb, the hover, a rename, a paste and the moves ask for. */
import type { Connection } from 'vscode-languageserver';
import type { Host } from '../../host.ts';
import { methods } from '../../protocol.ts';
import type { Documents, DocumentsContext } from '../documents.ts';
import { createExplain } from '../explain.ts';
import type { Folders } from '../folders.ts';
import { hoverAt } from '../hover.ts';
import type { ClosedFiles } from '../scans/closedFiles.ts';
import { createEveryDocument } from '../scans/everyDocument.ts';
import { createEverySource } from '../scans/everySource.ts';
import { createCodeActions } from './codeActions.ts';
import { createFixes } from './fixes.ts';
import { createMoveActions } from './moveActions.ts';
import { serveMoves } from './moveRequests.ts';
import { createMoveAll } from './moves.ts';
import { createPaste } from './paste.ts';
import { createRename } from './rename.ts';
import { createFindSecret, createInspect } from './secrets.ts';
import { createEditOf } from './workspaceEdit.ts';

/** Serves everything that ends in an edit, or says why there is none. */
export function serveFixes(
  connection: Connection,
  context: Pick<DocumentsContext, 'client' | 'documents' | 'files' | 'log'> & {
    /** What stands in the open ones. */
    readonly scanned: Documents;
    readonly closedFiles: ClosedFiles;
    readonly folders: Folders;
    readonly host: Host;
    readonly git: () => boolean;
  },
): void {
  const { client, documents: open, log, scanned, closedFiles, files, folders, host, git } = context;
  const inspect = createInspect(scanned, open);
  const find = createFindSecret(inspect);
  const editOf = createEditOf(client, files, open);
  const fixes = createFixes(client, host, files, editOf, log);
  const moveAll = createMoveAll(open, fixes, editOf);
  const moves = createMoveActions({ client, fixes, moveAll, inspect, find });
  const actions = createCodeActions({ client, files, editOf, inspect, moves });
  const everyDocument = createEveryDocument({ open, closedFiles, folders, host, inspect, git });
  const everySource = createEverySource({ open, files, host, git });
  const rename = createRename({ open, inspect, fixes, files, editOf, everySource });

  connection.onHover((hover) => hoverAt(hover, { client, inspect, fixes }));
  connection.onCodeAction(actions.provide);
  connection.onCodeActionResolve(actions.resolve);
  connection.onPrepareRename(rename.prepare);
  connection.onRenameRequest(rename.provide);
  connection.onRequest(methods.paste, createPaste({ documents: scanned, open, fixes, editOf }));
  connection.onRequest(methods.explain, createExplain(inspect));
  serveMoves(connection, { open, fixes, moveAll, inspect, find, everyDocument });
}
