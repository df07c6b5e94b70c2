// Every context of TypeScript, run through Node's type stripping.
const show = (label: string, value: unknown): void => console.log(label, value);

const typed: string = "«{base62:24}»";
const inferred = '«{base62:24}»';
const record: Record<string, string> = { key: '«{base62:24}»', 'quoted': `x-«{base62:24}»` };
const frozen = { token: '«{base62:24}»' } as const;
const checked = '«{base62:24}»' satisfies string;
const cast = '«{base62:24}»' as string;
interface Options {
  readonly key: string;
  readonly url?: string;
}
const options: Options = { key: "«{base62:24}»", url: 'https://user:«{base62:16}»@example.net/path' };
class Service {
  private readonly secret: string = '«{base62:24}»';
  static token = "«{base62:24}»";
  readonly key: string;
  constructor(key: string = '«{base62:24}»') {
    this.key = key;
  }
  reveal(): string {
    return this.secret + this.key;
  }
}
function generic<T extends string>(value: T): T {
  return value;
}
const tuple: [string, number] = ['«{base62:24}»', 1];
show('typed', typed + inferred);
show('record', JSON.stringify(record) + JSON.stringify(frozen));
show('cast', checked + cast);
show('options', JSON.stringify(options));
show('service', new Service().reveal() + Service.token);
show('generic', generic('«{base62:24}»'));
show('tuple', tuple.join());
show('arrow', ((): string => '«{base62:24}»')());
show('nonnull', ('«{base62:24}»' as string | undefined)!.length);
const enumLike = { Main: '«{base62:24}»' } satisfies Record<string, string>;
show('satisfies', enumLike.Main);
abstract class Base { protected abstract readonly key: string; get both(): string { return this.key + "«{base62:24}»"; } }
class Derived extends Base { protected override readonly key = '«{base62:24}»'; }
show('derived', new Derived().both);
const optional: string | undefined = '«{base62:24}»';
show('optional', optional?.length);
show('as', (<T>(value: T): T => value)<string>('«{base62:24}»'));
show('default', ((value: string = `«{base62:24}»`) => value)());
export {};
