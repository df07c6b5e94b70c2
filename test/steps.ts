/**
 * How much work a regular expression does, counted and not timed: a backtracking matcher that goes through the same alternatives in the same
 * order as JavaScript's own, and counts every character that it looks at and every way that it tries.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Goes on from an offset; whether the rest matches. */
type Next = (at: number) => boolean;
/** Tries one part of a pattern at an offset. */
type Part = (at: number, next: Next) => boolean;

interface Run {
  text: string;
  steps: number;
}

/** A pattern that counts. */
export interface Counted {
  /** The end of a match that begins exactly at `at`, or -1; and the steps that it took to know. */
  matchAt(text: string, at: number): { readonly end: number; readonly steps: number };
}

const nativeExec = RegExp.prototype.exec;
const nativeTest = (pattern: RegExp, text: string) => Reflect.apply(nativeExec, pattern, [text]) !== null;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** The syntax tree of a pattern. */
export const parsePattern = (pattern: RegExp): AST.Pattern =>
  parser.parsePattern(pattern.source, undefined, undefined, { unicode: pattern.unicode });

/** One character, class or set, as a test of a UTF-16 code unit; it remembers its answers. */
function characterTest(node: AST.Element, flags: string): (code: number) => boolean {
  const whole = new RegExp(`^${node.raw}$`, flags.replace(/[^isu]/g, ''));
  const known = new Int8Array(0x10000);
  return (code) => {
    if (known[code] === 0) known[code] = nativeTest(whole, String.fromCharCode(code)) ? 1 : -1;
    return known[code] === 1;
  };
}

const isCharacter = (node: AST.Element) =>
  node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass';

/** Compiles a pattern. Flags i, m, s are heeded; d, g, y change nothing here. */
function countSteps(pattern: RegExp): Counted {
  const run: Run = { text: '', steps: 0 };
  /** What a group captured last, for a back reference. */
  const captured = new Map<AST.Node, string>();
  const match = compileAlternatives(parsePattern(pattern).alternatives, 1);

  function compileAlternatives(alternatives: readonly AST.Alternative[], direction: 1 | -1): Part {
    const parts = alternatives.map(({ elements }) => compileSequence(elements, direction));
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return (at, next) => parts.some((part) => part(at, next));
  }

  function compileSequence(elements: readonly AST.Element[], direction: 1 | -1): Part {
    const parts = elements.map((element) => compile(element, direction));
    if (direction === -1) parts.reverse();
    return parts.reduceRight<Part>(
      (rest, part) => (at, next) => part(at, (after) => rest(after, next)),
      (at, next) => next(at),
    );
  }

  /** Looks at one character, ahead or behind. */
  function look(test: (code: number) => boolean, at: number, direction: 1 | -1): boolean {
    run.steps++;
    const index = direction === 1 ? at : at - 1;
    return index >= 0 && index < run.text.length && test(run.text.charCodeAt(index));
  }

  function compile(node: AST.Element, direction: 1 | -1): Part {
    if (isCharacter(node)) {
      const test = characterTest(node, pattern.flags);
      return (at, next) => look(test, at, direction) && next(at + direction);
    }
    if (node.type === 'Group') return compileAlternatives(node.alternatives, direction);
    if (node.type === 'CapturingGroup') return compileCapture(node, direction);
    if (node.type === 'Backreference' && !Array.isArray(node.resolved)) return compileBackreference(node.resolved);
    if (node.type === 'Quantifier') {
      return isCharacter(node.element) ? compileRun(node, direction) : compileRepeat(node, direction);
    }
    if (node.type === 'Assertion') return compileAssertion(node);
    throw new Error(`no counting of ${node.type}`);
  }

  function compileCapture(node: AST.CapturingGroup, direction: 1 | -1): Part {
    const part = compileAlternatives(node.alternatives, direction);
    return (at, next) =>
      part(at, (after) => {
        captured.set(node, run.text.slice(Math.min(at, after), Math.max(at, after)));
        return next(after);
      });
  }

  function compileBackreference(group: AST.Node): Part {
    return (at, next) => {
      const value = captured.get(group) ?? '';
      run.steps += value.length;
      return run.text.startsWith(value, at) && next(at + value.length);
    };
  }

  /** Many of one character: without recursion, so that 4,096 of them need no stack. */
  function compileRun({ element, min, max, greedy }: AST.Quantifier, direction: 1 | -1): Part {
    const test = characterTest(element, pattern.flags);
    return (at, next) => {
      let count = 0;
      const enough = greedy ? max : min;
      while (count < enough && look(test, at + direction * count, direction)) count++;
      if (count < min) return false;
      if (greedy) {
        for (; count >= min; count--) if (next(at + direction * count)) return true;
        return false;
      }
      for (;;) {
        if (next(at + direction * count)) return true;
        if (count >= max || !look(test, at + direction * count, direction)) return false;
        count++;
      }
    };
  }

  function compileRepeat({ element, min, max, greedy }: AST.Quantifier, direction: 1 | -1): Part {
    const part = compile(element, direction);
    const repeat = (count: number, at: number, next: Next): boolean => {
      run.steps++;
      const again = () =>
        count < max && part(at, (after) => (after !== at || count < min) && repeat(count + 1, after, next));
      if (count < min) return again();
      return greedy ? again() || next(at) : next(at) || again();
    };
    return (at, next) => repeat(0, at, next);
  }

  function compileAssertion(node: AST.Assertion): Part {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const part = compileAlternatives(node.alternatives, node.kind === 'lookahead' ? 1 : -1);
      return (at, next) => part(at, () => true) !== node.negate && next(at);
    }
    const whole = new RegExp(node.raw, `${pattern.flags.replace(/[^im]/g, '')}y`);
    return (at, next) => {
      run.steps++;
      whole.lastIndex = at;
      return nativeTest(whole, run.text) && next(at);
    };
  }

  return {
    matchAt(text, at) {
      run.text = text;
      run.steps = 0;
      captured.clear();
      let end = -1;
      match(at, (after) => {
        end = after;
        return true;
      });
      return { end, steps: run.steps };
    },
  };
}

