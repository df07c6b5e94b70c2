import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Finding } from '../../core/finding.ts';
import { projectFileName } from '../../core/settings.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { addIgnoreEntry } from '../../projectFile.ts';
import { clientCommands, fixKinds, sourceKinds } from '../../protocol.ts';
import { docsOf } from '../../report/ruleText.ts';
import { ignoreLineEdit } from '../../rewrite/ignoreLine.ts';
import type { Edit } from '../../rewrite/plan.ts';
import type { Client } from '../client.ts';
import type { Files } from '../files.ts';
import { projectFilePath } from '../projects.ts';
import { isMove, type MoveActions } from './moveActions.ts';
import { type Place, saving, type Wants } from './place.ts';
import type { Inspect } from './secrets.ts';
import type { EditOf } from './workspaceEdit.ts';

/** The code actions of findings, in the two steps of the protocol. */
export interface CodeActions {
  /** The actions for the findings in a range. */
  provide(params: CodeActionParams): Promise<CodeAction[]>;
  /** Adds the edit to an action. Throws ContentModified where its finding is no longer there. */
  resolve(action: CodeAction): Promise<CodeAction>;
}

/** A person looks at one line; a selection of the whole file need not parse it for each of its findings. */
const maximumFindings = 20;

function wantsOf(only: readonly string[] | undefined): Wants {
  return (kind) =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}

/** Builds the code actions: moves, ignores, documentation. */
export function createCodeActions(context: {
  readonly client: Client;
  readonly files: Files;
  readonly editOf: EditOf;
  readonly inspect: Inspect;
  readonly moves: MoveActions;
}): CodeActions {
  const { client, files, editOf, inspect, moves } = context;

  const ignoreLine = async ({ document, inspected, finding, diagnostics }: Place): Promise<CodeAction[]> => {
    const change = ignoreLineEdit(inspected.source, finding);
    if (change === undefined) return [];
    const { path } = inspected.source;
    const sources = new Map([[path, document]]);
    const edit = await editOf([{ path, create: false, edits: [change] }], { sources });
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
    const edit = await editOf([{ path, create: before === undefined, edits: [difference(before ?? '', after)] }]);
    if (edit === undefined) return [];
    const title = `Ignore ${finding.ruleId} in ${relative.slice(1)} (${projectFileName})`;
    const saved = { uris: [`${folder.uri}/${projectFileName}`], envFiles: [], names: [], notes: [] };
    return [saving({ title, kind: fixKinds.ignoreInWorkspace, diagnostics, edit }, saved, client)];
  };

  const openDocs = async ({ inspected, finding, diagnostics }: Place): Promise<CodeAction[]> => {
    const rule = inspected.project.rules[finding.ruleId];
    const docs = rule && docsOf(finding.ruleId, rule);
    if (!client.commands || docs === undefined) return [];
    const title = `Open the documentation of ${finding.ruleId}`;
    const command = { title, command: clientCommands.openDocs, arguments: [docs] };
    return [{ title, kind: fixKinds.openDocs, diagnostics, command }];
  };

  const makers: readonly (readonly [
    kinds: readonly string[],
    make: (place: Place, wants: Wants) => Promise<CodeAction[]>,
  ])[] = [
    [moves.kinds, moves.at],
    [[fixKinds.ignoreLine], ignoreLine],
    [[fixKinds.ignoreInWorkspace], ignoreInWorkspace],
    [[fixKinds.openDocs], openDocs],
  ];

  return {
    provide: async ({ textDocument: { uri }, range, context: { only, diagnostics, triggerKind } }) => {
      const wants = wantsOf(only);
      const wanted = makers.filter(([kinds]) => kinds.some(wants));
      // By their own name alone, and not for a save: a save must not move a secret.
      const source = Object.values(sourceKinds).filter((kind) => only?.includes(kind));
      const isAsked = source.length > 0 && triggerKind !== CodeActionTriggerKind.Automatic;
      const snapshot = wanted.length > 0 || isAsked ? await inspect(uri) : undefined;
      if (snapshot === undefined) return [];
      const { document, inspected } = snapshot;
      const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      // A cursor is an empty range; at either edge of a secret it is on it.
      const touches = ({ span }: Finding) =>
        overlaps({ start: span.start - 1, end: span.end + 1 }, { ...asked, end: Math.max(asked.end, asked.start + 1) });
      const places = inspected.inspection.findings
        .filter(touches)
        .slice(0, maximumFindings)
        .map((finding) => ({
          ...snapshot,
          finding,
          diagnostics: diagnostics.filter(({ data }) => hasSpan(data, finding.span)),
        }));
      const actions = await Promise.all([
        ...wanted.flatMap(([, make]) => places.map((place) => make(place, wants))),
        isAsked ? moves.inDocument(snapshot, source) : [],
      ]);
      return withoutTwins(actions.flat());
    },
    resolve: async (action) => {
      if (isMove(action.data)) return moves.resolve(action, action.data);
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'There is nothing to add to this action.');
    },
  };
}

/** The kinds that the server declares. */
export const codeActionKinds: readonly string[] = [
  ...Object.values(fixKinds),
  ...Object.values(sourceKinds),
  CodeActionKind.QuickFix,
];

/** The one edit that turns a text into another, without the start and the end that they share. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}

/** Of two findings on a line each has its actions; what reads the same is offered once, and again for the second when the first is done. */
function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
  return [
    ...new Map(actions.toReversed().map((action) => [`${action.kind} ${action.title}`, action])).values(),
  ].reverse();
}

function hasSpan(data: unknown, { start, end }: Span): boolean {
  const span = typeof data === 'object' && data !== null && 'span' in data ? data.span : undefined;
  const other = typeof span === 'object' && span !== null ? (span as Partial<Span>) : {};
  return other.start === start && other.end === end;
}
