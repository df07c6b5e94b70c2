/** What the other files of the workspace say of a name: what it may become, and what it means. */
import type { Node } from 'web-tree-sitter';
import type { Code, ImportNeed } from '../../../rules/language.ts';
import type { Source } from '../../../rules/rule.ts';
import type { Rewriting } from '../code/rewriting.ts';
import { filesBeside, type Neighbour } from '../folders.ts';
import { isIgnored } from '../ignored.ts';
import type { FixContext } from '../plan.ts';

/** Folders that hold what was built or fetched, and hidden ones. */
const foreign = /^(?:\..*|node_modules|vendor|target|obj|_build)$/;

/** Folders that hold as much in some projects, where git ignores them, and sources in others. */
const doubtful = /^(?:build|out|dist|bin|packages|deps)$/;

/** More entries than these are not searched while somebody waits for a light bulb. */
const limit = 2000;

interface File {
  readonly path: string;
  readonly text: string;
}

async function isSkipped(folder: string, context: FixContext): Promise<boolean> {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return foreign.test(name) || (doubtful.test(name) && (await isIgnored(`${folder}/`, context)));
}

/** The files of the workspace with one of these endings; undefined where it is too large to tell. */
export async function filesOf(endings: RegExp, context: FixContext): Promise<readonly File[] | undefined> {
  const { workspaceFolder, files } = context;
  const found: File[] = [];
  const folders = [workspaceFolder];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await files.list(folder)) {
      seen += 1;
      if (seen > limit) return undefined;
      const path = `${folder}/${entry}`;
      const text = endings.test(entry) ? await files.read(path) : undefined;
      if (text !== undefined) found.push({ path, text });
      else if (!endings.test(entry) && !(await isSkipped(path, context))) folders.push(path);
    }
  }
  return found;
}

/** The trees of the other files with one of these endings that mention `name`; undefined where the workspace is too large to tell. */
export async function mentionsOf(
  name: string,
  endings: RegExp,
  { request, context, parsing }: Rewriting,
): Promise<readonly Node[] | undefined> {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u');
  const files = await filesOf(endings, context);
  return files
    ?.filter(({ path, text }) => path !== request.source.path && word.test(text))
    .map(({ text }) => parsing.parse(text));
}

/** The other files of the folder, where those of a folder share their names. */
export async function neighboursOf(
  { path }: Source,
  context: FixContext,
  { needs }: Code,
): Promise<readonly Neighbour[]> {
  return needs?.redefined?.beside ? await filesBeside(path, needs.redefined.files, context) : [];
}

/** The files that give a name another meaning; all fixes of one request ask for the same. */
const redefining = new WeakMap<FixContext, Promise<readonly string[] | undefined>>();

/** Whether the source or another file may give the names that the expression reads another meaning. */
export async function isRedefined(
  source: Source,
  neighbours: readonly Neighbour[],
  context: FixContext,
  { redefined }: ImportNeed,
): Promise<boolean> {
  if (redefined === undefined) return false;
  if (redefined.by.test(source.text)) return true;
  if (redefined.beside) return neighbours.some(({ text }) => redefined.by.test(text));
  const paths =
    redefining.get(context) ??
    filesOf(redefined.files, context).then((files) =>
      files?.filter(({ text }) => redefined.by.test(text)).map(({ path }) => path),
    );
  redefining.set(context, paths);
  return (await paths)?.some((path) => path !== source.path) ?? true;
}
