/**
 * Regular expressions from an untrusted source. RE2 takes time linear in the text whatever the expression.
 * https://github.com/google/re2/wiki/Syntax
 */
import type { RE2JS } from 're2js';
import type { Span } from './span.ts';

let engine: typeof RE2JS | undefined;

/** Gets the engine, of which nobody without custom rules pays the start. To be awaited before `linearPattern`. */
export async function loadLinearPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** Instructions of a compiled expression: what each character of a text costs at worst. `{n}` unrolls. */
const maximumInstructions = 2000;

/** A compiled expression. */
export interface LinearPattern {
  /** The instructions that each character costs at worst, about 20 ns each. */
  readonly cost: number;
  /** Whether it matches anywhere in the text. */
  test(text: string): boolean;
  /**
   * The matches that begin in [from, to), and of each the span of the secret: of `group`, of the group named `secret`, of the first that took
   * part, or all of it. What stands before `from` is seen by `\b` and `^`.
   */
  spans(text: string, from: number, to: number): Generator<Span & { readonly matchEnd: number }>;
}

/** Compiles an expression. Throws an error that says in words what is wrong with it, or with the group. */
export function linearPattern(source: string, group?: number | string): LinearPattern {
  if (engine === undefined) throw new Error('loadLinearPatterns was not awaited');
  const compiled = compile(engine, source);
  const groups = groupsOf(compiled, group);
  return {
    cost: compiled.programSize(),
    test: (text) => compiled.matcher(text).find(),
    *spans(text, from, to) {
      const matcher = compiled.matcher(text);
      for (let at = from; at < to && matcher.find(at) && matcher.start() < to; ) {
        const matchEnd = matcher.end();
        const taken = groups.find((each) => matcher.start(each) >= 0 && matcher.end(each) > matcher.start(each));
        if (taken !== undefined) yield { start: matcher.start(taken), end: matcher.end(taken), matchEnd };
        at = Math.max(matchEnd, matcher.start() + 1);
      }
    },
  };
}

function compile(re2: typeof RE2JS, source: string): RE2JS {
  let compiled: RE2JS;
  try {
    compiled = re2.compile(source);
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it is no expression';
    throw new Error(`RE2 does not know it: ${reason}`);
  }
  if (compiled.programSize() > maximumInstructions) throw new Error('is too large; smaller repetitions cost less');
  return compiled;
}

/** The numbers of the groups that may be the secret, in order. */
function groupsOf(compiled: RE2JS, wanted: number | string | undefined): number[] {
  const named = new Map(Object.entries(compiled.namedGroups() as Readonly<Record<string, number>>));
  const count = compiled.groupCount();
  if (typeof wanted === 'number') {
    if (wanted > count) throw new Error(`the pattern has only ${count} groups`);
    return [wanted];
  }
  const name = named.get(wanted ?? 'secret');
  if (name !== undefined) return [name];
  if (wanted !== undefined) throw new Error(`the pattern has no group "${wanted}"`);
  return [...Array.from({ length: count }, (_, index) => index + 1), 0];
}