const counted = new Map<string, Counted>();

/** The work of a function: the steps of every pattern that it executes, and the characters that it searches or copies otherwise. */
export function workOf(act: () => void): number {
  const { indexOf, lastIndexOf, slice } = String.prototype;
  let work = 0;
  let counting = false;
  const add = (amount: number) => {
    work += amount;
  };

  RegExp.prototype.exec = function exec(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = Reflect.apply(nativeExec, this, [text]) as RegExpExecArray | null;
    if (counting) return found;
    counting = true;
    try {
      const key = `${this.flags}/${this.source}`;
      const pattern = counted.get(key) ?? countSteps(this);
      counted.set(key, pattern);
      const last = this.sticky ? from : (found?.index ?? text.length);
      let end = -1;
      for (let at = from; at <= last; at++) {
        const result = pattern.matchAt(text, at);
        end = result.end;
        add(result.steps);
      }
      if (end !== (found === null ? -1 : found.index + found[0].length)) throw new Error(`miscounted: ${this.source}`);
    } finally {
      counting = false;
    }
    return found;
  };
  String.prototype.slice = function counter(this: string, ...range) {
    const part = Reflect.apply(slice, this, range);
    // A slice shares its characters with the whole: only what reads them costs.
    if (!counting) add(1);
    return part;
  };
  String.prototype.indexOf = function counter(this: string, ...what) {
    const index = Reflect.apply(indexOf, this, what);
    if (!counting) add(1 + ((index < 0 ? this.length : index) - (what[1] ?? 0)) / 16);
    return index;
  };
  String.prototype.lastIndexOf = function counter(this: string, ...what) {
    const index = Reflect.apply(lastIndexOf, this, what);
    if (!counting) add(1 + (Math.min(what[1] ?? this.length, this.length) - Math.max(index, 0)) / 8);
    return index;
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = nativeExec;
    Object.assign(String.prototype, { slice, indexOf, lastIndexOf });
  }
  return work;
}
