/** The keys of config files that have values, each as the way of keys that leads there. */
import { isMap, isPair, isScalar, isSeq, type Pair, parseAllDocuments } from 'yaml';
import { filesBeside } from '../folders.ts';
import type { FixContext } from '../plan.ts';
import { type JsonNode, parseJson } from './jsonTree.ts';

type KeyPath = readonly string[];

function yamlPaths(node: unknown, way: KeyPath): readonly KeyPath[] {
  if (isMap(node))
    return (node.items as Pair[]).flatMap((pair) =>
      isPair(pair) && isScalar(pair.key) ? yamlPaths(pair.value, [...way, String(pair.key.value)]) : [],
    );
  if (isSeq(node)) return node.items.flatMap((item, index) => yamlPaths(item, [...way, String(index)]));
  return [way];
}

/** An empty text is a place for a value, and none itself. */
function jsonPaths({ kind, span, members }: JsonNode, way: KeyPath): readonly KeyPath[] {
  if (kind === 'string') return span.end - span.start > 2 ? [way] : [];
  if (kind === 'other') return [way];
  return members.flatMap(({ key, value }) => jsonPaths(value, [...way, key]));
}

const property = /^[^\S\n]*([^\s=:#!][^=:\n]*?)[^\S\n]*[=:]/gm;

/** Those of a file, by its name: of all documents of YAML, of JSON, or of the lines of another syntax. */
export function keyPaths(path: string, text: string): readonly KeyPath[] {
  if (/\.json$/i.test(path)) {
    const root = parseJson(text);
    return root === undefined ? [] : jsonPaths(root, []);
  }
  if (!/\.ya?ml$/i.test(path)) return [...text.matchAll(property)].map(([, key = '']) => [key]);
  return parseAllDocuments(text, { logLevel: 'silent' }).flatMap((document) =>
    'contents' in document ? yamlPaths(document.contents, []) : [],
  );
}

/** Those of the files beside `path` whose names fit, each with the file's name. */
export async function keyPathsBeside(
  path: string,
  family: RegExp,
  context: FixContext,
): Promise<readonly { readonly name: string; readonly keys: KeyPath }[]> {
  const found = await filesBeside(path, family, context);
  return found.flatMap(({ name, text }) => keyPaths(name, text).map((keys) => ({ name, keys })));
}
