/** Calls that are known to take a password, by their name: which of the arguments it is. */

import type { Span } from '../rule.ts';
import { quotedAt, skip } from './literal.ts';
import { literalFrom } from './value.ts';

/** Each up to where its arguments begin. How many of them stand before the password; where a function has forms of its own, all that it may have, the longest first. */
const calls: Readonly<Record<string, readonly number[]>> = {
  // HTTP
  'networkcredential(': [1],
  'auth=(': [1],
  'auth = (': [1],
  '.auth(': [1],
  'basicauth(': [1],
  'basic_auth(': [1],
  'basic_auth ': [1],
  'setbasicauth(': [1],
  'httpbasicauth(': [1],
  'httpdigestauth(': [1],
  'httpntlmauth(': [1],
  'httpproxyauth(': [1],
  'credentials(': [1],
  'credentials.basic(': [1],
  'credentials::new(': [1],
  'passwordauthentication(': [1],
  'usernamepasswordtoken(': [1],
  'passwordauthenticationtoken(': [1],
  'httpbasic(': [1],
  'auth().basic(': [1],
  'preemptive().basic(': [1],
  'basicauthentication(': [1],
  'httpbasicauthenticator(': [1],
  'passwordcredential(': [2],
  'userpassword(': [1],
  // Databases
  'getconnection(': [2, 1],
  'pdo(': [2],
  'mysqli(': [2],
  'mysqli_connect(': [2],
  'mysqli_real_connect(': [3],
  'mysql_connect(': [2],
  'mysql_real_connect(': [3],
  'mysqldb.connect(': [2],
  'pymysql.connect(': [2],
  'pymssql.connect(': [2],
  'connector.connect(': [2],
  'cx_oracle.connect(': [1],
  'oracledb.connect(': [1],
  'dbi->connect(': [2],
  'driver->connect(': [2],
  'oci_connect(': [1],
  'oci_pconnect(': [1],
  'odbc_connect(': [2],
  'sequelize(': [2],
  'sqlcredential(': [1],
  'createcredential(': [2],
  'jedis.auth(': [0],
  'redis.auth(': [0],
  'redis:auth(': [0],
  'red:auth(': [0],
  // Mail, files, remote machines, message brokers
  'login(': [1],
  'loginas(': [1],
  'logon(': [1],
  'signin(': [1],
  'loginrequest(': [1],
  'logindto(': [1],
  'plaintextauthprovider(': [1],
  'ftp_login(': [2],
  'ftp(': [2],
  'ftp_tls(': [2],
  'ftp.open(': [2],
  'plainauth(': [2],
  'imap_open(': [2],
  'transport.connect(': [2],
  'ssh.connect(': [3],
  'client.connect(': [3],
  'ssh2_auth_password(': [2],
  'sshclient(': [3, 2],
  'sftpclient(': [3, 2],
  'passwordauthenticationmethod(': [1],
  'smbconnection(': [1],
  'yagmail.smtp(': [1],
  'ldap_bind(': [2],
  'simple_bind(': [1],
  'simple_bind_s(': [1],
  'ldapclient.bind(': [1],
  'security_credentials,': [0],
  'username_pw_set(': [1],
  'plaincredentials(': [1],
  'wifi.begin(': [1],
  // Accounts
  'authenticate(': [1],
  'emailandpassword(': [2, 1],
  'directoryentry(': [2],
  'create_user(': [2],
  'create_superuser(': [2],
  'manager.createasync(': [1],
  'addpasswordasync(': [1],
  'checkpasswordasync(': [1],
  'passwordsigninasync(': [1],
  'hashpassword(': [0, 1],
  'changepassword(': [2, 1],
  'resetpassword(': [2, 1],
  'updatepassword(': [1],
  'pscredential(': [1],
  'pscredential (': [1],
  // Passwords made into hashes, keys that sign, stores that are opened
  'passwordencoder.encode(': [0],
  'passwordencoder().encode(': [0],
  'password_hash(': [0],
  'generate_password_hash(': [0],
  'pwd_context.hash(': [0],
  '_crypt.hash(': [0],
  '_crypt.encrypt(': [0],
  'hash::make(': [0],
  'bcrypt(': [0],
  'bcrypt.hash(': [0],
  'bcrypt.compare(': [0],
  'comparesync(': [0],
  'hashsync(': [0],
  'hashpw(': [0],
  'jwt.sign(': [1],
  'jwt.encode(': [1],
  'jwt.verify(': [1],
  'jwt.decode(': [1],
  'keystore.load(': [1],
  'keystore.getkey(': [1],
  'ks.load(': [1],
  'kmf.init(': [1],
  'managerfactory.init(': [1],
  'setkeyentry(': [2],
  '.protect ': [0],
  '.unprotect ': [0],
  '.unprotect(': [0],
  'createhmac(': [1],
  'createcipher(': [1],
  'createdecipher(': [1],
  'createcipheriv(': [1],
  'createdecipheriv(': [1],
  'pbkdf2sync(': [0],
  'scryptsync(': [0],
  'hmac.new(': [0],
  'aes.new(': [0],
  'des.new(': [0],
  'signwith(': [1],
  'setsigningkey(': [0],
  'pbekeyspec(': [0],
  'deskeyspec(': [0],
  'set_access_token(': [1],
  'oauthhandler(': [1],
  'hmac256(': [0],
  'hmac384(': [0],
  'hmac512(': [0],
  'secretkeyspec(': [0],
  'symmetricsecuritykey(': [0],
  'new hmacsha256(': [0],
  '.hmacsha256(': [1],
  '.hmacsha512(': [1],
  'aes.encrypt(': [1],
  'aes.decrypt(': [1],
  'tripledes.encrypt(': [1],
  'tripledes.decrypt(': [1],
  'fernet(': [0],
};

