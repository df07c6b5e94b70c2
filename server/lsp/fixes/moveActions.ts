/** The code actions that move secrets: one, its occurrences, or all. */
import { type CodeAction, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { clientCommands, fixKinds, type Move, type SecretRef, sourceKinds } from '../../protocol.ts';
import type { Moved } from '../../rewrite/plan.ts';
import type { Client } from '../client.ts';
import { type Fixes, isRefusal, type Secret } from './fixes.ts';
import { type MoveAll, moveOne, reasonOf } from './moves.ts';
import { occurrencesOf, secretsOf } from './occurrences.ts';
import { type Place, refOf, saving, type Wants } from './place.ts';
import type { FindSecret, Inspect, Snapshot } from './secrets.ts';

/** What an action that is resolved later remembers: offsets and names, never a text. */
interface MoveData {
  readonly move: 'one' | 'alone' | 'mounted' | 'occurrences' | 'all' | 'previewAll';
  /** The document, for all its secrets. */
  readonly uri: string;
  readonly of?: SecretRef;
}

/** Whether it is the data of one of these actions. */
export function isMove(data: unknown): data is MoveData {
  return typeof data === 'object' && data !== null && 'move' in data;
}

const changed = () => new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed. Ask for the fix again.');

/** The variable, and, ahead of any writing, that git tracks the file where it would be looked for. */
function destination({ name, envFile, tracked }: Moved): string {
  const file = envFile.slice(envFile.lastIndexOf('/') + 1);
  return tracked === undefined ? name : `${name} in ${file} (git tracks ${tracked})`;
}

const kinds = [
  fixKinds.moveToEnv,
  fixKinds.moveAlone,
  fixKinds.moveToMounted,
  fixKinds.moveToEnvAs,
  fixKinds.moveOccurrences,
  fixKinds.moveEverywhere,
] as const;

/** The part of the code actions that moves secrets. */
export interface MoveActions {
  /** Their kinds. */
  readonly kinds: readonly string[];
  /** The actions of one finding. */
  at(place: Place, wants: Wants): Promise<CodeAction[]>;
  /** Those of a whole document, of the kinds that are wanted. */
  inDocument(snapshot: Snapshot, wanted: readonly string[]): Promise<CodeAction[]>;
  /** Adds the edit. Throws ContentModified where the secret is no longer there, RequestFailed where it can't be moved. */
  resolve(action: CodeAction, data: MoveData): Promise<CodeAction>;
}

/** Builds the actions that move secrets. */
export function createMoveActions(context: {
  readonly client: Client;
  readonly fixes: Fixes;
  readonly moveAll: MoveAll;
  readonly inspect: Inspect;
  readonly find: FindSecret;
}): MoveActions {
  const { client, fixes, moveAll, inspect, find } = context;

  const moveOf = async ({ move, uri, of }: MoveData): Promise<Move> => {
    if (of === undefined) {
      const snapshot = await inspect(uri);
      if (snapshot === undefined) throw changed();
      return moveAll(secretsOf(snapshot), move === 'previewAll');
    }
    const secret = await find(of);
    if (secret === undefined) throw changed();
    if (move === 'occurrences') return moveAll(occurrencesOf(secret, secret));
    return moveOne({ ...secret, alone: move === 'alone', mounted: move === 'mounted' }, fixes);
  };

  const withEdit = (action: CodeAction, move: Move): CodeAction | undefined =>
    move.edit === undefined ? undefined : saving({ ...action, edit: move.edit }, move.saved, client);

  /** With the edit, for a client that would not come back for it. */
  const complete = async (actions: readonly CodeAction[]): Promise<CodeAction[]> => {
    if (client.resolvesEdit) return [...actions];
    const whole = await Promise.all(
      actions.map(async (action) =>
        isMove(action.data) && action.edit === undefined
          ? withEdit({ ...action, data: undefined }, await moveOf(action.data))
          : action,
      ),
    );
    return whole.filter((action) => action !== undefined);
  };

  const asking = (place: Place, wants: Wants): CodeAction[] => {
    const { diagnostics } = place;
    const commands = [
      [fixKinds.moveToEnvAs, 'Move to environment variable under another name…', clientCommands.moveToEnvAs],
      [fixKinds.moveEverywhere, 'Move every occurrence in the workspace…', clientCommands.moveEverywhere],
    ] as const;
    if (!client.commands) return [];
    return commands
      .filter(([kind]) => wants(kind))
      .map(([kind, title, command]) => ({
        title,
        kind,
        diagnostics,
        command: { title, command, arguments: [refOf(place)] },
      }));
  };

  /** What would be moved; undefined where it is refused. */
  const proposed = async (secret: Secret): Promise<Moved | undefined> => {
    const moved = await fixes.propose(secret);
    return isRefusal(moved) ? undefined : moved;
  };

  const at = async (place: Place, wants: Wants): Promise<CodeAction[]> => {
    const { document, inspected, finding, diagnostics } = place;
    const rule = inspected.project.rules[finding.ruleId];
    if (rule?.kind !== 'secret') return [];
    const secret: Secret = { document, inspected, finding, rule };
    const first = client.resolvesEdit ? await fixes.propose(secret) : await fixes.plan(secret);
    if (isRefusal(first)) return [];
    const moved = 'plan' in first ? first.plan : first;
    const data = (move: MoveData['move']): MoveData => ({ move, uri: document.uri, of: refOf(place) });
    const offered: CodeAction[] = [];
    const offer = (move: MoveData['move'], kind: string, title: string) =>
      offered.push({ title, kind, diagnostics, data: data(move) });

    if (wants(fixKinds.moveToEnv)) {
      const title = `Move to environment variable ${destination(moved)}`;
      const preferred = client.isPreferred ? { isPreferred: true } : {};
      const action: CodeAction = { title, kind: fixKinds.moveToEnv, diagnostics, ...preferred };
      offered.push(
        'plan' in first
          ? saving({ ...action, edit: first.edit }, first.saved, client)
          : { ...action, data: data('one') },
      );
    }
    const alone = moved.isWhole && wants(fixKinds.moveAlone) ? await proposed({ ...secret, alone: true }) : undefined;
    if (alone?.isWhole === false)
      offer('alone', fixKinds.moveAlone, `Move the secret alone to environment variable ${destination(alone)}`);
    const mounted = wants(fixKinds.moveToMounted) ? await proposed({ ...secret, mounted: true }) : undefined;
    if (mounted !== undefined) {
      const title = `Move to a secret of Compose, environment variable ${destination(mounted)}`;
      offer('mounted', fixKinds.moveToMounted, title);
    }
    const count = wants(fixKinds.moveOccurrences) ? occurrencesOf(secret, place).length : 0;
    if (count > 1) {
      const title = `Move all ${count} occurrences in this file to environment variable ${destination(moved)}`;
      offer('occurrences', fixKinds.moveOccurrences, title);
    }
    return [...(await complete(offered)), ...asking(place, wants)];
  };

  const inDocument = (snapshot: Snapshot, wanted: readonly string[]): Promise<CodeAction[]> => {
    const { uri } = snapshot.document;
    const count = secretsOf(snapshot).length;
    if (count === 0) return Promise.resolve([]);
    const title = `Move ${count === 1 ? 'the secret' : `all ${count} secrets`} in this file to environment variables`;
    const actions: readonly CodeAction[] = [
      { title, kind: sourceKinds.moveAll, data: { move: 'all', uri } satisfies MoveData },
      {
        title: `${title}, after a look`,
        kind: sourceKinds.previewAll,
        data: { move: 'previewAll', uri } satisfies MoveData,
      },
    ];
    return complete(actions.filter(({ kind }) => kind !== undefined && wanted.includes(kind)));
  };

  const resolve = async (action: CodeAction, data: MoveData): Promise<CodeAction> => {
    const move = await moveOf(data);
    const resolved = withEdit(action, move);
    if (resolved === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, reasonOf(move) ?? '');
    return resolved;
  };

  return { kinds, at, inDocument, resolve };
}
