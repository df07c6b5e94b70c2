/** Many secrets moved in one edit, which undoes as one step. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LeftSecret, Move, SavedFix } from '../../protocol.ts';
import { applyEdits } from '../../rewrite/edits.ts';
import { type Outcome, planAll, type Wish } from '../../rewrite/planAll.ts';
import { mentionsIn } from '../../rewrite/references.ts';
import { toUri } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { type Fix, type Fixes, isRefusal, noEdit, requestOf, type Secret } from './fixes.ts';
import type { EditOf } from './workspaceEdit.ts';

/** Moves secrets together; those that can't be moved are left and named. */
export type MoveAll = (secrets: readonly Secret[], preview?: boolean) => Promise<Move>;

type MovedOutcome = Extract<Outcome, { kind: 'moved' }>;

const rotateAll = "The values still stand in the git history and in the editor's local history: rotate them.";

/** What is left to do after many fixes: not each fix's own words, but what they have in common. */
function notesOf(moved: readonly MovedOutcome[]): readonly string[] {
  const byFile = new Map(moved.map(({ envFile, notes: [, ...rest] }) => [envFile, rest]));
  return [rotateAll, ...new Set([...byFile.values()].flat())];
}

/** A secret that stays, and why. */
function leftOf({ document, finding }: Secret, reason: string): LeftSecret {
  const { line, character } = document.positionAt(finding.span.start);
  return { uri: document.uri, line, character, reason };
}

const noFix: SavedFix = { uris: [], envFiles: [], names: [], notes: [] };

/** Nothing is moved. */
const nothing = (left: readonly LeftSecret[]): Move => ({ saved: noFix, moved: 0, files: 0, left });

/** Builds what moves many secrets in one edit. */
export function createMoveAll(open: OpenDocuments, fixes: Fixes, editOf: EditOf): MoveAll {
  return async (secrets, preview = false) => {
    const left: LeftSecret[] = [];
    const secretOf = new Map<Wish, Secret>();
    const sources = new Map<string, TextDocument>();
    const pathOf = new Map<string, string>();
    for (const secret of secrets) {
      const context = await fixes.contextOf(secret);
      const { document, inspected } = secret;
      const { path } = inspected.source;
      // Of a notebook each cell is a text of its own.
      const key = open.at(path) === undefined && open.get(document.uri) !== undefined ? document.uri : path;
      if ('kind' in context) left.push(leftOf(secret, context.reason));
      else {
        secretOf.set({ request: requestOf(secret), context, key }, secret);
        sources.set(key, document);
        pathOf.set(key, path);
      }
    }
    const { changes, outcomes } = await planAll([...secretOf.keys()], fixes.failed);
    for (const outcome of outcomes) {
      const secret = secretOf.get(outcome.wish);
      if (outcome.kind === 'left' && secret !== undefined) left.push(leftOf(secret, outcome.reason));
    }
    const moved = outcomes.filter((outcome) => outcome.kind === 'moved');
    const obstacle = await fixes.obstacle(
      changes.map((change) => ({ ...change, path: pathOf.get(change.path) ?? change.path })),
    );
    const edit = obstacle === undefined && moved.length > 0 ? await editOf(changes, { sources, preview }) : undefined;
    if (edit === undefined) {
      const inTheWay = moved.flatMap(({ wish }) => secretOf.get(wish) ?? []);
      return nothing([...left, ...inTheWay.map((secret) => leftOf(secret, obstacle ?? noEdit))]);
    }
    return {
      edit,
      saved: {
        uris: changes.map(({ path }) => sources.get(path)?.uri ?? toUri(path)),
        envFiles: [...new Set(moved.map(({ envFile }) => toUri(envFile)))],
        names: [...new Set(moved.map(({ name }) => name))],
        notes: notesOf(moved),
        warnings: [...new Set(moved.flatMap(({ warnings }) => warnings))],
      },
      moved: moved.length,
      files: new Set(moved.map(({ wish }) => wish.key)).size,
      left,
    };
  };
}

/** Whether nothing came of it, for the one reason that is given. */
export function reasonOf({ edit, left: [first] }: Move): string | undefined {
  return edit === undefined ? (first?.reason ?? 'There is no secret.') : undefined;
}

/** Where a fix leaves the name of its variable; absent where the variable was there before, whose name is not the fix's to choose. */
function nameIn({ inspected: { source }, document, finding }: Secret, { plan, edit }: Fix): Pick<Move, 'name'> {
  const change = plan.changes.find(({ path }) => path === source.path);
  if (edit.documentChanges === undefined || change === undefined) return {};
  if (!plan.changes.some(({ path }) => path === plan.envFile)) return {};
  const text = applyEdits(source.text, change.edits);
  const before = change.edits.filter(({ span }) => span.end <= finding.span.start);
  const from = Math.min(...change.edits.filter((each) => !before.includes(each)).map(({ span }) => span.start));
  const shift = before.reduce((sum, { span, text: written }) => sum + written.length - (span.end - span.start), 0);
  const own = mentionsIn({ ...source, text }).find(
    ({ name, span }) => name === plan.name && span.start >= from + shift,
  );
  if (own === undefined) return {};
  const { line, character } = TextDocument.create(document.uri, '', 0, text).positionAt(own.span.start);
  return { name: { line, character } };
}

/** One secret, as a move. */
export async function moveOne(secret: Secret, fixes: Fixes): Promise<Move> {
  const fix = await fixes.plan(secret);
  if (isRefusal(fix)) return nothing([leftOf(secret, fix.reason)]);
  return { edit: fix.edit, saved: fix.saved, moved: 1, files: 1, left: [], ...nameIn(secret, fix) };
}
