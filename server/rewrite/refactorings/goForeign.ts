/**
 * What other packages ask for. An untyped constant takes a type on a string by itself, a call to os.Getenv does not; so a text that is handed to another package
 * may move only if that package's own source says what it takes: one of the standard library, of the same module, vendored, or in the module cache.
 */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { type FixContext, type Refusal, refuse } from '../plan.ts';
import { importsOf } from './goNodes.ts';

/** A package that a file imports; `texts` is undefined where its source is not to be found. */
export interface Foreign {
  readonly name: string;
  readonly texts: readonly string[] | undefined;
}

/** The name that a package has by custom, where its source does not tell. */
export const packageName = (path: string) =>
  (
    path
      .replace(/\/v\d+$/, '')
      .split('/')
      .at(-1) ?? ''
  )
    .replace(/^go-|[-.]go$|\.v\d+$/g, '')
    .replace(/-/g, '');

/** The path of the module that a go.mod is of. */
export const moduleOf = (goMod: string): string => /^module\s+(\S+)/m.exec(goMod)?.[1] ?? '';

/** The first part of a path of the standard library has no dot; nor may that of a module, which go.mod names. */
export const isStandard = (path: string, module: string) =>
  !/^[^/]*\./.test(path) && path !== module && !path.startsWith(`${module}/`);

/** Upper case is written as `!` and lower case in the cache. https://go.dev/ref/mod#module-cache */
const inCache = (path: string) => path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);

/** Where the source of a package may be, the likeliest first. */
function foldersOf(path: string, root: string, goMod: string): readonly string[] {
  const module = moduleOf(goMod);
  if (path === module) return [root];
  if (module !== '' && path.startsWith(`${module}/`)) return [`${root}${path.slice(module.length)}`];
  const [required] = [...goMod.matchAll(/^\s*(?:require\s+)?([\w.~-]+\.[\w.~/-]+)\s+(v\S+)/gm)]
    .filter(([, name = '']) => path === name || path.startsWith(`${name}/`))
    .sort(([, a = ''], [, b = '']) => b.length - a.length);
  const [, name = '', version = ''] = required ?? [];
  const home = /^(?:\/home\/[^/]+|\/Users\/[^/]+|[A-Za-z]:\/Users\/[^/]+)(?=\/)/.exec(root)?.[0] ?? '/root';
  const cached = `${home}/go/pkg/mod/${inCache(name)}@${inCache(version)}${path.slice(name.length)}`;
  return [`${root}/vendor/${path}`, ...(required ? [cached] : [])];
}

/** The files of a package in the first of these folders that has some. */
async function sourceIn(folders: readonly string[], { files }: FixContext): Promise<readonly string[] | undefined> {
  for (const folder of folders) {
    const names = (await files.list(folder)).filter((name) => /(?<!_test)\.go$/.test(name));
    const read = await Promise.all(names.map((name) => files.read(`${folder}/${name}`)));
    const texts = read.filter((text) => text !== undefined);
    if (texts.length > 0) return texts;
  }
  return undefined;
}

/** The packages that the files of the package import, those of the standard library aside. */
export async function foreignOf({ context, project, roots }: Rewriting): Promise<readonly Foreign[]> {
  const goMod = (await context.files.read(`${project.root}/go.mod`)) ?? '';
  const module = moduleOf(goMod);
  const found = new Map<string, Foreign>();
  for (const { path, alias } of roots.flatMap(importsOf)) {
    if (isStandard(path, module) || found.has(`${alias} ${path}`)) continue;
    const texts = await sourceIn(foldersOf(path, project.root, goMod), context);
    const own = /^package\s+(\w+)/m.exec(texts?.[0] ?? '')?.[1];
    found.set(`${alias} ${path}`, { name: alias ?? own ?? packageName(path), texts });
  }
  return [...found.values()];
}

const basic = /^(?:\.\.\.)?(?:string|any|interface\{\})$/;

/** What a type of a package means for a text: nothing, a conversion, or that a text is no such thing. */
function typeIn({ name, texts = [] }: Foreign, type: string): string | Refusal | undefined {
  const bare = type.replace(/^\.\.\./, '');
  if (basic.test(type)) return undefined;
  const isText = new RegExp(`(?:^|\\s)${bare}\\s+=?\\s*string\\b`, 'm');
  if (/^\w+$/.test(bare) && texts.some((text) => isText.test(text))) return `${name}.${bare}`;
  return refuse(`${name} takes its own ${bare} here: convert the text to it first.`);
}

/**
 * The conversion that a package asks for where `declaration` finds a type in the file that `pattern` matches; a refusal where its source is not to be found. An
 * empty name stands for any package.
 */
export function foreignType(
  name: string,
  pattern: RegExp,
  declaration: (root: Node) => string | undefined,
  foreign: readonly Foreign[],
  { parsing }: Rewriting,
): string | Refusal | undefined {
  const candidates = foreign.filter((each) => name === '' || each.name === name || each.texts === undefined);
  for (const each of candidates) {
    for (const text of each.texts?.filter((source) => pattern.test(source)) ?? []) {
      const type = declaration(parsing.parse(text));
      const asked = type === undefined ? undefined : typeIn(each, type);
      if (asked !== undefined && name === '') return refuse('Another package may take it as a type of its own.');
      if (type !== undefined) return asked;
    }
  }
  return candidates.some(({ texts }) => texts === undefined)
    ? refuse(
        'Another package takes it, perhaps as a type of its own, and its source is not here: give it a variable of type string first.',
      )
    : undefined;
}
