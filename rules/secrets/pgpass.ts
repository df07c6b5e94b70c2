import { spanOfGroup } from '../finders.ts';
import { defineRules, type ExamplesOf, type Finder } from '../rule.ts';

/** The fields of an entry, whose password is the last; a colon or a backslash inside a field has a backslash before it. */
const entry = /^(?:(?:[^:\\\r\n#]|\\.){1,253}:){4}(?<secret>(?:[^:\\\r\n]|\\.){1,500})$/d;

/** How far into its line the port may stand, behind the longest host; and how long an entry may be. */
const farthest = 254;
const longest = 1_600;

const password: Finder = ({ path, text }, at) => {
  if (!/(?:^|\/)(?:\.?pgpass(?:\.conf)?)$/.test(path)) return undefined;
  const before = text.slice(Math.max(0, at - farthest), at);
  const host = before.slice(before.lastIndexOf('\n') + 1);
  if (/(?<!\\):/.test(host)) return undefined;
  const from = at - host.length;
  const [line = ''] = text.slice(from, from + longest).split(/\r?\n/, 1);
  return spanOfGroup(entry.exec(line), 'secret', from);
};

export const rules = defineRules({
  'pgpass-password': {
    kind: 'secret',
    title: 'Password of a .pgpass entry',
    provider: 'generic',
    docs: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    envVar: 'PGPASSWORD',
    severity: 'error',
    confidence: 'high',
    // The port, or any.
    keywords: [':5432:', ':5433:', ':6432:', ':*:'],
    pattern: password,
    verify: () => ({ reason: 'the fifth field of the file that psql reads', weight: 0 }),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pgpass-password': {
    match: [
      { path: '.pgpass', text: '# production\ndb.acme.dev:5432:shop:bob:«{password:14}»\n' },
      { path: '/home/bob/.pgpass', text: '*:*:*:bob:«{human}»\r\n' },
      { path: 'postgresql/pgpass.conf', text: 'localhost:6432:a\\:b:bob:«{alnum:8}\\:{alnum:6}»' },
    ],
    ignore: [
      { path: '.pgpass', text: '#hostname:5432:database:username:password\n' },
      { path: '.pgpass', text: 'db.acme.dev:5432:shop:bob:${PGPASSWORD}\n' },
      'db.acme.dev:5432:shop:bob:{password:14}',
      { path: 'notes.md', text: '*:*:*:bob:{password:14}' },
    ],
  },
};
