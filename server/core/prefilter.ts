/**
 * The hot loop: one pass over the text finds every keyword of every rule.
 *
 * A processor waits for each look-up in the automaton's table before it can begin the next one, so three parts of a text are read side by side: that takes
 * half the time. Each begins as far ahead as keywords are followed, for the automaton's state depends on no more. Nothing is called and nothing is allocated.
 */
import { standsAt } from '../../rules/credential/places/keywordAt.ts';
import { buildAutomaton, classAt, classOf, followed, type Hit, type Keywords, rowShift } from './automaton.ts';

/** Called for each rule one of whose keywords begins at `at`. */
export type Visit = (rule: number, at: number) => void;

/** Finds the keywords of all rules in a text. */
export interface Prefilter {
  /** The length of the longest keyword. */
  readonly longest: number;
  /**
   * Visits every (rule, offset) where a keyword of the rule occurs, in the letter case that it asks for, in the order in which their beginnings end. Goes from `from` to the
   * first offset from `to` on over which no keyword's beginning reaches and which is not before `least()`, or to the text's end; gives where it ended.
   */
  visit(text: string, visit: Visit, from: number, to: number, least: () => number): number;
}

/** Whether the whole keyword stands where its beginning was found. */
function isWhole(text: string, at: number, { keyword, isExact }: Hit): boolean {
  if (keyword === undefined) return true;
  return isExact ? text.startsWith(keyword, at) : standsAt(text, at, keyword);
}

/** Writes the lower half of each code unit of a text into an array that is at least as long. */
export type WriteLowBytes = (text: string, into: Uint8Array) => void;

const oneByOne: WriteLowBytes = (text, into) => {
  for (let index = 0; index < text.length; index++) into[index] = text.charCodeAt(index);
};

/** So many parts of a text are read side by side. */
const lanes = 3;

/** So long is each of them at most: what is read is still in the processor's cache, and a long text needs no more memory than a short one. */
const laneLength = 4096;

/** What the automaton works with. */
interface Pass {
  /** Some of the text. */
  readonly bytes: Uint8Array;
  /** Where something was found in one of the lanes: the states of all of them, and the place in the lane. */
  readonly places: Int32Array;
}

const newPass = (): Pass => ({
  bytes: new Uint8Array(followed + lanes * laneLength),
  places: new Int32Array((lanes + 1) * (followed + laneLength)),
});

/**
 * Builds what finds the keywords; `keywords[rule]` are those of that rule. It reads bytes: of a string V8 asks at each character how it is
 * kept, which takes longer than the rest; `writeLowBytes` is what the platform has to turn one into the other.
 */
export function createPrefilter(keywords: Keywords, writeLowBytes: WriteLowBytes = oneByOne): Prefilter {
  const { next, mark, found } = buildAutomaton(keywords);
  const unmarked = mark - 1;

  // One for each text that is under way: a file's, and what is decoded out of it.
  const spare: Pass[] = [];

  /** Reads all lanes, each so many bytes from the one before, and gives how much of `places` is used. */
  function advance({ bytes, places }: Pass, length: number): number {
    let used = 0;
    let [a, b, c] = [0, 0, 0];
    for (let index = 0; index < followed + length; index++) {
      a = next[((a & unmarked) << rowShift) + (classOf[bytes[index] as number] as number)] as number;
      b = next[((b & unmarked) << rowShift) + (classOf[bytes[index + length] as number] as number)] as number;
      c = next[((c & unmarked) << rowShift) + (classOf[bytes[index + 2 * length] as number] as number)] as number;
      if ((a | b | c) < mark) continue;
      places[used] = a;
      places[used + 1] = b;
      places[used + 2] = c;
      places[used + 3] = index;
      used += lanes + 1;
    }
    return used;
  }

  /** Visits the keywords whose beginnings end at an offset. */
  function visitAll(text: string, end: number, state: number, visit: Visit): void {
    for (const hit of found[state] ?? []) if (isWhole(text, end - hit.length, hit)) visit(hit.rule, end - hit.length);
  }

  /** Visits the keywords whose beginnings end in a part of the text, and which begin from `from` on. */
  function read(pass: Pass, text: string, from: number, at: number, to: number, visit: Visit): void {
    const { bytes, places } = pass;
    const before = Math.min(followed, at - from);
    bytes.fill(0, 0, followed - before);
    writeLowBytes(text.slice(at - before, to), bytes.subarray(followed - before));
    const length = Math.ceil((to - at) / lanes);
    const used = advance(pass, length);
    for (let lane = 0; lane < lanes; lane++) {
      const start = at + lane * length - followed;
      for (let index = 0; index < used; index += lanes + 1) {
        const state = places[index + lane] as number;
        const place = places[index + lanes] as number;
        if (state < mark || place < followed || start + place >= to) continue;
        visitAll(text, start + place + 1, state & unmarked, visit);
      }
    }
  }

  /** Whether a keyword's beginning that begins from `from` on reaches over an offset. */
  function reachesOver(text: string, from: number, at: number): boolean {
    let state = 0;
    for (let index = Math.max(from, at - followed); index < Math.min(text.length, at + followed); index++) {
      state = next[((state & unmarked) << rowShift) + classAt(text, index)] as number;
      if (state < mark || index < at) continue;
      // The longest beginning that ends here is the first.
      if ((found[state & unmarked]?.[0]?.length ?? 0) > index + 1 - at) return true;
    }
    return false;
  }

  return {
    longest: keywords.flat().reduce((longest, { length }) => Math.max(longest, length), 0),
    visit(text, visit, from, to, least) {
      const pass = spare.pop() ?? newPass();
      let at = from;
      let end = Math.min(text.length, to);
      for (;;) {
        do {
          const stop = Math.min(end, at + lanes * laneLength);
          read(pass, text, from, at, stop, visit);
          at = stop;
        } while (at < end);
        if (end === text.length || (least() <= end && !reachesOver(text, from, end))) break;
        end = Math.min(text.length, Math.max(end + 1, least()));
      }
      spare.push(pass);
      return end;
    },
  };
}
