/** What the configurations of TypeScript around a file demand of its code. https://www.typescriptlang.org/tsconfig/ */
import { folderOf, foldersUp } from './folders.ts';
import type { FixContext } from './plan.ts';

/** As many configurations extend each other at most; one that extends itself is invalid. */
const deepest = 8;

const isConfig = (name: string) => /^tsconfig(?:\.[\w-]+)*\.json$/.test(name);

/** What a configuration extends: one name or several. */
function extendedBy(text: string): readonly string[] {
  const value = /"extends"\s*:\s*("[^"]*"|\[[^\]]*\])/.exec(text)?.[1] ?? '';
  return [...value.matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '');
}

/** A path with its `.` and `..` resolved. */
function resolved(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Where the text of an extended configuration may stand. */
function candidates(from: string, name: string, workspaceFolder: string): readonly string[] {
  const bases = /^\.{0,2}\//.test(name)
    ? [name.startsWith('/') ? name : resolved(folderOf(from), name)]
    : foldersUp(from, workspaceFolder).map((folder) => `${folder}/node_modules/${name}`);
  return bases.flatMap((base) => [base, `${base}.json`, `${base}/tsconfig.json`]);
}

/** Whether a configuration, or one that it extends, asks for brackets. One that can't be read might: they are right in any case. */
async function asksFor(path: string, text: string, context: FixContext, depth = 0): Promise<boolean> {
  const own = /"noPropertyAccessFromIndexSignature"\s*:\s*(true|false)/.exec(text)?.[1];
  if (own !== undefined || depth > deepest) return own !== 'false';
  for (const name of extendedBy(text)) {
    let isKnown = false;
    for (const candidate of candidates(path, name, context.workspaceFolder)) {
      const extended = isKnown ? undefined : await context.files.read(candidate);
      if (extended === undefined) continue;
      isKnown = true;
      if (await asksFor(candidate, extended, context, depth + 1)) return true;
    }
    if (!isKnown) return true;
  }
  return false;
}

/** Whether the compiler wants `process.env["X"]` in a file. https://www.typescriptlang.org/tsconfig/#noPropertyAccessFromIndexSignature */
export async function wantsBrackets(path: string, context: FixContext): Promise<boolean> {
  for (const folder of foldersUp(path, context.workspaceFolder)) {
    const configs = (await context.files.list(folder)).filter(isConfig).map((name) => `${folder}/${name}`);
    for (const config of configs) {
      if (await asksFor(config, (await context.files.read(config)) ?? '', context)) return true;
    }
    if (configs.length > 0) return false;
  }
  return false;
}

/** Who declares `process`, by the names of packages. */
const nodeTypes = /@types\/(?:node|bun|deno)\b|\bbun-types\b/;

/** Whether a folder has what a program's types come from, and Node.js's are surely not among them: true or false; undefined where it doesn't tell. */
async function lacksTypesIn(folder: string, { files }: FixContext): Promise<boolean | undefined> {
  const manifest = await files.read(`${folder}/package.json`);
  const types = await files.list(`${folder}/node_modules/@types`);
  if (nodeTypes.test(manifest ?? '') || types.some((name) => nodeTypes.test(`@types/${name}`))) return false;
  // Types of other packages bring them along, once these are installed.
  if (/"(?:dev|peer|optional)?[dD]ependencies"\s*:\s*\{\s*"/.test(manifest ?? ''))
    return (await files.list(`${folder}/node_modules`)).length > 0 ? undefined : false;
  const declarations = (await files.list(folder)).filter((name) => /\.d\.[cm]?ts$/.test(name));
  const texts = await Promise.all(declarations.map((name) => files.read(`${folder}/${name}`)));
  return texts.some((text) => /\bprocess\b|\btypes=["']node["']/.test(text ?? '')) ? false : undefined;
}

/** Whether TypeScript compiles a file and has nothing that declares `process`. */
export async function lacksNodeTypes(path: string, context: FixContext): Promise<boolean> {
  const folders = foldersUp(path, context.workspaceFolder);
  let isCompiled = false;
  for (const folder of folders) {
    const names = await context.files.list(folder);
    if (names.some((name) => /^(?:deno\.jsonc?|bun\.lockb?)$/.test(name))) return false;
    isCompiled ||= names.some(isConfig);
    if ((await lacksTypesIn(folder, context)) === false) return false;
  }
  return isCompiled && !/\bprocess\b|\btypes=["']node["']/.test((await context.files.read(path)) ?? '');
}