/** What takes user and password in one string, `user:password`, to send both to a server. */
const pairs: readonly string[] = [
  'btoa(',
  'buffer.from(',
  'b64encode(',
  'base64_encode(',
  'encodetostring([]byte(',
  'curlopt_userpwd,',
  'curlopt_userpwd =>',
  'curlopt_proxyuserpwd,',
];

/** Every call's name up to its arguments; all in lower case. */
export const callKeywords: readonly string[] = [...Object.keys(calls), ...pairs];

/** An argument that is no string: a name, a member, a number, a call; an object. */
const argument =
  /\s{0,40}(?:(?:new )?[\w.$:@>*&-]{1,60}(?:\((?:[^()\n]|\([^()\n]{0,60}\)){0,60}\))?|\{[^{}"']{0,160}\})?\s{0,4}/y;

/** What functions of Go take before everything else: the test's own, a context. */
const leading = /(?:t|tb|ctx|context\.\w{4,10}\(\)),\s?/y;

/** What may follow the password: another type is asked for, another argument follows, the call ends. */
export const lastInCall = /^(?:\.\w{1,20}\([\w."-]{0,30}\))?(?:\s{0,40}[,)]|\s-)/;
const lastOfLine = /^[ \t]{0,4}(?:,|[\r\n;]|$)/;

/** The string literal behind `count` other arguments, before what `last` matches. */
export function argumentAt(text: string, from: number, count: number, last: RegExp): Span | undefined {
  let at = from;
  for (let index = 0; index < count; index++) {
    const start = skip(/\s{0,40}/y, text, at);
    const quoted = quotedAt(text, start);
    const end =
      quoted === undefined ? skip(argument, text, start) : skip(/\.\w{1,20}\(\w{0,12}\)/y, text, quoted.after);
    at = skip(/\s{0,4},/y, text, end);
    if (text[at - 1] !== ',') return undefined;
  }
  const value = literalFrom(text, skip(/\s{0,40}\(?/y, text, at));
  if (value === undefined || value.interpolating) return undefined;
  const behind = text.slice(value.after, value.after + 42);
  return last.test(behind) ? value : undefined;
}

/** The password of the pair that is encoded for a header, or handed to curl. */
function secondOfPair(text: string, at: number, keyword: string): Span | undefined {
  if (!keyword.startsWith('curl') && !/\bbasic\b/i.test(text.slice(Math.max(0, at - 80), at))) return undefined;
  const value = quotedAt(text, skip(/\s{0,8}/y, text, at + keyword.length));
  const user = value === undefined ? 0 : skip(/[\w.@+-]{1,64}:(?=[^\s:/"'`]{3})/y, text, value.start) - value.start;
  return value === undefined || user === 0 ? undefined : { start: value.start + user, end: value.end };
}

/** `ks.load(`, which `hooks.load(` is not. */
const shortReceiver = /^\w{2,3}\./;

/** `new UsernamePasswordToken(new InMemoryUser('svc', '…'), 'main')`: the user is an object that has the password. */
const isOfUser = /^\s{0,40}new \w{0,24}User\(/;

/** The password among the arguments of the known call whose name stands at an offset. */
export function passwordOfCall(text: string, at: number, keyword: string): Span | undefined {
  const isPartOfName =
    (text[at - 1] === '_' && !keyword.startsWith('auth')) ||
    (shortReceiver.test(keyword) && /\w/.test(text.charAt(at - 1)));
  if (isPartOfName || /\|\s?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const counts = calls[keyword];
  if (counts === undefined) return pairs.includes(keyword) ? secondOfPair(text, at, keyword) : undefined;
  if (isOfUser.test(text.slice(at + keyword.length, at + keyword.length + 48))) return undefined;
  const first = skip(leading, text, at + keyword.length);
  for (const count of counts) {
    const value = argumentAt(text, first, count, keyword.endsWith(' ') ? lastOfLine : lastInCall);
    if (value !== undefined) return value;
  }
  return undefined;
}
