/** Passwords in the places that commands, statements and calls keep for them, where no name stands beside the value. */

import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import type { Finder, Match } from '../rule.ts';
import { quotedAt, skip } from './literal.ts';
import { isExpression, namesAField, objectionTo } from './shape.ts';
import { isDefaultPassword } from './weigh.ts';

const word = '["\']?(?<secret>[^\\s"\'`|;&<>()]{4,120})';
const options = '\\b[^\\n|;&]{0,160}?\\s';

/** What begins at a keyword, and where its password stands. */
const commands: Readonly<Record<string, RegExp>> = {
  sshpass: new RegExp(`sshpass\\s+(?:-\\w\\s+)?-p\\s?${word}`, 'dy'),
  mysql: new RegExp(`mysql(?:dump|admin|import|check|show|slap|pump|sh)?${options}-p(?![\\s-])${word}`, 'dy'),
  'docker login': new RegExp(`docker login${options}(?:-p|--password)[ =]?${word}`, 'dy'),
  'podman login': new RegExp(`podman login${options}(?:-p|--password)[ =]?${word}`, 'dy'),
  'redis-cli': new RegExp(`redis-cli${options}(?:-a|--pass)\\s${word}`, 'dy'),
  'net user': new RegExp(`net user\\s+[\\w.\\\\-]{1,40}\\s+(?![/*])${word}`, 'diy'),
  smbclient: new RegExp(`smbclient${options}-U\\s?["']?[\\w.\\\\/]{1,40}%${word}`, 'dy'),
  ldapsearch: new RegExp(`ldapsearch${options}-w\\s${word}`, 'dy'),
  ldapmodify: new RegExp(`ldapmodify${options}-w\\s${word}`, 'dy'),
  mongodump: new RegExp(`mongodump${options}-p\\s?${word}`, 'dy'),
  xfreerdp: new RegExp(`xfreerdp${options}/p:${word}`, 'dy'),
  rabbitmqctl: new RegExp(`rabbitmqctl\\s+(?:add_user|change_password)\\s+\\S{1,40}\\s+${word}`, 'dy'),
  htpasswd: new RegExp(`htpasswd\\s+-\\w{0,6}b\\w{0,6}\\s+(?:\\S{1,80}\\s+)?\\S{1,40}\\s+${word}`, 'dy'),
  chpasswd: new RegExp(`chpasswd\\s{0,4}<<<\\s{0,4}["']?[\\w-]{1,32}:${word}`, 'dy'),
  'pass:': new RegExp(`(?<=-(?:pass(?:in|out)?|k)\\s{1,3}["']?)pass:${word}`, 'dy'),
  'identified by': /identified\s+by\s+(?:password\s+)?(["'])(?<secret>[^"'\s]{3,80})\1/diy,
  ':5432:': new RegExp(`:5432:[^:\\s]{1,60}:[^:\\s]{1,60}:${word}`, 'dy'),
};

/** `echo hunter2 | sudo -S …`: the keyword stands behind the password. */
const echoed = /\becho\s+(?:-\w\s+)?["']?(?<secret>[^\s"'`|;&<>()$]{4,80})["']?\s*\|\s*$/d;

/** Functions that take a user and a password: the number of arguments before the password. */
const calls: Readonly<Record<string, number>> = {
  'networkcredential(': 1,
  'getconnection(': 2,
  'auth=(': 1,
  'auth = (': 1,
  'login(': 1,
  'basicauth(': 1,
  'basic_auth(': 1,
  'httpbasicauth(': 1,
  'passwordcredentials(': 1,
  'passwordauthentication(': 1,
  'usernamepasswordtoken(': 1,
  'passwordauthenticationtoken(': 1,
  'basiccredentials(': 1,
  'authenticate(': 1,
  'directoryentry(': 2,
  'userpassword(': 1,
  'withcredentials(': 1,
  'setcredentials(': 1,
  'pdo(': 2,
  'jwt.sign(': 1,
  'jwt.encode(': 1,
  'jwt.verify(': 1,
  'jwt.decode(': 1,
  'mysqli(': 2,
  'mysqli_connect(': 2,
  'mysql_connect(': 2,
};

/** The keywords at which this finder looks; all in lower case. */
export const commandKeywords = [...Object.keys(commands), 'sudo -s', ...Object.keys(calls)] as const;

const keywordsByStart = new Map<string, string[]>();
for (const keyword of commandKeywords) {
  const start = keyword.slice(0, 3);
  keywordsByStart.set(start, [...(keywordsByStart.get(start) ?? []), keyword]);
}

function spanOf(pattern: RegExp, text: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const [start, end] = pattern.exec(text)?.indices?.groups?.['secret'] ?? [0, 0];
  return end === 0 ? undefined : { start, end };
}

/** An argument that is no string: a name, a member, a number. */
const argument = /\s{0,40}(?:[\w.$:@>-]{1,60}(?:\([^()\n]{0,60}\))?)?\s{0,4}/y;

/** The string literal behind `count` other arguments, as the last but for an optional rest. */
function argumentAt(text: string, from: number, count: number): Match | undefined {
  let at = from;
  for (let index = 0; index < count; index++) {
    const start = skip(/\s{0,40}/y, text, at);
    at = skip(/\s{0,4},/y, text, quotedAt(text, start)?.after ?? skip(argument, text, start));
    if (text[at - 1] !== ',') return undefined;
  }
  const value = quotedAt(text, skip(/\s{0,40}/y, text, at));
  return value === undefined || value.interpolating || !/^\s{0,40}[,)]/.test(text.slice(value.after, value.after + 42))
    ? undefined
    : value;
}

function found(text: string, at: number, keyword: string): Match | undefined {
  const pattern = commands[keyword];
  if (pattern !== undefined) return spanOf(pattern, text, at);
  if (keyword === 'sudo -s') {
    const from = Math.max(0, at - 160);
    const span = spanOf(echoed, text.slice(from, at), 0);
    return span === undefined ? undefined : { start: from + span.start, end: from + span.end };
  }
  return text[at - 1] === '_' ? undefined : argumentAt(text, at + keyword.length, calls[keyword] ?? 1);
}

/** Finds the password of a command, a statement or a call that begins at the keyword. */
export const commandPassword: Finder = ({ text }, at) => {
  for (const keyword of keywordsByStart.get(text.slice(at, at + 3).toLowerCase()) ?? []) {
    if (text.slice(at, at + keyword.length).toLowerCase() !== keyword) continue;
    const span = found(text, at, keyword);
    if (span === undefined) continue;
    const value = text.slice(span.start, span.end);
    if (
      isPlaceholder(value) ||
      objectionTo(value) !== undefined ||
      isExpression(value) ||
      namesAField(value) ||
      /\s/.test(value)
    )
      continue;
    const evidence = [{ reason: 'the place is one for a password', weight: 1 }];
    if (looksRandom(value)) evidence.push({ reason: 'the value looks random', weight: 1 });
    else if (isDefaultPassword(value)) evidence.push({ reason: 'the value is a common default', weight: -1 });
    return { start: span.start, end: span.end, evidence };
  }
  return undefined;
};
