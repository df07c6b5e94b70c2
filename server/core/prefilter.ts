/**
 * The hot loop: one pass of an Aho-Corasick automaton over the text finds every keyword of every rule.
 *
 * The alphabet is compressed to the characters that occur in keywords: the inner loop is two table look-ups and one comparison per character, calls
 * nothing and allocates nothing. Its table is built at each start, in a few milliseconds; as data it would be megabytes.
 * A. V. Aho, M. J. Corasick, "Efficient string matching", CACM 18(6), 1975.
 */

/** Called for each rule one of whose keywords begins at `at`; one that is not ASCII may be another text of as rare characters. */
export type Visit = (rule: number, at: number) => void;

export interface Prefilter {
  /** The length of the longest keyword. */
  readonly longest: number;
  /**
   * Visits every (rule, offset) where a keyword of the rule occurs, by the end of the keyword, in any letter case; and where it would by the lower halves of
   * the characters alone. Goes from `from` to the first offset from `to` on over which no keyword reaches and which is not before `least()`, or to the
   * text's end; gives where it ended.
   */
  visit(text: string, visit: Visit, from: number, to: number, least: () => number): number;
}

/** A rule that has a keyword, and the keyword's length. */
interface Hit {
  readonly rule: number;
  readonly length: number;
}

type Keywords = readonly (readonly string[])[];

/** So many keywords are found before any is visited. */
const blockSize = 256;

/** So much of a text is read at once: it is still in the processor's cache when it comes to be read, and a long text needs no more memory than a short one. */
const chunkSize = 32_768;

/** Writes the lower half of each code unit of a text into an array that is at least as long. */
export type WriteLowBytes = (text: string, into: Uint8Array) => void;

const oneByOne: WriteLowBytes = (text, into) => {
  for (let index = 0; index < text.length; index++) into[index] = text.charCodeAt(index);
};

/** What the automaton works with: some bytes of the text, so many of them, where it is in them, and the keywords that it has found since it last was told to go on. */
interface Pass {
  readonly bytes: Uint8Array;
  length: number;
  index: number;
  state: number;
  readonly states: Int32Array;
  readonly ends: Int32Array;
}

const newPass = (longest: number): Pass => ({
  bytes: new Uint8Array(chunkSize + longest),
  length: 0,
  index: 0,
  state: 0,
  states: new Int32Array(blockSize),
  ends: new Int32Array(blockSize),
});

/** A keyword as texts write it. The letters of ASCII are folded as they are read; those of other scripts are as often first in a line as not. */
function spellings(keyword: string): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(keyword)) return [keyword];
  return [...new Set([keyword, keyword.charAt(0).toUpperCase() + keyword.slice(1), keyword.toUpperCase()])];
}

