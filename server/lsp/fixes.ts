/** From a finding to the edit that takes the secret out of the code. */
import { CreateFile, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SecretRule } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';
import type { Host } from '../host.ts';
import type { SavedFix } from '../protocol.ts';
import type { FileChange, FixContext, FixRequest, Refusal, SourceFix } from '../rewrite/plan.ts';
import { planFix, rewriteSource } from '../rewrite/rewrite.ts';
import type { Client } from './client.ts';
import { rangeOf } from './diagnostics.ts';
import type { Inspected } from './documents.ts';
import type { Files } from './files.ts';
import { toUri } from './location.ts';
import type { OpenDocuments } from './openDocuments.ts';

/** A fix as the client takes it: one edit that undoes as one step, then the files to save, in order. */
export interface Fix {
  readonly edit: WorkspaceEdit;
  readonly saved: SavedFix;
}

export interface Fixes {
  /** What the light bulb needs: the name of the variable, or why there is no fix. Nothing leaves the server. */
  propose(
    document: TextDocument,
    inspected: Inspected,
    finding: Finding,
    rule: SecretRule,
  ): Promise<SourceFix | Refusal>;
  /** The whole fix, or why there is none. */
  plan(document: TextDocument, inspected: Inspected, finding: Finding, rule: SecretRule): Promise<Fix | Refusal>;
  /** The edit of these files; undefined where the client can't create the one that is missing. */
  editOf(changes: readonly FileChange[], uriOf?: (path: string) => string): Promise<WorkspaceEdit | undefined>;
}

/** Whether a fix was refused. */
export function isRefusal(answer: object): answer is Refusal {
  return 'kind' in answer && answer.kind === 'refusal';
}

const refuse = (reason: string): Refusal => ({ kind: 'refusal', reason });

export function createFixes(client: Client, host: Host, files: Files, documents: OpenDocuments): Fixes {
  const contextOf = ({ project }: Inspected): FixContext | undefined =>
    project.folder && {
      workspaceFolder: project.folder.path,
      files,
      loadWasm: (file) => host.loadWasm(file),
      form: project.settings['fix.form'],
    };

  const textEdits = async ({ path, create, edits }: FileChange, uri: string): Promise<TextEdit[]> => {
    const open = documents.get(uri);
    const text = create ? '' : ((await files.read(path)) ?? '');
    const document = open ?? TextDocument.create(uri, '', 0, text);
    return edits.map(({ span, text: newText }) => ({ range: rangeOf(document, span), newText }));
  };

  const editOf = async (
    changes: readonly FileChange[],
    uriOf: (path: string) => string = toUri,
  ): Promise<WorkspaceEdit | undefined> => {
    if (!client.createsFiles && changes.some(({ create }) => create)) return undefined;
    const edited = await Promise.all(
      changes.map(async (change) => {
        const uri = uriOf(change.path);
        return { uri, edits: await textEdits(change, uri) };
      }),
    );
    if (!client.documentChanges) return { changes: Object.fromEntries(edited.map(({ uri, edits }) => [uri, edits])) };
    // All creations first, then all texts: in any other order VS Code does not undo it as one step.
    return {
      documentChanges: [
        ...changes
          .filter(({ create }) => create)
          .map(({ path }) => CreateFile.create(uriOf(path), { ignoreIfExists: true })),
        ...edited.map(({ uri, edits }) =>
          TextDocumentEdit.create({ uri, version: documents.get(uri)?.version ?? null }, edits),
        ),
      ],
    };
  };

  return {
    editOf,
    propose: async (_document, inspected, finding, rule) => {
      const context = contextOf(inspected);
      if (context === undefined)
        return refuse('The file lies in no folder of the workspace, so there is no place for an env file.');
      return rewriteSource({ source: inspected.source, finding, rule }, context);
    },
    plan: async (document, inspected, finding, rule) => {
      const context = contextOf(inspected);
      if (context === undefined)
        return refuse('The file lies in no folder of the workspace, so there is no place for an env file.');
      const request: FixRequest = { source: inspected.source, finding, rule };
      const plan = await planFix(request, context);
      if (plan.kind === 'refusal') return plan;
      const uriOf = (path: string) => (path === inspected.source.path ? document.uri : toUri(path));
      const edit = await editOf(plan.changes, uriOf);
      const missing = plan.changes
        .filter(({ create }) => create)
        .map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
      if (edit === undefined)
        return refuse(`Your editor can't create files in an edit. Create ${missing.join(' and ')} first.`);
      const saved: SavedFix = {
        uris: plan.changes.map(({ path }) => uriOf(path)),
        envFile: toUri(plan.envFile),
        notes: plan.notes,
        ...(rule.rotate === undefined ? {} : { rotate: rule.rotate }),
      };
      return { edit, saved };
    },
  };
}
