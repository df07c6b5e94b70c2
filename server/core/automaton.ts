/**
 * The automaton that finds every keyword of every rule in one go over a text: A. V. Aho, M. J. Corasick, "Efficient string matching", CACM 18(6), 1975.
 *
 * It reads the lower halves of code units, folds the letters of ASCII, and follows a keyword no farther than tells it from nearly all of a text; the rest is
 * compared. So it is small, and built at each start in a few milliseconds.
 */

/** By rule, its keywords: in lower case, and found in any, or with a capital letter, and found as they are. */
export type Keywords = readonly (readonly string[])[];

/** The beginning of a rule's keyword. */
export interface Hit {
  readonly rule: number;
  /** Its length. */
  readonly length: number;
  /** The whole keyword, where it has yet to be compared. */
  readonly keyword: string | undefined;
  readonly isExact: boolean;
}

/** So much of a keyword is followed. */
export const followed = 12;

/** A state's row has 2^`rowShift` entries, two lines of the processor's cache: one for each class of bytes. */
export const rowShift = 6;
const classes = 1 << rowShift;

/** What most keywords are made of: each of these bytes is a class of its own. The others share the rest. */
const common = 'abcdefghijklmnopqrstuvwxyz0123456789_-./:="\'+ ';

/** By byte, its class. */
export const classOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  const own = common.indexOf(String.fromCharCode(byte).toLowerCase());
  return own < 0 ? common.length + (byte % (classes - common.length)) : own;
});

/** The class of a code unit, by its lower half. */
export const classAt = (text: string, index: number): number => classOf[text.charCodeAt(index) & 255] as number;

/** States are numbers, 0 is the first. One in which keywords begin to be found has the bit `mark`, and they are `found[state]`, the longest first. */
export interface Automaton {
  /** By state and class, the next state. */
  readonly next: Uint16Array | Uint32Array;
  readonly mark: number;
  readonly found: readonly (readonly Hit[])[];
}

/** Whether a keyword is meant as it is written, letter case and all. */
export const isExact = (keyword: string): boolean => /[A-Z]/.test(keyword);

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const isAscii = (keyword: string) => /^[\u0000-\u007f]*$/.test(keyword);

/** A keyword as texts write it. The letters of ASCII are folded as they are read; those of other scripts are as often first in a line as not. */
function spellings(keyword: string): readonly string[] {
  return [...new Set([keyword, keyword.charAt(0).toUpperCase() + keyword.slice(1), keyword.toUpperCase()])];
}

/** The beginnings of keywords as a tree. A node knows its first child, its next sibling, and the class that leads to it; 0 is the root, and none. */
interface Trie {
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly symbol: Uint8Array;
  readonly hits: (readonly Hit[] | undefined)[];
  nodes: number;
}

/** The node that a class leads to, made if there is none. */
function childOf(trie: Trie, parent: number, wanted: number): number {
  const { child, sibling, symbol } = trie;
  let node = child[parent] as number;
  while (node !== 0 && symbol[node] !== wanted) node = sibling[node] as number;
  if (node !== 0) return node;
  const made = trie.nodes++;
  symbol[made] = wanted;
  sibling[made] = child[parent] as number;
  child[parent] = made;
  return made;
}

function insert(trie: Trie, written: string, rule: number, keyword: string): void {
  const length = Math.min(written.length, followed);
  let node = 0;
  const exact = isExact(keyword);
  let isCertain = written.length === length && written === keyword && !exact;
  for (let index = 0; index < length; index++) {
    const symbol = classAt(written, index);
    node = childOf(trie, node, symbol);
    if (symbol >= common.length) isCertain = false;
  }
  trie.hits[node] = [
    ...(trie.hits[node] ?? []),
    { rule, length, keyword: isCertain ? undefined : keyword, isExact: exact },
  ];
}

function buildTrie(keywords: Keywords): Trie {
  const room = 1 + 3 * followed * keywords.flat().length;
  const trie = {
    child: new Int32Array(room),
    sibling: new Int32Array(room),
    symbol: new Uint8Array(room),
    hits: [],
    nodes: 1,
  };
  for (const [rule, words] of keywords.entries()) {
    for (const word of words) {
      if (isAscii(word)) insert(trie, word, rule, word);
      else for (const written of spellings(word)) insert(trie, written, rule, word);
    }
  }
  return trie;
}

/**
 * From the tree to the automaton: a state's row is that of the longest suffix that is in the tree too, but for its own children; so are its hits. States are
 * numbered by depth: the busy ones, near the root, lie together. Two bytes an entry keep more of them in the processor's cache.
 */
function buildTable({ child, sibling, symbol, hits, nodes }: Trie): Automaton {
  const mark = nodes <= 0x8000 ? 0x8000 : 0x0200_0000;
  const next = nodes <= 0x8000 ? new Uint16Array(nodes << rowShift) : new Uint32Array(nodes << rowShift);
  const found: (readonly Hit[])[] = [[]];
  const nodeOf = new Int32Array(nodes);
  const suffixOf = new Int32Array(nodes);
  let states = 1;
  for (let state = 0; state < states; state++) {
    const row = state << rowShift;
    const suffixRow = (suffixOf[state] as number) << rowShift;
    if (state > 0) next.copyWithin(row, suffixRow, suffixRow + classes);
    for (let node = child[nodeOf[state] as number] as number; node !== 0; node = sibling[node] as number) {
      const at = row + (symbol[node] as number);
      const suffix = (next[at] as number) & ~mark;
      const inherited = found[suffix] ?? [];
      const own = hits[node];
      found[states] = own === undefined ? inherited : [...own, ...inherited];
      suffixOf[states] = suffix;
      nodeOf[states] = node;
      next[at] = found[states]?.length === 0 ? states : states | mark;
      states++;
    }
  }
  return { next, mark, found };
}

/** Builds the automaton of these keywords. */
export const buildAutomaton = (keywords: Keywords): Automaton => buildTable(buildTrie(keywords));
