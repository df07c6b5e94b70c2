#!/usr/bin/env node
// Every context of JavaScript in which a secret may stand; each prints what it got.
import { createHash } from 'node:crypto';

const show = (label, value) => console.log(label, value);

const double = "«{password:24}»";
const single = '«{password:24}»';
let template = `«{password:24}»`;
show('double', double), show('single', single), show('template', template);

show('part', 'Bearer «{base62:24}» end');
show('quote', 'it\'s "quoted" `ticks` ${not} \\ «{base62:24}»\n');
show('double part', "a'b\t«{base62:24}»");
show('interpolated', `${1 + 1} and «{base62:24}» and ${'x'.repeat(2)}`);
show('escape', "tab\\«{base62:12}»");
show('pem', "«-----BEGIN KEY-----\n{base64:32}\n{base64:32}\n-----END KEY-----\n»");
show('url', "«postgres://app:{base62:16}@db.example.net:5432/app?sslmode=require»");
show('chained', '«part-{base62:10}' + '{base62:10}» tail');

const object = { key: '«{base62:24}»', ['computed']: "«{base62:24}»", '«{base62:24}»': 1, nested: { list: ['«{base62:24}»', 2] } };
show('object', JSON.stringify(object));

function withDefault(key = '«{base62:24}»', { token = "«{base62:24}»" } = {}) {
  switch (key) {
    case '«{base62:24}»':
      return 1;
    default:
      return '«{base62:24}»' + token + key;
  }
}
show('function', withDefault());

class Client {
  #secret = '«{base62:24}»';
  static shared = "«{base62:24}»";
  get secret() {
    return this.#secret;
  }
}
show('class', new Client().secret + Client.shared);

const pick = (flag) => (flag ? '«{base62:24}»' : "«{base62:24}»");
show('ternary', pick(true) + pick(false));
show('or', null || '«{base62:24}»');
show('coalesce', null ?? '«{base62:24}»');
show('and', true && '«{base62:24}»');
show('method', '«{base62:24}»'.length + '-' + '«{base62:24}»'.toUpperCase());
show('compare', '«{base62:24}»' === double);
show('typeof', typeof '«{base62:24}»');
show('buffer', Buffer.from('«{base62:24}»').toString('base64'));
show('hash', createHash('sha256').update(`key:«{base62:24}»`).digest('hex'));
show('arrow', (() => '«{base62:24}»')());
show('spread', [...'«{base62:8}»'].length);
show('value', [1].map((n) => n + '«{base62:24}»').toString() + String(pick(true)) + `${pick(false)}`);
const page = { evaluate: (run, ...given) => run(...given) };
show('handed', page.evaluate((given) => given, '«{base62:24}»'));
show('index', { a: 1 }['«{base62:24}»'] ?? 'none');
show('in', '«{base62:24}»' in {});
show('fallback', process.env.SHOW_UNSET_KEY || '«{base62:24}»');
show('header', JSON.stringify({ headers: { Authorization: `Basic ${Buffer.from('user:«{base62:16}»').toString('base64')}` } }));
function* generator() { yield '«{base62:24}»'; yield* ['«{base62:24}»']; }
show('generator', [...generator()].join());
const { missing = '«{base62:24}»', ...rest } = {};
show('destructured', missing + Object.keys(rest));
show('sequence', (0, '«{base62:24}»'));
show('new', new String('«{base62:24}»').toString());
show('exponent', 2 ** '«{base62:24}»'.length);
show('optional', '«{base62:24}»'?.length);
show('delete', delete { a: 1 }['«{base62:24}»']);
label: for (const character of '«{base62:6}»') { if (character === 'x') break label; }
try { throw '«{base62:24}»'; } catch (error) { show('thrown', error); }
show('void', void '«{base62:24}»');
show('instance', '«{base62:24}»' instanceof Object);
show('continued', 'one \
two «{base62:24}»');
(async () => show('await', await '«{base62:24}»'))();
export default '«{base62:24}»';
