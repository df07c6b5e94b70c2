/**
 * The hot loop: one pass of an Aho-Corasick automaton over the text finds every keyword of every rule.
 *
 * The alphabet is compressed to the characters that occur in keywords, and states are numbered so that those at which a keyword ends come
 * last: the inner loop is two table look-ups and one comparison per character, calls nothing and allocates nothing. Its table must stay small
 * enough for a processor's second cache: two bytes an entry.
 * A. V. Aho, M. J. Corasick, "Efficient string matching", CACM 18(6), 1975.
 */

/** Called for each rule one of whose keywords begins at `at`. */
export type Visit = (rule: number, at: number) => void;

export interface Prefilter {
  /** Visits every (rule, offset) where a keyword of the rule occurs, by the end of the keyword, in any letter case. */
  visit(text: string, visit: Visit): void;
}

/** A rule that has a keyword, and the keyword's length. */
interface Hit {
  readonly rule: number;
  readonly length: number;
}

type Keywords = readonly (readonly string[])[];

/** So many keywords are found before any is visited. */
const blockSize = 256;

/** Every UTF-16 code unit to a class 1…n, or 0 for those that no keyword holds: a table so long needs no comparison in the loop. Upper case folds to lower. */
function compressAlphabet(keywords: Keywords): { classOf: Uint8Array; size: number } {
  const classOf = new Uint8Array(65_536);
  let size = 1;
  for (const keyword of keywords.flat()) {
    for (let index = 0; index < keyword.length; index++) {
      const code = keyword.charCodeAt(index);
      if (code >= 128) throw new Error(`keyword "${keyword}" is not ASCII`);
      if (classOf[code] === 0) classOf[code] = size++;
    }
  }
  for (let code = 65; code <= 90; code++) classOf[code] = classOf[code + 32] ?? 0;
  return { classOf, size };
}

/** The keywords as a tree in a table of `width` children a node, 0 for none; and what ends at each node. */
interface Trie {
  readonly children: Int32Array;
  readonly hits: (Hit[] | undefined)[];
  readonly nodes: number;
}

function buildTrie(keywords: Keywords, classOf: Uint8Array, width: number): Trie {
  const children = new Int32Array(keywords.flat().reduce((sum, { length }) => sum + length, 1) * width);
  const hits: (Hit[] | undefined)[] = [];
  let nodes = 1;
  keywords.forEach((words, rule) => {
    for (const word of words) {
      let node = 0;
      for (let index = 0; index < word.length; index++) {
        const at = node * width + (classOf[word.charCodeAt(index)] ?? 0);
        if (children[at] === 0) children[at] = nodes++;
        node = children[at] ?? 0;
      }
      hits[node] = [...(hits[node] ?? []), { rule, length: word.length }];
    }
  });
  return { children, hits, nodes };
}

/** Makes the tree an automaton: a missing child becomes that of the longest suffix that is in the tree, whose hits are inherited. Returns the nodes by depth. */
function linkSuffixes({ children, hits, nodes }: Trie, width: number): Int32Array {
  const order = new Int32Array(nodes);
  const suffixOf = new Int32Array(nodes);
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const node = order[head] ?? 0;
    const suffix = suffixOf[node] ?? 0;
    for (let symbol = 0; symbol < width; symbol++) {
      const child = children[node * width + symbol] ?? 0;
      const fallback = node === 0 ? 0 : (children[suffix * width + symbol] ?? 0);
      if (child === 0) {
        children[node * width + symbol] = fallback;
        continue;
      }
      order[tail++] = child;
      suffixOf[child] = fallback;
      const inherited = hits[fallback];
      if (inherited !== undefined) hits[child] = [...(hits[child] ?? []), ...inherited];
    }
  }
  return order;
}

/** Builds the automaton. `keywords[rule]` are the keywords, lower case and ASCII, of that rule. */
export function createPrefilter(keywords: Keywords): Prefilter {
  const { classOf, size } = compressAlphabet(keywords);
  const shift = 32 - Math.clz32(size - 1);
  const trie = buildTrie(keywords, classOf, 1 << shift);
  const order = linkSuffixes(trie, 1 << shift);

  const quiet = order.filter((node) => trie.hits[node] === undefined);
  const loud = order.filter((node) => trie.hits[node] !== undefined);
  const firstHit = quiet.length;
  const hits = Array.from(loud, (node) => trie.hits[node] ?? []);
  const stateOf = new Int32Array(trie.nodes);
  quiet.forEach((node, state) => {
    stateOf[node] = state;
  });
  loud.forEach((node, state) => {
    stateOf[node] = firstHit + state;
  });
  const next = new (trie.nodes > 65_536 ? Uint32Array : Uint16Array)(trie.nodes << shift);
  for (let node = 0; node < trie.nodes; node++) {
    const row = (stateOf[node] ?? 0) << shift;
    for (let symbol = 0; symbol < size; symbol++) {
      next[row + symbol] = stateOf[trie.children[(node << shift) + symbol] ?? 0] ?? 0;
    }
  }

  return {
    visit(text, visit) {
      const states = new Int32Array(blockSize);
      const ends = new Int32Array(blockSize);
      let state = 0;
      for (let index = 0; index < text.length; ) {
        let found = 0;
        for (; index < text.length && found < blockSize; index++) {
          state = next[(state << shift) | (classOf[text.charCodeAt(index)] as number)] as number;
          if (state < firstHit) continue;
          states[found] = state;
          ends[found++] = index + 1;
        }
        for (let block = 0; block < found; block++) {
          const end = ends[block] as number;
          for (const { rule, length } of hits[(states[block] as number) - firstHit] ?? []) visit(rule, end - length);
        }
      }
    },
  };
}
