/** Where the grammars come from: npm packages that carry them as WebAssembly. */
import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** The absolute path of a grammar's file, `tree-sitter-go.wasm`, or of the parser's own, `tree-sitter.wasm`. Throws if no package has it. */
export function grammarFile(file: string): string {
  if (file === 'tree-sitter.wasm') return path.join(root, 'node_modules/web-tree-sitter/web-tree-sitter.wasm');
  // The first has most of them; the others hold a grammar each.
  const packages = ['@vscode/tree-sitter-wasm/wasm', 'tree-sitter-*', '@*/tree-sitter-*'];
  const [found] = packages.flatMap((each) => globSync(`node_modules/${each}/${file}`, { cwd: root }));
  if (found === undefined) throw new Error(`${file} is in no package: add the one that has it to devDependencies.`);
  return path.join(root, found);
}
