import { lineBefore } from '../credential/assigned/literal.ts';
import { evidenceOfPlaced } from '../credential/evidence/observation.ts';
import { namesAField, objectionTo } from '../credential/evidence/shape.ts';
import { isHash } from '../credential/places/insertedRows.ts';
import { spanOfGroup } from '../finders.ts';
import { defineRules, type ExamplesOf, type Match, type RegionFinder } from '../rule.ts';

/** A line of a file of accounts: which file, and the line's fields, each as its reader takes it. A hash of a password is none. */
interface AccountFile {
  readonly file: RegExp;
  readonly line: RegExp;
}

/** A word, in quotes or not. */
const word = '(?:"[^"\\n]{1,80}"|[^\\s"#]{1,80})';
/** The last field that counts. */
const last = '"?(?<secret>[^\\s"]{3,120})"?';

const files: readonly AccountFile[] = [
  // https://ppp.samba.org/pppd.html: client, server, secret, addresses
  { file: /(?:^|\/)(?:chap|pap)-secrets$/, line: new RegExp(`^[ \\t]*(?!#)${word}[ \\t]+${word}[ \\t]+${last}`, 'd') },
  // https://www.pgbouncer.org/config.html#authentication-file-format
  { file: /(?:^|\/)userlist\.txt$/, line: /^"[^"\n]{1,80}" "(?<secret>[^"\n]{3,120})"\s*$/d },
  // https://eclipse.dev/jetty/documentation: user, password, roles; Karaf's, ActiveMQ's
  {
    file: /(?:^|\/)(?:[\w-]*realm|[\w-]*users)\.properties$/,
    line: /^[ \t]*(?!#)[\w.@-]{1,60}[ \t]*[:=][ \t]*(?:OBF:)?(?<secret>[^\s,]{3,120})[ \t]*,[ \t]*[\w-]{3,40}/d,
  },
  // https://shiro.apache.org/configuration.html#users-configuration, and Subversion's server
  {
    file: /(?:^|\/)(?:shiro[\w-]*\.ini|passwd)$/,
    line: /^[ \t]*(?![#[])[\w.@-]{1,60}[ \t]*=[ \t]*(?<secret>[^\s,]{3,120})/d,
  },
  // https://docs.oracle.com/en/java/javase/21/management/monitoring-and-management-using-jmx-technology.html
  { file: /(?:^|\/)jmxremote\.password$/, line: /^(?:monitor|control)Role[ \t]+(?<secret>\S{3,120})/d },
  // https://www.postfix.org/SASL_README.html: host, user and password
  { file: /(?:^|\/)sasl_passwd$/, line: /^[ \t]*(?!#)\S{3,120}[ \t]+[^\s:]{1,80}:(?<secret>\S{3,120})/d },
];

/** How many characters from the keyword on lines are read; with the longest of them, no farther than a rule may look. */
const reach = 6000;

/** Hashed, by the server's own marks. */
const hashed = /^(?:md5|crypt|scram)[:-]|^md5[\da-f]{32}$/i;

const isPassword = (value: string) =>
  !hashed.test(value) && !isHash(value) && objectionTo(value) === undefined && !namesAField(value);

/** The passwords of the lines from that of the keyword on, up to the next section. */
const passwords: RegionFinder = (source, at) => {
  const { path, text } = source;
  const line = files.find(({ file }) => file.test(path))?.line;
  if (line === undefined) return { matches: [], end: text.length };
  const matches: Match[] = [];
  let from = at - lineBefore(text, at).length;
  // A line that the reach would cut is left to the keywords in it.
  const end = at + reach < text.length ? Math.max(text.lastIndexOf('\n', at + reach), at + 1) : text.length;
  for (const [index, written] of text.slice(from, end).split('\n').entries()) {
    if (index > 0 && written.startsWith('[') && !written.startsWith('[smtp')) break;
    const span = spanOfGroup(line.exec(written), 'secret', from);
    from += written.length + 1;
    if (span === undefined) continue;
    const value = text.slice(span.start, span.end);
    if (isPassword(value)) matches.push({ ...span, evidence: evidenceOfPlaced(source, value) });
  }
  return { matches, end: from };
};

export const rules = defineRules({
  'account-file-password': {
    kind: 'secret',
    title: "Password in a server's file of accounts",
    provider: 'generic',
    docs: 'https://www.pgbouncer.org/config.html#authentication-file-format',
    envVar: 'PASSWORD',
    severity: 'error',
    confidence: 'medium',
    // What stands in such a file: its usual first lines, its sections, what separates its fields, its roles.
    keywords: [
      '# secrets for',
      '# client',
      '" * "',
      '"*"',
      '\t*\t',
      'pptpd',
      'l2tpd',
      '" "',
      '[users]',
      ',user',
      ', user',
      ',admin',
      ', admin',
      ',server-admin',
      'monitorrole',
      'controlrole',
      'smtp.',
      'mail.',
    ],
    pattern: passwords,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'account-file-password': {
    match: [
      { path: 'ppp/chap-secrets', text: '# client\tserver\tsecret\tIP\nsvc * «{lower:8}» *\n# old * {lower:8} *\n' },
      { path: 'ppp/pap-secrets', text: '"svc"\t*\t"«{alnum:10}»"\n' },
      { path: 'pgbouncer/userlist.txt', text: '"svc" "«{lower:8}»"\n"web" "md5{hex:32}"\n' },
      { path: 'etc/realm.properties', text: '# users\nsvc: «{lower:8}», user,admin\nweb: OBF:«{alnum:20}»,user\n' },
      { path: 'shiro.ini', text: '[users]\nsvc = «{lower:8}», admin\n[roles]\nadmin = *\n' },
      { path: 'svn/conf/passwd', text: '[users]\nsvc = «{lower:8}»\n' },
      { path: 'jmxremote.password', text: 'monitorRole «{alnum:10}»\n' },
      { path: 'postfix/sasl_passwd', text: 'smtp.acme.dev svc@acme.dev:«{alnum:10}»\n' },
    ],
    ignore: [
      { path: 'notes.txt', text: '"svc" "{lower:8}"\n' },
      { path: 'pgbouncer/userlist.txt', text: '"svc" "SCRAM-SHA-256$4096:{base64:20}"\n' },
      { path: 'etc/realm.properties', text: 'svc: MD5:{hex:32},user\n' },
      { path: 'ppp/chap-secrets', text: '# client server secret IP addresses\n' },
      { path: 'shiro.ini', text: '[users]\n# svc = {lower:8}, admin\n[roles]\nadmin = {lower:8}\n' },
      { path: 'lang/users.properties', text: 'title = Users, admins and roles\n' },
    ],
  },
};
