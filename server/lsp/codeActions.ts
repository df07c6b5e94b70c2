import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rules, SecretRule } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';
import { overlaps, type Span } from '../core/span.ts';
import { addIgnoreEntry, projectFileName } from '../projectFile.ts';
import { clientCommands, fixKinds, type SavedFix } from '../protocol.ts';
import { ignoreLineEdit } from '../rewrite/ignoreLine.ts';
import type { Edit } from '../rewrite/plan.ts';
import type { Client } from './client.ts';
import type { Documents, Inspected } from './documents.ts';
import type { Files } from './files.ts';
import { type Fix, type Fixes, isRefusal } from './fixes.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { projectFilePath } from './projects.ts';
import { docsOf } from './ruleText.ts';

/** What an action that is resolved later remembers: offsets and names, never a text. */
interface ActionData {
  readonly uri: string;
  readonly ruleId: string;
  readonly span: Span;
}

export interface CodeActions {
  /** The actions for the findings in a range. */
  provide(params: CodeActionParams): Promise<CodeAction[]>;
  /** Adds the edit to an action. Throws ContentModified where its finding is no longer there. */
  resolve(action: CodeAction): Promise<CodeAction>;
}

/** A person looks at one line; a selection of the whole file need not parse it for each of its findings. */
const maximumFindings = 20;

