/** Rules that are made when they are first asked for: a text holds the keywords of few. */
import type { Rule, Rules } from './rule.ts';

/** What must be known of a rule before one of its keywords is found. */
export type RuleHead = Pick<Rule, 'keywords' | 'reach'>;

/** What makes the rules of a file, and their heads. */
export type LazyFile = readonly [make: () => Rules, heads: Readonly<Record<string, RuleHead>>];

const headsOf = new WeakMap<Rules, Readonly<Record<string, RuleHead>>>();

/** The rules of these files by their ids. */
export function lazyRules(files: readonly LazyFile[]): Rules {
  const rules: Record<string, Rule> = {};
  const known: Record<string, RuleHead> = {};
  for (const [make, heads] of files) {
    for (const [id, head] of Object.entries(heads)) {
      const get = () => {
        const value = make()[id];
        Object.defineProperty(rules, id, { value });
        return value;
      };
      Object.defineProperty(rules, id, { get, enumerable: true, configurable: true });
      known[id] = head;
    }
  }
  headsOf.set(rules, known);
  return rules;
}

/** The head of a rule, without making the rule. */
export function headOf(rules: Rules, id: string): RuleHead | undefined {
  return headsOf.get(rules)?.[id] ?? rules[id];
}
