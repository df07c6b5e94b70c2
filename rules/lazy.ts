/** Rules that are made when they are first asked for: a text holds the keywords of few. */
import type { Rule, Rules } from './rule.ts';

/** What must be known of a rule before one of its keywords is found. */
export type RuleHead = Pick<Rule, 'keywords' | 'reach'>;

/** What makes the rules of a file, and their heads in JSON: V8 keeps a literal twice, and is slower to read it. */
export type LazyFile = readonly [make: () => Rules, heads: string];

/** Values by key, each made when it is first asked for. */
export function lazily<Value>(makers: Iterable<readonly [key: string, make: () => Value]>): Record<string, Value> {
  // V8 keeps an object without a prototype as a table. Of another one it would lay out hundreds of states, one for each key that is added.
  const values: Record<string, Value> = Object.create(null);
  for (const [key, make] of makers) {
    const get = () => {
      const value = make();
      Object.defineProperty(values, key, { value });
      return value;
    };
    Object.defineProperty(values, key, { get, enumerable: true, configurable: true });
  }
  return values;
}

const headsOf = new WeakMap<Rules, ReadonlyMap<string, RuleHead>>();

/** The rules of these files by their ids. */
export function lazyRules(files: readonly LazyFile[]): Rules {
  const heads = new Map<string, RuleHead>();
  const makers: [string, () => Rule][] = [];
  for (const [make, headsOfFile] of files) {
    for (const head of JSON.parse(headsOfFile) as readonly (RuleHead & { readonly id: string })[]) {
      heads.set(head.id, head);
      makers.push([head.id, () => make()[head.id] as Rule]);
    }
  }
  const rules = lazily(makers);
  headsOf.set(rules, heads);
  return rules;
}

/** The head of a rule, without making the rule. */
export function headOf(rules: Rules, id: string): RuleHead | undefined {
  return headsOf.get(rules)?.get(id) ?? rules[id];
}
