// Every other context of TypeScript, checked by its compiler at its strictest.
'use strict';
import { strict as assert } from 'node:assert';

export const KEY: string = '«{base62:24}»';
export const TYPED: string = `«{base62:24}»`;
const frozen = Object.freeze({ key: '«{base62:24}»', nested: { token: "Bearer «{base62:24}»" } });
const list: readonly string[] = ['«{base62:24}»', `x${KEY}«{base62:24}»`];
const tuple: [string, number] = ['«{base62:24}»', 1];
const map = new Map<string, string>([['k', '«{base62:24}»'], ['«{base62:24}»', 'v']]);
const record: Record<string, string> = { '«{base62:24}»': 'a', ['«{base62:24}»']: 'b', k: '«{base62:24}»' };
const satisfied = { token: '«{base62:24}»' } satisfies { token: string };
const union: string | number = '«{base62:24}»';
const maybe: string | undefined = '«{base62:24}»';

interface Config {
  readonly token: string;
  headers?: Record<string, string>;
}
type Handler = (key: string) => string;

class Client<T extends string> implements Config {
  static readonly shared: string = '«{base62:24}»';
  static #hidden = '«{base62:24}»';
  readonly token = '«{base62:24}»';
  private other: string = 'x «{base62:24}»';
  #secret: string = '«{base62:24}»';
  headers = { Authorization: `Bearer ${'«{base62:24}»'}` };
  declared!: string;
  readonly extra: T;
  constructor(extra: T, key: string = '«{base62:24}»', { deep = '«{base62:24}»' }: { deep?: string } = {}) {
    this.extra = extra;
    this.declared = key + deep;
  }
  static { Client.#hidden += '«{base62:24}»'; }
  get value(): string { return '«{base62:24}»' + this.#secret; }
  set value(v: string) { this.other = v ?? '«{base62:24}»'; }
  async load(): Promise<string> { return '«{base62:24}»'; }
  *items(): Generator<string> { yield '«{base62:24}»'; yield* ['«{base62:24}»']; }
  show(): string { return [Client.shared, Client.#hidden, this.token, this.other, this.#secret, this.headers.Authorization, this.declared, this.extra].join(); }
}
abstract class Base { abstract key: string; describe(): string { return this.key; } }
class Sub extends Base { override key = '«{base62:24}»'; }

const handler: Handler = (key = '«{base62:24}»') => key + '«{base62:24}»';
function overload(x: string): string;
function overload(x: number): string;
function overload(x: string | number): string { return typeof x === 'string' ? x : '«{base62:24}»'; }
function generic<T>(value: T, ...rest: T[]): T { return rest[0] ?? value; }
const show = (label: string, ...values: unknown[]) => console.log(label, ...values.map((v) => (v instanceof Map ? [...v] : v)));

show('top', KEY, TYPED, frozen, list, tuple, map, record, satisfied, union, maybe);
const client = new Client('«{base62:24}»');
client.value = '«{base62:24}»';
show('class', client.show(), client.value, await client.load(), [...client.items()], new Sub().describe());
show('functions', handler('a'), overload(1), overload('«{base62:24}»'), generic('«{base62:24}»'), generic<string>('a', '«{base62:24}»'));
show('template', `a ${KEY} «{base62:24}» \${x} \`q\` ${`n ${'«{base62:24}»'}`}`, 'it\'s "«{base62:24}»" `x` ${y}', "\u0041\x41«{base62:24}»\n");
show('ops', KEY + '«{base62:24}»' + 1, typeof '«{base62:24}»', KEY === '«{base62:24}»', KEY || '«{base62:24}»', maybe ?? '«{base62:24}»', KEY ? '«{base62:24}»' : 'n');
show('access', '«{base62:24}»'.length, '«{base62:24}»'[0], `«{base62:24}»`.slice(1), '«{base62:24}»' as string, ('«{base62:24}»')!.at(-1));
show('spread', ...['«{base62:24}»'], { ...{ a: '«{base62:24}»' } }, [...'«{base62:8}»'].length);
switch (KEY as string) { case '«{base62:24}»': show('no'); break; default: show('yes'); }
for (const x of ['«{base62:24}»']) show('of', x);
for (const x in { '«{base62:24}»': 1 }) show('in', x);
try { throw new Error('bad «{base62:24}»', { cause: '«{base62:24}»' }); } catch (e) { if (e instanceof Error) show('thrown', e.message, e.cause); }
const { a = '«{base62:24}»', ...others } = { b: '«{base62:24}»' } as { a?: string; b: string };
const [x = '«{base62:24}»'] = [] as string[];
show('destructured', a, others, x);
label: for (;;) { show('label', '«{base62:24}»'); break label; }
const iife = (() => '«{base62:24}»')(); const later = (async () => '«{base62:24}»')();
show('iife', iife, await later, void '«{base62:24}»');
let assigned: string; assigned = '«{base62:24}»'; assigned += '«{base62:24}»'; assigned ||= '«{base62:24}»';
show('assigned', assigned, JSON.stringify({ k: '«{base62:24}»' }), '«{base62:24}»'.replace('a', '«{base62:24}»'));
assert.ok('«{base62:24}»', '«{base62:24}»');
const jsonLike = {"key":"«{base62:24}»","b":{"c":["«{base62:24}»"]}}
show('json', jsonLike)
const noSemicolon = '«{base62:24}»'
;[1].forEach(() => show('asi', noSemicolon))
const url = new URL('https://app:«{base62:24}»@example.net/x')
show('url', url.password, '«postgres://app:{base62:16}@db.example.net/app»')
const opt = { m(): string { return '«{base62:24}»' }, get g() { return '«{base62:24}»' }, async s() { return '«{base62:24}»' }, arrow: () => '«{base62:24}»' }
show('object', opt.m?.(), opt.g, await opt.s(), opt.arrow())
export default '«{base62:24}»'
