/** The syntax tree: loading a grammar once, and walking. */
import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';
import type { Span } from '../../core/span.ts';
import type { FixContext } from '../plan.ts';

/** Compiled grammars belong to the process, as the WebAssembly runtime does: a second load would only cost memory. */
const grammars = new Map<string, Promise<Language>>();
let runtime: Promise<void> | undefined;

async function load(file: string, loadWasm: FixContext['loadWasm']): Promise<Language> {
  runtime ??= loadWasm('tree-sitter.wasm').then((wasmBinary) => Parser.init({ wasmBinary }));
  await runtime;
  return await Language.load(await loadWasm(file));
}

/** A grammar by its file's name, compiled at its first use. A load that failed is tried again. */
function grammarOf(file: string, loadWasm: FixContext['loadWasm']): Promise<Language> {
  const known = grammars.get(file);
  if (known !== undefined) return known;
  const loading = load(file, loadWasm);
  grammars.set(file, loading);
  loading.catch(() => {
    grammars.delete(file);
    runtime = undefined;
  });
  return loading;
}

/** Parses texts of one language; every tree that it made is freed by `done`. */
export interface Parsing {
  parse(text: string): Node;
  done(): void;
}

/**
 * Starts to parse with a grammar. `reshape` gives another text of the same length and meaning, which is read where the grammar doesn't understand the
 * file's own. Throws if the grammar can't be loaded.
 */
export async function startParsing(
  grammar: string,
  loadWasm: FixContext['loadWasm'],
  reshape?: (text: string) => string,
): Promise<Parsing> {
  // The runtime is there only once a grammar is.
  const language = await grammarOf(grammar, loadWasm);
  const parser = new Parser();
  parser.setLanguage(language);
  const trees: Tree[] = [];
  const parse = (text: string): Node => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error(`${grammar}: no tree`);
    trees.push(tree);
    return tree.rootNode;
  };
  return {
    parse(text) {
      const root = parse(text);
      if (reshape === undefined || !root.hasError) return root;
      const reshaped = parse(reshape(text));
      return errorCount(reshaped) < errorCount(root) ? reshaped : root;
    },
    done() {
      for (const tree of trees) tree.delete();
      parser.delete();
    },
  };
}

/** Where a node stands in the text. */
export const spanOf = (node: Node): Span => ({ start: node.startIndex, end: node.endIndex });

/** The field of a node in its parent, if it has one. */
export function fieldOf(node: Node): string | undefined {
  const { parent } = node;
  for (let index = 0; parent !== null && index < parent.childCount; index++) {
    if (parent.child(index)?.id === node.id) return parent.fieldNameForChild(index) ?? undefined;
  }
  return undefined;
}

/** The node itself and its ancestors, innermost first. */
export function* upward(node: Node): Generator<Node> {
  for (let at: Node | null = node; at !== null; at = at.parent) yield at;
}

/** Every node of these types below `root`. */
export function nodesOf(root: Node, ...types: string[]): Node[] {
  return root.descendantsOfType(types).filter((node) => node !== null);
}

/** How many places of the tree don't parse. */
export function errorCount(root: Node): number {
  if (!root.hasError) return 0;
  let count = root.isError || root.isMissing ? 1 : 0;
  for (const child of root.children) if (child !== null) count += errorCount(child);
  return count;
}

/** Whether something that begins ahead of an offset does not parse. */
export function hasErrorBefore(root: Node, offset: number): boolean {
  if (!root.hasError || root.startIndex >= offset) return false;
  if (root.isError || root.isMissing) return true;
  return root.children.some((child) => child !== null && hasErrorBefore(child, offset));
}
