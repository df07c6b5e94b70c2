import { readFile } from 'node:fs/promises';
import path from 'node:path';

const packages = path.join(import.meta.dirname, '../../node_modules');

/** Reads a grammar, or the parser itself, from the package that it comes from. */
export function wasmOfPackages(file: string): Promise<Uint8Array> {
  const from =
    file === 'tree-sitter.wasm' ? 'web-tree-sitter/web-tree-sitter.wasm' : `@vscode/tree-sitter-wasm/wasm/${file}`;
  return readFile(path.join(packages, from));
}