/** The lower half of a code unit, of a capital letter of ASCII that of the small one: the letters of other scripts are told apart well enough by it. */
function byteOf(text: string, index: number): number {
  const byte = text.charCodeAt(index) & 255;
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

/** Every byte to a class 1…n, or 0 for those that no keyword holds. Upper case folds to lower. */
function compressAlphabet(keywords: Keywords): { classOf: Uint8Array; size: number } {
  const classOf = new Uint8Array(256);
  let size = 1;
  for (const keyword of keywords.flat()) {
    for (let index = 0; index < keyword.length; index++) {
      const byte = byteOf(keyword, index);
      if (classOf[byte] === 0) classOf[byte] = size++;
    }
  }
  for (let code = 65; code <= 90; code++) classOf[code] = classOf[code + 32] ?? 0;
  return { classOf, size };
}

/** The keywords as a tree. A node knows its first child, its next sibling, and the symbol that leads to it; 0 is the root, and none. */
interface Trie {
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly symbol: Uint8Array;
  readonly hits: (readonly Hit[] | undefined)[];
  readonly nodes: number;
}

function buildTrie(keywords: Keywords, classOf: Uint8Array): Trie {
  const room = keywords.flat().reduce((sum, { length }) => sum + length, 1);
  const [child, sibling, symbol] = [new Int32Array(room), new Int32Array(room), new Uint8Array(room)];
  const hits: (readonly Hit[] | undefined)[] = [];
  let nodes = 1;
  keywords.forEach((words, rule) => {
    for (const word of words) {
      let parent = 0;
      for (let index = 0; index < word.length; index++) {
        const wanted = classOf[byteOf(word, index)] as number;
        let node = child[parent] as number;
        while (node !== 0 && symbol[node] !== wanted) node = sibling[node] as number;
        if (node === 0) {
          node = nodes++;
          symbol[node] = wanted;
          sibling[node] = child[parent] as number;
          child[parent] = node;
        }
        parent = node;
      }
      hits[parent] = [...(hits[parent] ?? []), { rule, length: word.length }];
    }
  });
  return { child, sibling, symbol, hits, nodes };
}

/** States by the class of the next character, in rows of 2^`shift`; a state has the bit `mark` where keywords end, which are `ending[state]`. */
interface Table {
  readonly next: Uint16Array | Uint32Array;
  readonly mark: number;
  readonly ending: readonly (readonly Hit[])[];
}

/**
 * From the tree to the automaton: a state's row is that of the longest suffix that is in the tree too, but for its own children; so are its hits. States are
 * numbered by depth: the busy ones, near the root, lie together. Two bytes an entry keep more of them in the processor's cache.
 */
function buildTable({ child, sibling, symbol, hits, nodes }: Trie, shift: number): Table {
  const mark = nodes <= 0x8000 ? 0x8000 : 0x4000_0000;
  const next = nodes <= 0x8000 ? new Uint16Array(nodes << shift) : new Uint32Array(nodes << shift);
  const ending: (readonly Hit[])[] = [[]];
  const nodeOf = new Int32Array(nodes);
  const suffixOf = new Int32Array(nodes);
  let states = 1;
  for (let state = 0; state < states; state++) {
    const row = state << shift;
    const suffixRow = (suffixOf[state] as number) << shift;
    if (state > 0) next.copyWithin(row, suffixRow, suffixRow + (1 << shift));
    for (let node = child[nodeOf[state] as number] as number; node !== 0; node = sibling[node] as number) {
      const at = row + (symbol[node] as number);
      const suffix = (next[at] as number) & ~mark;
      const inherited = ending[suffix] ?? [];
      const own = hits[node];
      ending[states] = own === undefined ? inherited : [...own, ...inherited];
      suffixOf[states] = suffix;
      nodeOf[states] = node;
      next[at] = ending[states]?.length === 0 ? states : states | mark;
      states++;
    }
  }
  return { next, mark, ending };
}

/**
 * Builds the automaton. `lowerCase[rule]` are the keywords of that rule. It reads bytes: of a string V8 asks at each character how it is
 * kept, which takes longer than the rest; `writeLowBytes` is what the platform has to turn one into the other.
 */
export function createPrefilter(lowerCase: Keywords, writeLowBytes: WriteLowBytes = oneByOne): Prefilter {
  const keywords = lowerCase.map((words) => words.flatMap(spellings));
  const { classOf, size } = compressAlphabet(keywords);
  const shift = 32 - Math.clz32(size - 1);
  const { next, mark, ending } = buildTable(buildTrie(keywords, classOf), shift);

  /** Goes on until the block is full or so many bytes are read, and gives the number of keywords found. */
  function advance(pass: Pass, length: number): number {
    const { bytes, states, ends } = pass;
    let { state, index } = pass;
    let found = 0;
    for (; index < length && found < blockSize; index++) {
      state = next[(state << shift) + (classOf[bytes[index] as number] as number)] as number;
      if (state < mark) continue;
      state ^= mark;
      states[found] = state;
      ends[found++] = index + 1;
    }
    pass.state = state;
    pass.index = index;
    return found;
  }

  // One for each text that is under way: a file's, and what is decoded out of it.
  const spare: Pass[] = [];

  const longest = Math.max(0, ...keywords.flat().map(({ length }) => length));

  /** Makes a part of the text ready to be read, with as much behind it as a keyword may reach over its end. The automaton stays in its state. */
  function load(pass: Pass, text: string, from: number, to: number): void {
    const part = text.slice(from, to + longest);
    writeLowBytes(part, pass.bytes);
    pass.length = part.length;
    pass.index = 0;
  }

  /** Whether a keyword reaches over the place where a pass is. */
  function reachesOver({ bytes, length, index: at, state: before }: Pass): boolean {
    let state = before;
    for (let index = at; index < Math.min(length, at + longest); index++) {
      state = next[(state << shift) + (classOf[bytes[index] as number] as number)] as number;
      if (state < mark) continue;
      state ^= mark;
      // The longest keyword that ends here is the first.
      if ((ending[state]?.[0]?.length ?? 0) > index + 1 - at) return true;
    }
    return false;
  }

  /** Reads a part of the text, and visits the keywords that end in it. */
  function read(pass: Pass, text: string, from: number, to: number, visit: Visit): void {
    load(pass, text, from, to);
    while (pass.index < to - from) {
      const found = advance(pass, to - from);
      for (let index = 0; index < found; index++) {
        const end = from + (pass.ends[index] as number);
        const state = pass.states[index] as number;
        for (const hit of ending[state] ?? []) visit(hit.rule, end - hit.length);
      }
    }
  }

  return {
    longest,
    visit(text, visit, from, to, least) {
      const pass = spare.pop() ?? newPass(longest);
      pass.state = 0;
      let at = from;
      let end = Math.min(text.length, to);
      for (;;) {
        do {
          const stop = Math.min(end, at + chunkSize);
          read(pass, text, at, stop, visit);
          at = stop;
        } while (at < end);
        if (end === text.length || (least() <= end && !reachesOver(pass))) break;
        end = Math.min(text.length, Math.max(end + 1, least()));
      }
      spare.push(pass);
      return end;
    },
  };
}
