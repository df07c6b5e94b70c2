/**
 * The hot loop: one pass of an Aho-Corasick automaton over the text finds every keyword of every rule.
 *
 * The alphabet is compressed to the characters that occur in keywords, and states are numbered so that those at which a keyword ends come
 * last: the inner loop is two table look-ups and one comparison per character, and allocates nothing.
 * A. V. Aho, M. J. Corasick, "Efficient string matching", CACM 18(6), 1975.
 */

/** Called for each rule one of whose keywords begins at `at`. */
export type Visit = (rule: number, at: number) => void;

export interface Prefilter {
  /** Visits every (rule, offset) where a keyword of the rule occurs, by the end of the keyword, in any letter case. */
  visit(text: string, visit: Visit): void;
}

interface Node {
  readonly children: Map<number, Node>;
  readonly hits: { readonly rule: number; readonly length: number }[];
  fail: Node | undefined;
  state: number;
}

const newNode = (): Node => ({ children: new Map(), hits: [], fail: undefined, state: 0 });

/** Every UTF-16 code unit to a class 1…n, or 0 for those that no keyword holds: a table so long needs no comparison in the loop. Upper case folds to lower. */
function compressAlphabet(keywords: readonly (readonly string[])[]): { classOf: Uint8Array; size: number } {
  const classOf = new Uint8Array(65_536);
  let size = 1;
  for (const keyword of keywords.flat()) {
    for (const character of keyword) {
      const code = character.charCodeAt(0);
      if (code >= 128) throw new Error(`keyword "${keyword}" is not ASCII`);
      if (classOf[code] === 0) classOf[code] = size++;
    }
  }
  for (let code = 65; code <= 90; code++) classOf[code] = classOf[code + 32] ?? 0;
  return { classOf, size };
}

function buildTrie(keywords: readonly (readonly string[])[], classOf: Uint8Array): Node {
  const root = newNode();
  keywords.forEach((words, rule) => {
    for (const word of words) {
      let node = root;
      for (let index = 0; index < word.length; index++) {
        const symbol = classOf[word.charCodeAt(index)] ?? 0;
        let child = node.children.get(symbol);
        if (child === undefined) {
          child = newNode();
          node.children.set(symbol, child);
        }
        node = child;
      }
      node.hits.push({ rule, length: word.length });
    }
  });
  return root;
}

/** Sets the failure links and inherits their hits; returns the nodes in breadth-first order. */
function linkFailures(root: Node): Node[] {
  const order: Node[] = [root];
  for (let head = 0; head < order.length; head++) {
    const node = order[head] ?? root;
    for (const [symbol, child] of node.children) {
      let fallback = node.fail;
      while (fallback !== undefined && !fallback.children.has(symbol)) fallback = fallback.fail;
      child.fail = fallback?.children.get(symbol) ?? root;
      child.hits.push(...child.fail.hits);
      order.push(child);
    }
  }
  return order;
}

/** Builds the automaton. `keywords[rule]` are the keywords, lower case and ASCII, of that rule. */
export function createPrefilter(keywords: readonly (readonly string[])[]): Prefilter {
  const { classOf, size } = compressAlphabet(keywords);
  const root = buildTrie(keywords, classOf);
  const breadthFirst = linkFailures(root);

  const quiet = breadthFirst.filter((node) => node.hits.length === 0);
  const numbered = [...quiet, ...breadthFirst.filter((node) => node.hits.length > 0)];
  numbered.forEach((node, index) => {
    node.state = index * size;
  });
  const firstHit = quiet.length * size;
  const hits = numbered.slice(quiet.length).map((node) => node.hits);
  const next = new Int32Array(numbered.length * size);
  for (const node of breadthFirst) {
    const fail = node.fail?.state ?? 0;
    for (let symbol = 0; symbol < size; symbol++) {
      const child = node.children.get(symbol);
      next[node.state + symbol] = child?.state ?? (node === root ? 0 : (next[fail + symbol] ?? 0));
    }
  }

  return {
    visit(text, visit) {
      let state = 0;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        state = next[state + (classOf[code] as number)] as number;
        if (state < firstHit) continue;
        for (const hit of hits[(state - firstHit) / size] ?? []) visit(hit.rule, index + 1 - hit.length);
      }
    },
  };
}
