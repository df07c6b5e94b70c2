/** From a finding to the edit that takes the secret out of the code. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SecretRule } from '../../../rules/rule.ts';
import type { Finding } from '../../core/finding.ts';
import type { Host } from '../../host.ts';
import type { SavedFix } from '../../protocol.ts';
import {
  type FileChange,
  type FixContext,
  type FixPlan,
  type FixRequest,
  type Moved,
  type Refusal,
  refuse,
} from '../../rewrite/plan.ts';
import { planFix, rewriteSource } from '../../rewrite/rewrite.ts';
import type { Client } from '../client.ts';
import type { Inspected } from '../documents.ts';
import type { Files } from '../files.ts';
import { isOnDisk, toUri } from '../location.ts';
import { describeError, type Log } from '../log.ts';
import type { EditOf } from './workspaceEdit.ts';

/** A secret that shall leave its document, and how. */
export interface Secret {
  readonly document: TextDocument;
  readonly inspected: Inspected;
  readonly finding: Finding;
  readonly rule: SecretRule;
  /** A name that the person chose. */
  readonly name?: string;
  /** The secret alone, not the whole URL or connection string around it. */
  readonly alone?: boolean;
  /** Mounted as a file, where the format has such secrets. */
  readonly mounted?: boolean;
}

/** A fix as the client takes it: one edit that undoes as one step, then the files to save, in order. */
export interface Fix {
  readonly plan: FixPlan;
  readonly edit: WorkspaceEdit;
  readonly saved: SavedFix;
}

/** The fixes of secrets, one at a time. */
export interface Fixes {
  /** What the light bulb needs: the name of the variable and what is moved, or why there is no fix. Nothing leaves the server. */
  propose(secret: Secret): Promise<Moved | Refusal>;
  /** The whole fix, or why there is none. */
  plan(secret: Secret): Promise<Fix | Refusal>;
  /** What the rewriter is to know of a secret's surroundings; a refusal where nothing can be written. */
  contextOf(secret: Pick<Secret, 'inspected' | 'name'>): Promise<FixContext | Refusal>;
  /** Why these changes can't be made here; undefined where they can. */
  obstacle(changes: readonly FileChange[]): Promise<string | undefined>;
  /** Told of what a fix threw; the reason for the person. */
  failed(error: unknown): string;
}

/** Whether a fix was refused. */
export function isRefusal(answer: object): answer is Refusal {
  return 'kind' in answer && answer.kind === 'refusal';
}

/** The secret as the rewriter is asked about it. */
export function requestOf({ inspected: { source }, finding, rule, alone, mounted }: Secret): FixRequest {
  return { source, finding, rule, ...(alone ? { alone } : {}), ...(mounted ? { mounted } : {}) };
}

/** Why no edit is offered to a client that can't create the files that it needs. */
export const noEdit = "Your editor can't make this edit.";

const noFolder = 'The file lies in no folder of the workspace, so there is no place for an env file.';
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A part of a URL goes to the env file as it stands in the URL, which is not what a person would type into a form. */
function encodedNote({ alone, inspected: { source }, finding: { span } }: Secret): readonly string[] {
  const isEncoded = alone === true && /%[0-9a-f]{2}/i.test(source.text.slice(span.start, span.end));
  return isEncoded ? ['The value stays percent-encoded, as the URL needs it.'] : [];
}

/** Schemes behind which a real disk is. On others an env file would be written where no program runs. */
const hasPrograms = (path: string) => isOnDisk(path) || /^vscode-(?:remote|test-web):/.test(path);

/** Builds the fixes. A fix that throws is logged and refused. */
export function createFixes(client: Client, host: Host, files: Files, editOf: EditOf, log: Log): Fixes {
  const contextOf: Fixes['contextOf'] = async ({ inspected: { project, source }, name }) => {
    if (project.folder === undefined) return refuse(noFolder);
    if (await files.isReadOnly(source.path)) return refuse(`${nameOf(source.path)} can't be written to.`);
    return {
      workspaceFolder: project.folder.path,
      files,
      loadWasm: (file) => host.loadWasm(file),
      form: project.settings['fix.form'],
      ...(name === undefined ? {} : { name }),
    };
  };

  const obstacle: Fixes['obstacle'] = async (changes) => {
    const created = changes.filter(({ create }) => create).map(({ path }) => nameOf(path));
    if (created.length > 0 && !client.createsFiles) {
      return `Your editor can't create files in an edit: create ${created.join(' and ')} first.`;
    }
    if (changes.length > 1 && changes.some(({ path }) => !hasPrograms(path))) {
      return 'This workspace is no folder on a disk: no program would read an env file in it.';
    }
    const written = changes.filter(({ create }) => !create).map(({ path }) => path);
    const readOnly = await Promise.all(written.map((path) => files.isReadOnly(path)));
    const blocked = written.filter((_, index) => readOnly[index]).map(nameOf);
    return blocked.length === 0 ? undefined : `${blocked.join(' and ')} can't be written to.`;
  };

  const plan = async (secret: Secret): Promise<Fix | Refusal> => {
    const context = await contextOf(secret);
    if ('kind' in context) return context;
    const { document, inspected, rule } = secret;
    const answer = await planFix(requestOf(secret), context);
    if (answer.kind === 'refusal') return answer;
    const { changes, envFile, name, notes, warnings } = answer;
    const reason = await obstacle(changes);
    const edit =
      reason === undefined
        ? await editOf(changes, { sources: new Map([[inspected.source.path, document]]) })
        : undefined;
    if (edit === undefined) return refuse(reason ?? noEdit);
    const saved: SavedFix = {
      uris: changes.map(({ path }) => (path === inspected.source.path ? document.uri : toUri(path))),
      envFiles: [toUri(envFile)],
      names: [name],
      notes,
      warnings: [...warnings, ...encodedNote(secret)],
      ...(rule.rotate === undefined ? {} : { rotate: rule.rotate }),
    };
    return { plan: answer, edit, saved };
  };

  const propose = async (secret: Secret): Promise<Moved | Refusal> => {
    // What stands in the way of the other files is known only with the whole.
    if (!client.createsFiles || !hasPrograms(secret.inspected.source.path)) {
      const fix = await plan(secret);
      return isRefusal(fix) ? fix : fix.plan;
    }
    const context = await contextOf(secret);
    return 'kind' in context ? context : await rewriteSource(requestOf(secret), context);
  };

  const failed = (error: unknown): string => {
    log.error(`A fix could not be made: ${describeError(error)}`);
    return 'It could not be made; the log says where it failed.';
  };

  /** A grammar that can't be loaded is no reason to lose the other actions. */
  const guarded =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R | Refusal> =>
      work(...args).catch((error: unknown) => refuse(failed(error)));

  return { propose: guarded(propose), plan: guarded(plan), contextOf, obstacle, failed };
}
