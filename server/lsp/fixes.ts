/** From a finding to the edit that takes the secret out of the code. */
import { CreateFile, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SecretRule } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';
import type { Host } from '../host.ts';
import type { SavedFix } from '../protocol.ts';
import { type FileChange, type FixContext, type Refusal, refuse, type SourceFix } from '../rewrite/plan.ts';
import { planFix, rewriteSource } from '../rewrite/rewrite.ts';
import type { Client } from './client.ts';
import { rangeOf } from './diagnostics.ts';
import type { Inspected } from './documents.ts';
import type { Files } from './files.ts';
import { toUri } from './location.ts';
import { describeError, type Log } from './log.ts';
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

const noFolder = 'The file lies in no folder of the workspace, so there is no place for an env file.';

export function createFixes(client: Client, host: Host, files: Files, documents: OpenDocuments, log: Log): Fixes {
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

  const plan: Fixes['plan'] = async (document, inspected, finding, rule) => {
    const context = contextOf(inspected);
    if (context === undefined) return refuse(noFolder);
    const answer = await planFix({ source: inspected.source, finding, rule }, context);
    if (answer.kind === 'refusal') return answer;
    const { changes, envFile, notes } = answer;
    const uriOf = (path: string) => (path === inspected.source.path ? document.uri : toUri(path));
    const edit = await editOf(changes, uriOf);
    if (edit === undefined) {
      const missing = changes.filter(({ create }) => create).map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
      return refuse(`Your editor can't create files in an edit: create ${missing.join(' and ')} first.`);
    }
    const saved: SavedFix = {
      uris: changes.map(({ path }) => uriOf(path)),
      envFile: toUri(envFile),
      notes,
      ...(rule.rotate === undefined ? {} : { rotate: rule.rotate }),
    };
    return { edit, saved };
  };

  const propose: Fixes['propose'] = async (document, inspected, finding, rule) => {
    const context = contextOf(inspected);
    if (context === undefined) return refuse(noFolder);
    const answer = await rewriteSource({ source: inspected.source, finding, rule }, context);
    if (answer.kind === 'refusal' || client.createsFiles) return answer;
    const whole = await plan(document, inspected, finding, rule);
    return isRefusal(whole) ? whole : answer;
  };

  /** A grammar that can't be loaded is no reason to lose the other actions. */
  const guarded =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R | Refusal> =>
      work(...args).catch((error: unknown) => {
        log.error(`A fix could not be made: ${describeError(error)}`);
        return refuse('It could not be made; the log says where it failed.');
      });

  return { editOf, propose: guarded(propose), plan: guarded(plan) };
}
