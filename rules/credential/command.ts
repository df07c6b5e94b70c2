/** Passwords in the places that commands, statements and calls keep for them, where no name stands beside the value. */

import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import type { Finder, Match } from '../rule.ts';
import { quotedAt, skip } from './literal.ts';
import { isExpression, namesAField, objectionTo } from './shape.ts';
import { isSample } from './syntax.ts';
import { isDefaultPassword } from './weigh.ts';

const word = '["\']?(?<secret>[^\\s"\'`|;&<>()]{4,120})';
const options = '\\b[^\\n|;&]{0,160}?\\s';

/** What begins at a keyword, and where its password stands. */
const commands: Readonly<Record<string, RegExp>> = {
  sqlplus: new RegExp(`sqlplus${options}(?:-\\w\\s+)?[\\w$]{1,40}/${word.replace('<>()', '<>()@')}@`, 'dy'),
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
  'mongo ': new RegExp(`mongo${options}-p\\s?${word}`, 'dy'),
  mongosh: new RegExp(`mongosh${options}-p\\s?${word}`, 'dy'),
  mongorestore: new RegExp(`mongorestore${options}-p\\s?${word}`, 'dy'),
  sqlcmd: new RegExp(`sqlcmd${options}-P\\s?${word}`, 'dy'),
  '7z ': new RegExp(`7z [axtel]\\s${options}?-p${word}`, 'dy'),
  unzip: new RegExp(`unzip${options}-P\\s?${word}`, 'dy'),
  'az login': new RegExp(`az login${options}(?:-p|--password)[ =]${word}`, 'dy'),
  lftp: new RegExp(`lftp${options}-u\\s?["']?[\\w.@-]{1,40},${word}`, 'dy'),
  'net use': new RegExp(`net use\\s[^\\n]{0,80}?\\\\\\\\\\S{1,80}\\s+(?![/*])${word}`, 'diy'),
  plink: new RegExp(`plink${options}-pw\\s${word}`, 'dy'),
  'input password': /input password\s{2,8}\S{1,80}\s{2,8}(?<secret>[^\s${}]{4,80})/diy,
  expect:
    /expect[( ]\s?(?:-\w+\s)?["'{][^"'\n]{0,20}assw(?:or)?d[^"'\n]{0,8}["'}][)}]?;?\s{1,12}(?:\w{1,16}\.)?send(?:line)?[( ](?:--\s)?["'](?<secret>[^"'\\\n$]{3,80})/diy,
  xfreerdp: new RegExp(`xfreerdp${options}/p:${word}`, 'dy'),
  rabbitmqctl: new RegExp(`rabbitmqctl\\s+(?:add_user|change_password)\\s+\\S{1,40}\\s+${word}`, 'dy'),
  htpasswd: new RegExp(`htpasswd\\s+-\\w{0,6}b\\w{0,6}\\s+(?:[^\\s{}]{1,80}\\s+)?[^\\s{}]{1,40}\\s+${word}`, 'dy'),
  chpasswd: new RegExp(`chpasswd\\s{0,4}<<<\\s{0,4}["']?[\\w-]{1,32}:${word}`, 'dy'),
  'pass:': new RegExp(`(?<=-(?:pass(?:in|out)?|k)\\s{1,3}["']?)pass:${word}`, 'dy'),
  identified:
    /identified\s+(?:with\s+["'\w]{1,40}\s+)?by\s+(?:password\s+)?(?:(["'])(?<secret>[^"'\s]{3,80})\1|(?<=\b(?:create|alter)\b[^\n]{0,160})(?<bare>[^\s"'`;,\\(){}$<]{3,80}))/diy,
  ':5432:': new RegExp(`:5432:[^:\\s]{1,60}:[^:\\s]{1,60}:${word}`, 'dy'),
};

const echo = '\\becho\\s+(?:-\\w\\s+)?["\']?';
const piped = '(?<secret>[^\\s"\'`|;&<>()$:]{4,80})["\']?\\s*\\|\\s*(?:sudo\\s+)?$';

/** Where the keyword stands behind the password: `echo hunter2 | sudo -S …`, `echo svc:hunter2 | chpasswd`. */
const before: Readonly<Record<string, RegExp>> = {
  'sudo -s': new RegExp(echo + piped, 'd'),
  '| chpasswd': new RegExp(`${echo}[\\w-]{1,32}:${piped}`, 'd'),
  '| sudo chpasswd': new RegExp(`${echo}[\\w-]{1,32}:${piped}`, 'd'),
};

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
  'dbi->connect(': 2,
  'plainauth(': 2,
  'sequelize(': 2,
  'wifi.begin(': 1,
  'passwordencoder.encode(': 0,
  'passwordencoder().encode(': 0,
  'setbasicauth(': 1,
  'create_user(': 2,
  'ssh.connect(': 3,
};

/** The keywords at which this finder looks; all in lower case. */
export const commandKeywords = [...Object.keys(commands), ...Object.keys(before), ...Object.keys(calls)] as const;

const keywordsByStart = new Map<string, string[]>();
for (const keyword of commandKeywords) {
  const start = keyword.slice(0, 3);
  keywordsByStart.set(start, [...(keywordsByStart.get(start) ?? []), keyword]);
}

/** Whether the keyword stands at an offset, in any letter case: nothing is allocated for the many that don't. */
function standsAt(text: string, at: number, keyword: string): boolean {
  for (let index = 0; index < keyword.length; index++) {
    const code = text.charCodeAt(at + index);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== keyword.charCodeAt(index)) return false;
  }
  return true;
}

function spanOf(pattern: RegExp, text: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.indices?.groups;
  const [start, end] = groups?.['secret'] ?? groups?.['bare'] ?? [0, 0];
  return end === 0 ? undefined : { start, end };
}

/** An argument that is no string: a name, a member, a number, a call; an object. */
const argument = /\s{0,40}(?:[\w.$:@>-]{1,60}(?:\([^()\n]{0,60}\))?|\{[^{}"']{0,160}\})?\s{0,4}/y;

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
  const behind = before[keyword];
  if (behind !== undefined) {
    const from = Math.max(0, at - 160);
    const span = spanOf(behind, text.slice(from, at + keyword.indexOf('|') + 1), 0);
    return span === undefined ? undefined : { start: from + span.start, end: from + span.end };
  }
  return text[at - 1] === '_' && !keyword.startsWith('auth')
    ? undefined
    : argumentAt(text, at + keyword.length, calls[keyword] ?? 1);
}

/** Finds the password of a command, a statement or a call that begins at the keyword. */
export const commandPassword: Finder = (source, at) => {
  const { text } = source;
  for (const keyword of keywordsByStart.get(text.slice(at, at + 3).toLowerCase()) ?? []) {
    if (!standsAt(text, at, keyword)) continue;
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
    else if (isDefaultPassword(value) && isSample(source))
      evidence.push({ reason: 'the value is a common default', weight: -1 });
    return { start: span.start, end: span.end, evidence };
  }
  return undefined;
};
