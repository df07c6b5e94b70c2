import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Move, type MoveParams, methods, type NameAnswer, type NameParams } from '../../protocol.ts';
import { toUri } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { type Fixes, isRefusal, type Secret } from './fixes.ts';
import { type MoveAll, moveOne } from './moves.ts';
import { occurrencesOf, secretsOf } from './occurrences.ts';
import type { FindSecret, Inspect, Snapshot } from './secrets.ts';

const gone = () => new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed: the secret is not there.');

/** The requests behind the commands that ask first. */
export function serveMoves(
  connection: Connection,
  context: {
    readonly open: OpenDocuments;
    readonly fixes: Fixes;
    readonly moveAll: MoveAll;
    readonly inspect: Inspect;
    readonly find: FindSecret;
    readonly everyDocument: (token: CancellationToken) => AsyncIterable<Snapshot>;
  },
): void {
  const { open, fixes, moveAll, inspect, find, everyDocument } = context;

  const inWorkspace = async (secret: Secret | undefined, token: CancellationToken): Promise<readonly Secret[]> => {
    const secrets: Secret[] = [];
    for await (const snapshot of everyDocument(token)) {
      secrets.push(...(secret === undefined ? secretsOf(snapshot) : occurrencesOf(secret, snapshot)));
    }
    // A part of them would be no answer to "all".
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return secrets;
  };

  const documentsOf = (uri: string): readonly string[] => {
    const cells = [...open.of(uri), ...open.of(toUri(open.pathOf(uri)))];
    return cells.length === 0 ? [uri] : [...new Set(cells.map((cell) => cell.uri))];
  };

  const inFile = async (secret: Secret | undefined, uri: string | undefined): Promise<readonly Secret[]> => {
    if (secret !== undefined) return occurrencesOf(secret, secret);
    // Of a notebook all cells, whether it or one of them is named.
    const snapshots = await Promise.all((uri === undefined ? [] : documentsOf(uri)).map(inspect));
    return snapshots.flatMap((snapshot) => (snapshot === undefined ? [] : secretsOf(snapshot)));
  };

  const move = async ({ scope, of, uri, name, preview }: MoveParams, token: CancellationToken): Promise<Move> => {
    const secret = await find(of);
    if (secret === undefined && of !== undefined) throw gone();
    if (scope === 'one' && secret !== undefined) {
      return moveOne(name === undefined ? secret : { ...secret, name }, fixes);
    }
    return moveAll(await (scope === 'workspace' ? inWorkspace(secret, token) : inFile(secret, uri)), preview);
  };

  const name = async ({ of, name }: NameParams): Promise<NameAnswer> => {
    const secret = await find(of);
    if (secret === undefined) throw gone();
    const fix = await fixes.plan(name === undefined ? secret : { ...secret, name });
    if (isRefusal(fix)) return { reason: fix.reason };
    const { plan } = fix;
    return { name: plan.name, isReused: !plan.changes.some(({ path }) => path === plan.envFile) };
  };

  connection.onRequest(methods.move, move);
  connection.onRequest<NameAnswer, void>(methods.name, name);
}
