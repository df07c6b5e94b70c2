import { readFile } from 'node:fs/promises';
import { grammarFile } from '../gen/grammars.mts';

/** The bytes of a grammar, or of the parser itself, from the package that it comes from. */
export async function loadWasm(file: string): Promise<Uint8Array> {
  return await readFile(grammarFile(file));
}