/** Whether the client wants this kind: it names none, or one of which ours is a sub-kind. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}

interface Place {
  readonly document: TextDocument;
  readonly inspected: Inspected;
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

export function createCodeActions(context: {
  readonly client: Client;
  readonly documents: Documents;
  readonly open: OpenDocuments;
  readonly files: Files;
  readonly fixes: Fixes;
}): CodeActions {
  const { client, documents, open, files, fixes } = context;

  const saving = (title: string, saved: SavedFix): { command?: Command } =>
    client.commands ? { command: { title, command: clientCommands.saveFix, arguments: [saved] } } : {};

  const withFix = (action: CodeAction, { edit, saved }: Fix): CodeAction => ({
    ...action,
    edit,
    ...saving(action.title, saved),
  });

  const moveToEnv = async ({ document, inspected, finding, diagnostics }: Place): Promise<CodeAction[]> => {
    const rule = inspected.project.rules[finding.ruleId];
    if (rule?.kind !== 'secret') return [];
    const proposal = await fixes.propose(document, inspected, finding, rule);
    if (proposal.kind === 'refusal') return [];
    const data: ActionData = { uri: document.uri, ruleId: finding.ruleId, span: finding.span };
    const action: CodeAction = {
      title: `Move to environment variable ${proposal.name}`,
      kind: fixKinds.moveToEnv,
      diagnostics,
      ...(client.isPreferred ? { isPreferred: true } : {}),
    };
    if (client.resolvesEdit) return [{ ...action, data }];
    const fix = await fixes.plan(document, inspected, finding, rule);
    return isRefusal(fix) ? [] : [withFix(action, fix)];
  };

  const ignoreLine = async ({ document, inspected, finding, diagnostics }: Place): Promise<CodeAction[]> => {
    const change = ignoreLineEdit(inspected.source, finding);
    if (change === undefined) return [];
    const path = inspected.source.path;
    const edit = await fixes.editOf([{ path, create: false, edits: [change] }], () => document.uri);
    return edit === undefined
      ? []
      : [{ title: `Ignore ${finding.ruleId} on this line`, kind: fixKinds.ignoreLine, diagnostics, edit }];
  };

  const ignoreInWorkspace = async ({ inspected, finding, diagnostics }: Place): Promise<CodeAction[]> => {
    const { folder } = inspected.project;
    if (folder === undefined) return [];
    const path = projectFilePath(folder);
    const relative = inspected.source.path.slice(folder.path.length);
    const before = await files.read(path);
    const after = addIgnoreEntry(before ?? '', { rules: [finding.ruleId], paths: [relative] });
    if (after === undefined) return [];
    const edit = await fixes.editOf([{ path, create: before === undefined, edits: [difference(before ?? '', after)] }]);
    if (edit === undefined) return [];
    const title = `Ignore ${finding.ruleId} in ${relative.slice(1)} (${projectFileName})`;
    const saved = saving(title, { uris: [`${folder.uri}/${projectFileName}`], notes: [] });
    return [{ title, kind: fixKinds.ignoreInWorkspace, diagnostics, edit, ...saved }];
  };

  const openDocs = async ({ inspected, finding, diagnostics }: Place): Promise<CodeAction[]> => {
    const rule = inspected.project.rules[finding.ruleId];
    const docs = rule && docsOf(finding.ruleId, rule);
    if (!client.commands || docs === undefined) return [];
    const title = `Open the documentation of ${finding.ruleId}`;
    const command = { title, command: clientCommands.openDocs, arguments: [docs] };
    return [{ title, kind: fixKinds.openDocs, diagnostics, command }];
  };

  const makers: readonly (readonly [kind: string, make: (place: Place) => Promise<CodeAction[]>])[] = [
    [fixKinds.moveToEnv, moveToEnv],
    [fixKinds.ignoreLine, ignoreLine],
    [fixKinds.ignoreInWorkspace, ignoreInWorkspace],
    [fixKinds.openDocs, openDocs],
  ];

  return {
    provide: async ({ textDocument: { uri }, range, context: { only, diagnostics } }) => {
      const document = open.get(uri);
      const wanted = makers.filter(([kind]) => wants(only, kind));
      const inspected = document && wanted.length > 0 ? await documents.inspect(document) : undefined;
      if (document === undefined || inspected === undefined) return [];
      const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      // A cursor is an empty range; at either edge of a secret it is on it.
      const touches = ({ span }: Finding) =>
        overlaps({ start: span.start - 1, end: span.end + 1 }, { ...asked, end: Math.max(asked.end, asked.start + 1) });
      const places = inspected.inspection.findings
        .filter(touches)
        .slice(0, maximumFindings)
        .map((finding) => ({
          document,
          inspected,
          finding,
          diagnostics: diagnostics.filter(({ data }) => hasSpan(data, finding.span)),
        }));
      const actions = await Promise.all(wanted.flatMap(([, make]) => places.map(make)));
      return actions.flat();
    },
    resolve: async (action) => {
      const data: ActionData | undefined = action.data;
      const document = data && open.get(data.uri);
      const inspected = document && (await documents.inspect(document));
      const finding = inspected?.inspection.findings.find(
        ({ ruleId, span }) => ruleId === data?.ruleId && span.start === data.span.start && span.end === data.span.end,
      );
      const rule: SecretRule | undefined = inspected && finding && secretRule(inspected.project.rules, finding.ruleId);
      if (document === undefined || inspected === undefined || finding === undefined || rule === undefined) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed. Ask for the fix again.');
      }
      const fix = await fixes.plan(document, inspected, finding, rule);
      if (isRefusal(fix)) throw new ResponseError(LSPErrorCodes.RequestFailed, fix.reason);
      return withFix(action, fix);
    },
  };
}

/** The kinds that the server declares. */
export const codeActionKinds: readonly string[] = [...Object.values(fixKinds), CodeActionKind.QuickFix];

/** The one edit that turns a text into another, without the start and the end that they share. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}

function secretRule(rules: Rules, id: string): SecretRule | undefined {
  const rule = rules[id];
  return rule?.kind === 'secret' ? rule : undefined;
}

function hasSpan(data: unknown, { start, end }: Span): boolean {
  const span = typeof data === 'object' && data !== null && 'span' in data ? data.span : undefined;
  const other = typeof span === 'object' && span !== null ? (span as Partial<Span>) : {};
  return other.start === start && other.end === end;
}
