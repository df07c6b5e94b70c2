/** Renames an environment variable where its project names it. Other symbols are left to the language servers that know them. */
import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixContext } from '../../rewrite/plan.ts';
import type { Mention } from '../../rewrite/references.ts';
import { type NamedSource, planRename, variableAt } from '../../rewrite/rename.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Files } from '../files.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { EverySource } from '../scans/everySource.ts';
import type { Fixes } from './fixes.ts';
import type { Inspect, Snapshot } from './secrets.ts';
import type { EditOf } from './workspaceEdit.ts';

/** A variable that is named at a position. */
interface Named {
  readonly snapshot: Snapshot;
  readonly variable: Mention;
  readonly context: FixContext;
}

const refused = (reason: string) => new ResponseError(LSPErrorCodes.RequestFailed, reason);

/** The protocol's rename, of environment variables. */
export interface Rename {
  /** The name that can be changed; null where there is none of a variable. */
  prepare(params: PrepareRenameParams): Promise<{ readonly range: Range; readonly placeholder: string } | null>;
  /** The edit of all files. Throws RequestFailed with the reason where the name can't be given. */
  provide(params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null>;
}

/** Builds the rename. */
export function createRename(services: {
  readonly open: OpenDocuments;
  readonly inspect: Inspect;
  readonly fixes: Fixes;
  readonly files: Files;
  readonly editOf: EditOf;
  readonly everySource: EverySource;
}): Rename {
  const { open, inspect, fixes, files, editOf, everySource } = services;

  const namedAt = async ({
    textDocument: { uri },
    position,
  }: TextDocumentPositionParams): Promise<Named | undefined> => {
    const snapshot = await inspect(uri);
    const context = snapshot && (await fixes.contextOf(snapshot));
    if (snapshot === undefined || context === undefined || 'kind' in context) return undefined;
    const { source } = snapshot.inspected;
    const variable = await variableAt(source, snapshot.document.offsetAt(position), context);
    return variable && { snapshot, variable, context };
  };

  return {
    prepare: async (params) => {
      const named = await namedAt(params);
      if (named === undefined) return null;
      const { snapshot, variable } = named;
      return { range: rangeOf(snapshot.document, variable.span), placeholder: variable.name };
    },
    provide: async (params, token) => {
      const named = await namedAt(params);
      if (named === undefined) return null;
      const { snapshot, variable, context } = named;
      const { source, project } = snapshot.inspected;
      const documents = new Map<string, TextDocument>();
      async function* sources(): AsyncIterable<NamedSource> {
        for await (const each of everySource(context.workspaceFolder, project.policy.maxFileSize, token)) {
          const document = open.get(each.key);
          if (document !== undefined) documents.set(each.key, document);
          yield each;
        }
      }
      const from = { name: variable.name, path: source.path };
      const renamed = await planRename(from, params.newName, sources(), context);
      // A part of them would be a broken program.
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      if ('kind' in renamed) throw refused(renamed.reason);
      const changes = renamed.map(({ key, edits }) => ({ path: key, create: false, edits }));
      for (const { path } of changes) {
        if (await files.isReadOnly(path))
          throw refused(`${path.slice(path.lastIndexOf('/') + 1)} can't be written to.`);
      }
      return (await editOf(changes, { sources: documents })) ?? null;
    },
  };
}
