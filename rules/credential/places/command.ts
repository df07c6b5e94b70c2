/** Passwords in the places that commands and statements keep for them. */

import type { Span } from '../../rule.ts';

const word = '["\']?(?<secret>[^\\s"\'`|;&<>()]{4,120})';
/** Between the parts of a command, which may be a list: `["CMD", "redis-cli", "-a", "…"]`. */
const gap = '(?:\\s|["\'],\\s?(?=["\']))';
const options = '\\b[^\\n|;&]{0,160}?(?:\\s|,\\s?["\'])';

/** `fireEvent.change(screen.getByLabelText(/password/i), { target: { value: "…" } })` */
const typing =
  /(?:user(?:event)?|fireevent)\.\w{4,6}\([\w.]{0,60}(?:\(\s?["'`/][^\n"'`/]{0,30}passw(?:or)?d[^\n"'`/]{0,20}["'`/]i?\)|(?<=passw(?:or)?d\w{0,20})),\s{0,40}(?:\{\s{0,40}target:\s?\{\s{0,40}value:\s?)?["'`](?<secret>[^"'`\n$]{3,80})["'`]/diy;

/** COBOL gives from left to right. */
const moved =
  /move\s{1,4}(["'])(?<secret>[^"'\n]{4,80})\1\s{1,4}to\s{1,4}(?:[\w-]{1,30}-)?(?:password|passwd|passphrase|passw|pwd)(?:-\d{1,2})?(?![\w-])/diy;

/** `if "%pass%"=="…"` */
const comparedInBatch = /\w{3,4}%"\s?(?:==|equ)\s?"(?<secret>[^"%\n]{3,80})"/diy;

/** The commands that take a password behind the same option. */
const withOption = (option: string, tools: readonly string[]): Readonly<Record<string, RegExp>> =>
  Object.fromEntries(tools.map((tool) => [tool, new RegExp(`${tool}${options}${option}${word}`, 'dy')]));

/** What begins at a keyword, and where its password stands. */
const commands: Readonly<Record<string, RegExp>> = {
  sqlplus: new RegExp(`sqlplus${options}(?:-\\w\\s+)?[\\w$]{1,40}/${word.replace('<>()', '<>()@')}@`, 'dy'),
  sshpass: new RegExp(`sshpass${gap}\\s{0,8}["']?(?:-\\w${gap}["']?)?-p${gap}?${word}`, 'dy'),
  mysql: new RegExp(`mysql(?:dump|admin|import|check|show|slap|pump|sh)?${options}-p(?![\\s-])${word}`, 'dy'),
  ...withOption(
    '(?:-p|--password)[ =]?',
    ['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'registry', 'oc', 'cf', 'az'].map((tool) => `${tool} login`),
  ),
  'redis-cli': new RegExp(`redis-cli${options}(?:-a|--pass)${gap}${word}`, 'dy'),
  'net user': new RegExp(`net user\\s+(?:"[^"\\n]{1,40}"|[\\w.\\\\-]{1,40})\\s+(?![/*])${word}`, 'diy'),
  ...withOption('-U\\s?["\']?[\\w.\\\\/]{1,40}%', ['smbclient', 'rpcclient', 'winexe', 'net rpc', 'net ads']),
  ...withOption(`-w${gap}`, ['ldapsearch', 'ldapmodify', 'ldapadd', 'ldapdelete', 'ldappasswd', 'ldapwhoami']),
  ...withOption(`-p${gap}?`, ['mongodump', 'mongosh', 'mongorestore', 'mongoimport', 'mongoexport']),
  'mongo ': new RegExp(`mongo${options}-p${gap}?${word}`, 'dy'),
  ...withOption('-c\\s(?!public\\b|private\\b)', ['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk']),
  sqlcmd: new RegExp(`sqlcmd${options}-P\\s?(?!ass)${word}`, 'diy'),
  osql: new RegExp(`osql${options}-P${gap}?${word}`, 'dy'),
  'bcp ': new RegExp(`bcp${options}-P${gap}?${word}`, 'dy'),
  '7z ': new RegExp(`7z [axtel](?:\\s[^\\n|;&]{0,160}?)?\\s-p${word}`, 'dy'),
  unzip: new RegExp(`unzip${options}-P${gap}?${word}`, 'dy'),
  'open -u ': new RegExp(`open -u ["']?[\\w.@-]{1,40},${word}`, 'dy'),
  cqlsh: new RegExp(`cqlsh${options}-p${gap}${word}`, 'dy'),
  'expdp ': new RegExp(`expdp\\s+[\\w$]{1,40}/${word.replace('<>()', '<>()@')}`, 'dy'),
  'impdp ': new RegExp(`impdp\\s+[\\w$]{1,40}/${word.replace('<>()', '<>()@')}`, 'dy'),
  'az sql ': new RegExp(`az sql ${options}-p${gap}${word}`, 'dy'),
  'wpa_passphrase ': new RegExp(`wpa_passphrase\\s+["']?[\\w.-]{1,32}["']?\\s+${word}`, 'dy'),
  lftp: new RegExp(`lftp${options}-u\\s?["']?[\\w.@-]{1,40},${word}`, 'dy'),
  // A command that Rust, or Kotlin, puts together.
  '.arg("--pass': /\.arg\("--pass(?:word|wd|phrase)?"\)\s{0,40}\.arg\("(?<secret>[^"\s]{4,120})"\)/dy,
  'net use': new RegExp(`net use\\s[^\\n]{0,80}?\\\\\\\\\\S{1,80}\\s+(?:/user:\\S{1,60}\\s+)?(?![/*])${word}`, 'diy'),
  psexec: new RegExp(`psexec${options}-p${gap}${word}`, 'diy'),
  schtasks: new RegExp(`schtasks${options}/rp\\s${word}`, 'diy'),
  cmdkey: new RegExp(`cmdkey${options}/pass:${word}`, 'diy'),
  wmic: new RegExp(`wmic${options}/password:${word}`, 'diy'),
  ipmitool: new RegExp(`ipmitool${options}-P${gap}${word}`, 'dy'),
  rdesktop: new RegExp(`rdesktop${options}-p${gap}?${word}`, 'dy'),
  'zip -': new RegExp(`zip -(?:\\w{1,4}\\s-)?P\\s?${word}`, 'dy'),
  nmcli: new RegExp(`nmcli${options}password\\s${word}`, 'dy'),
  'convertto-securestring':
    /ConvertTo-SecureString(?:\s{1,4}-(?:String|AsPlainText|Force)){0,3}\s{1,4}["'](?<secret>[^"'$\n]{4,80})["'](?:\s{1,4}-(?:AsPlainText|Force)|(?<=-AsPlainText\s[^\n]{1,120}))/diy,
  openssl: new RegExp(`openssl${options}-k${gap}${word}`, 'dy'),
  plink: new RegExp(`plink${options}-pw${gap}${word}`, 'dy'),
  'input password': /input password\s{2,8}\S{1,80}\s{2,8}(?<secret>[^\s${}]{4,80})/diy,
  expect:
    /expect[( ]\s?(?:-\w+\s)?(?:\\?["'{])?[^"'\n;{}\\]{0,20}assw(?:or)?d[^"'\n;{}\\]{0,8}(?:\\?["'}])?[)}]?;?\s{1,12}(?:#\s?|\{\s?)?(?:\w{1,16}\.)?send(?:line)?[( ](?:--\s)?\\?["'](?<secret>[^"'\\\n$]{3,80})/diy,
  // One of several things that are expected: `expect { "*assword:" { send "…\r" } }`.
  'send "':
    /(?<=assword[^"\n]{0,8}"\s{0,4}\{\s{0,40})send(?:line)?\s(?:--\s)?"(?<secret>[^"\\\n$]{3,80})(?:\\[rn])?"/dy,
  read_until:
    /read_until\(\s?b?["'][^"'\n]{0,20}assw(?:or)?d[^"'\n]{0,8}["'][^)\n]{0,24}\);?\s{1,40}(?:\w{1,16}\.)?write\(\s?(?:b|str\()?["'](?<secret>[^"'\\\n]{3,80})/diy,
  'getpass.getpass':
    /getpass\.getpass["']?(?:,\s?return_value\s?=|,|\s?=)\s?(?:lambda[^:\n]{0,20}:\s?)?["'](?<secret>[^"'\n]{3,80})["']/dy,
  xfreerdp: new RegExp(`xfreerdp${options}/p:${word}`, 'dy'),
  rabbitmqctl: new RegExp(`rabbitmqctl\\s+(?:add_user|change_password)\\s+\\S{1,40}\\s+${word}`, 'dy'),
  htpasswd: new RegExp(`htpasswd\\s+-\\w{0,6}b\\w{0,6}\\s+(?:[^\\s{}]{1,80}\\s+)?[^\\s{}]{1,40}\\s+${word}`, 'dy'),
  chpasswd: new RegExp(`chpasswd\\s{0,4}<<<\\s{0,4}["']?[\\w-]{1,32}:${word}`, 'dy'),
  'pass:': new RegExp(`(?<=-(?:pass(?:in|out)?|k)\\s{1,3}["']?)pass:${word}`, 'dy'),
  identified:
    /(?:(?<=\b(?:create|alter|grant|user|role)\b[^\n]{0,160})|(?<=(?:^|[^\w\s*#/])\s{0,40}))identified\s+(?:with\s+["'\w]{1,40}\s+)?by\s+(?:password\s+)?(?:(["'])(?<secret>[^"'\s]{3,80})\1|(?<=\b(?:create|alter)\b[^\n]{0,160})(?<bare>(?!&#?\w{2,5};)[^\s"'`;,\\(){}$<]{3,80}))/diy,
  mysqladmin: /mysqladmin\s[^\n|;&]{0,80}\spassword\s{1,4}(["'])(?<secret>[^\s"'`$]{4,80})\1/dy,
  rasdial: new RegExp(`rasdial\\s+(?:"[^"\\n]{1,40}"|[\\w-]{1,40})\\s+[\\w.@\\\\-]{1,40}\\s+${word}`, 'diy'),
  sp_addlogin: /sp_addlogin\s{1,4}N?["'\w.@-]{1,60}\s{0,4},\s{0,4}N?'(?<secret>[^'\s]{3,80})'/diy,
  'connect ': /connect\s{1,4}[\w$]{1,40}\/(?<secret>[^\s@/"'`;]{3,80})@\w/diy,
  'cx_oracle.connect(': /cx_oracle\.connect\(\s?["'][\w$]{1,40}\/(?<secret>[^\s@/"']{3,80})@/diy,
  'oracledb.connect(': /oracledb\.connect\(\s?["'][\w$]{1,40}\/(?<secret>[^\s@/"']{3,80})@/diy,
  // The configuration of switches and routers; type 0 is plain, type 7 can be turned back by anyone.
  'password 0 ': new RegExp(`password 0 ${word}`, 'diy'),
  'password 7 ': new RegExp(`password 7 ${word}`, 'diy'),
  'secret 0 ': new RegExp(`secret 0 ${word}`, 'diy'),
  'enable secret ': new RegExp(`enable secret (?:level \\d{1,2} )?(?!\\d )${word}[ \\t]*(?:\\r?\\n|$)`, 'diy'),
  'snmp-server community ': new RegExp(`snmp-server community (?!public\\b|private\\b)${word}`, 'diy'),
  // A relay of WebRTC. https://www.w3.org/TR/webrtc/#dom-rtciceserver
  'turn:':
    /turn:[^"'`\n]{1,120}["'`]\s?\]?,\s{0,40}["']?username["']?:\s?["'][^"'\n]{1,80}["'],\s{0,40}["']?credential["']?:\s?["'](?<secret>[^"'\s$]{3,120})["']/dy,
  // What other servers and installers read, by the word that stands before the password.
  'neo4j/': new RegExp(`(?<=auth["']?\\s?[:=]\\s?["']?)neo4j/${word}`, 'diy'),
  'stats auth ': new RegExp(`stats auth [\\w.-]{1,40}:${word}`, 'dy'),
  ']:587': new RegExp(`\\]:587\\s+[\\w.@+-]{1,80}:${word}`, 'dy'),
  ': psk "': new RegExp(`: psk ${word}`, 'diy'),
  ': xauth "': new RegExp(`: xauth ${word}`, 'diy'),
  ': eap "': new RegExp(`: eap ${word}`, 'diy'),
  rootpw: new RegExp(`rootpw\\s+(?:--plaintext\\s+)?(?!--)${word}`, 'dy'),
  // An answer to Debian's questions: owner, question, type, value. https://manpages.debian.org/debconf-set-selections
  ' password ': new RegExp(`(?<=/(?:[\\w-]{0,24}[_-])?pass\\w{0,8}(?:-again)?)[ \\t]password[ \\t]${word}`, 'dy'),
  'quote pass ': new RegExp(`quote pass ${word}`, 'diy'),
  'ftp -': new RegExp(
    `ftp -\\w[^\\n]{0,80}<<-?\\s?["']?\\w{1,20}["']?\\r?\\n(?:[^\\n]{0,80}\\n){0,3}?\\s{0,8}(?:quote )?user \\S{1,60} ${word}`,
    'diy',
  ),
  'open ': new RegExp(`open [\\w.-]{3,80}(?: \\d{1,5})?\\r?\\n\\s{0,8}(?:quote )?user \\S{1,60} ${word}`, 'diy'),
  ejabberdctl: new RegExp(`ejabberdctl\\s+register\\s+\\S{1,40}\\s+\\S{1,80}\\s+${word}`, 'dy'),
  'move "': moved,
  "move '": moved,
  'pass%"': comparedInBatch,
  'word%"': comparedInBatch,
  'pwd%"': comparedInBatch,
  // Accounts that are written into a program, or in Dovecot's and LDAP's files.
  '{plain}': /(?<=:\s?)\{plain\}(?<secret>[^\s:"'<>{}]{3,80})/diy,
  '{noop}': /\{noop\}(?<secret>[^"'\s(){}]{3,80})["']/diy,
  'gin.accounts{': /gin\.accounts\{\s{0,40}"[^"\n]{1,40}":\s{0,40}"(?<secret>[^"\n]{3,80})"/diy,
  'basicauth({':
    /basicauth\(\{\s{0,40}users:\s{0,4}\{\s{0,40}["']?[\w@.-]{1,40}["']?:\s{0,4}["'](?<secret>[^"'\n]{3,80})["']/diy,
  // Tests that type into the field of a password; Selenium's record of one.
  '"command": "type"':
    /"command": "type",\s{1,20}"target": "[^"\n]{0,60}(?:passw|passwd|pwd|pass\b)[^"\n]{0,60}",\s{1,20}(?:"targets": \[\s{0,20}(?:\["[^"\n]{0,160}", "[^"\n]{0,40}"\],?\s{0,20}){0,12}\],\s{1,20})?"value": "(?<secret>[^"\\$\n]{3,80})"/diy,
  'userevent.type(': typing,
  'user.type(': typing,
  'fireevent.change(': typing,
  'fireevent.input(': typing,
  ':5432:': new RegExp(`:5432:[^:\\s]{1,60}:[^:\\s]{1,60}:${word}`, 'dy'),
};

const echo = '\\b(?:echo|printf)\\s+(?:-\\w\\s+|["\']?%s(?:\\\\n)?["\']?\\s+)?["\']?';
const piped = '(?<secret>[^\\s"\'`|;&<>()$:]{4,80})["\']?\\s*\\|\\s*(?:sudo\\s+)?$';

/** `passwd` asks twice. */
const twice = new RegExp(
  `${echo}(?<secret>[^\\s"'\\\\$\`|;]{4,80})(?:\\\\n|["']?;\\s?echo\\s["']?)\\k<secret>(?:\\\\n)?["']?\\s*\\)?\\s*\\|\\s*$`,
  'd',
);

/** Where the keyword stands behind the password: `echo hunter2 | sudo -S …`, `echo svc:hunter2 | chpasswd`. */
const before: Readonly<Record<string, RegExp>> = {
  'sudo -s': new RegExp(echo + piped, 'd'),
  '| docker login': new RegExp(echo + piped, 'd'),
  '| podman login': new RegExp(echo + piped, 'd'),
  '| sudo docker login': new RegExp(echo + piped, 'd'),
  '| passwd --stdin': new RegExp(echo + piped, 'd'),
  '| kinit': new RegExp(echo + piped, 'd'),
  '| vncpasswd': new RegExp(echo + piped, 'd'),
  '| cryptsetup': new RegExp(echo + piped, 'd'),
  '| runas': new RegExp(echo + piped, 'd'),
  '| passwd': twice,
  '| (passwd': twice,
  '| smbpasswd': twice,
  '| chpasswd': new RegExp(`${echo}[\\w-]{1,32}:${piped}`, 'd'),
  '| sudo chpasswd': new RegExp(`${echo}[\\w-]{1,32}:${piped}`, 'd'),
};

/** The keywords at which a command begins or is piped into; all in lower case. */
export const commandKeywords: readonly string[] = [...Object.keys(commands), ...Object.keys(before)];

function spanOf(pattern: RegExp, text: string, at: number): Span | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.indices?.groups;
  const [start, end] = groups?.['secret'] ?? groups?.['bare'] ?? [0, 0];
  return end === 0 ? undefined : { start, end };
}

/** The password of the command whose keyword stands at an offset. */
export function passwordOfCommand(text: string, at: number, keyword: string): Span | undefined {
  const pattern = commands[keyword];
  if (pattern !== undefined) return spanOf(pattern, text, at);
  const behind = before[keyword];
  if (behind === undefined) return undefined;
  const from = Math.max(0, at - 160);
  const span = spanOf(behind, text.slice(from, at + keyword.indexOf('|') + 1), 0);
  return span === undefined ? undefined : { start: from + span.start, end: from + span.end };
}
