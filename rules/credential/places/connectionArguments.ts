/**
 * The password among the arguments of a connection, in whichever order a library takes them: `Database("localhost", 3306, "svc", "…")`. It stands behind
 * its user, among arguments of which one is a host or a port.
 */

import type { Span } from '../../rule.ts';
import { isChosen, isEmailAddress } from '../evidence/shape.ts';
import { isServersUser } from '../evidence/user.ts';
import { type Argument, argumentsFrom } from './argumentList.ts';

/** Ports of servers that ask for a user and a password: databases, brokers, mail, files, shells. */
const ports = ['3306', '5432', '1433', '1521', '27017', '6379', '5672', '1883'];

/** What stands at its beginning or among its arguments; all in lower case. */
const openings = [
  ...[
    'connect(',
    'connection(',
    'connectdb(',
    'database(',
    'datasource(',
    'db(',
    'connectionmanager(',
    'connectionpool(',
  ],
  ...['mysql(', 'postgres(', 'postgresql(', 'ftpclient(', 'smtp(', 'db.open('],
];
const members = [
  ...['localhost', '127.0.0.1', '192.168.', '10.'].flatMap((host) => [`"${host}`, `'${host}`]),
  ...['root', 'admin', 'postgres', 'sa'].flatMap((user) => [`"${user}"`, `'${user}'`]),
  ...ports,
];

/** The keywords at which a connection is opened; all in lower case. */
export const connectionKeywords: readonly string[] = [...openings, ...members];

const host = /^(?:localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d{2,5})?$/;
const namedHost = /^(?:[a-z][a-z\d+.-]{1,20}:.*|(?:[\w-]{1,40}\.){1,6}[a-z]{2,10}(?::\d{2,5})?)$/i;
const variableOfHost = /(?:host|hostname|server|url|uri|dsn|addr|address|ip|endpoint)$/i;
const variableOfPort = /port$/i;
const variableOfUser = /(?:user|username|usr|uid|login)$/i;

const anyUser = /^[\w.@\\+-]{1,60}$/;

/** Names of what connects or holds such arguments; and of what does another thing with hosts and users. */
const connecting =
  /connect|conn(?![a-z])|database|datasource|pool|db|sql|postgres|maria|oracle|mongo|redis|clickhouse|influx|neo4j|jdbc|odbc|ftp|smtp|imap|pop3|mail|mqtt|ldap|amqp|rabbit|login|credential/i;
const doing =
  /send|notify|publish|print|\blog|assert|expect|equal|describe|test|exec|run|query|select|insert|role|socket|listen/i;

/** What a list of arguments belongs to: the function's name with what it is a member of, or what the list is given to. */
const ownerOf = /(?<owner>[\w.:>$-]{1,60}(?:\s?=\s?(?:array)?)?)\s?[([]$/;

/** How far before one of its members a list may begin. */
const farthest = 200;

/** Where the list begins that has an argument at an offset, and its arguments. */
function listAround(
  text: string,
  at: number,
): { readonly start: number; readonly list: readonly Argument[] } | undefined {
  for (let start = at; start > Math.max(0, at - farthest); start--) {
    if (!'(['.includes(text.charAt(start - 1))) continue;
    const list = argumentsFrom(text, start);
    if (list?.some((argument) => argument.start <= at && at < argument.end)) return { start, list };
  }
  return undefined;
}

/** What an argument is. */
type Role = 'host' | 'port' | 'user' | 'text' | 'other';

function roleOf(text: string, { start, end, literal }: Argument, isConnecting: boolean): Role {
  const written = literal === undefined ? text.slice(start, end).trimEnd() : text.slice(literal.start, literal.end);
  if (/^\d{2,5}$/.test(written)) return 'port';
  if (literal === undefined) {
    if (variableOfHost.test(written)) return 'host';
    if (variableOfPort.test(written)) return 'port';
    return variableOfUser.test(written) ? 'user' : 'other';
  }
  if (isServersUser(written) || isEmailAddress(written)) return 'user';
  return host.test(written) || (isConnecting && namedHost.test(written)) ? 'host' : 'text';
}

/** Of arguments among which no user is known, the only one that is no word and stands behind another text. */
function chosenBehindText(text: string, list: readonly Argument[], roles: readonly Role[]): Span | undefined {
  const found = list.filter(({ literal }, index) => {
    const before = list[index - 1]?.literal;
    if (literal === undefined || before === undefined || roles[index] !== 'text' || roles[index - 1] !== 'text')
      return false;
    return anyUser.test(text.slice(before.start, before.end)) && isChosen(text.slice(literal.start, literal.end));
  });
  return found.length === 1 ? found[0]?.literal : undefined;
}

/** The password in a list of arguments that begins at an offset. */
function passwordIn(text: string, start: number, list: readonly Argument[]): Span | undefined {
  if (list.length < 3) return undefined;
  const owner = ownerOf.exec(text.slice(Math.max(0, start - 80), start))?.groups?.['owner'] ?? '';
  if (doing.test(owner)) return undefined;
  const isConnecting = connecting.test(owner);
  const roles = list.map((argument) => roleOf(text, argument, isConnecting));
  const isServer = list.some(({ literal, start: at, end }) =>
    ports.includes(text.slice(literal?.start ?? at, literal?.end ?? end).trimEnd()),
  );
  if (!roles.includes('host') && !isServer && !(isConnecting && roles.includes('port'))) return undefined;
  const isSure = isConnecting || isServer;
  const index = roles.indexOf('user');
  if (index < 0) return isSure ? chosenBehindText(text, list, roles) : undefined;
  const value = list[index + 1]?.literal;
  if (value === undefined || roles[index + 1] === 'host' || roles[index + 1] === 'port') return undefined;
  return isSure || isChosen(text.slice(value.start, value.end)) ? value : undefined;
}

/** The password among the arguments that a keyword opens, or of which it is one. */
export function passwordOfConnection(text: string, at: number, keyword: string): Span | undefined {
  if (keyword.endsWith('(')) {
    const start = at + keyword.length;
    const list = argumentsFrom(text, start);
    return list === undefined ? undefined : passwordIn(text, start, list);
  }
  const around = listAround(text, at);
  return around === undefined ? undefined : passwordIn(text, around.start, around.list);
}
