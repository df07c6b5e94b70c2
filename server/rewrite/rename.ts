/** A variable gets another name wherever its project names it: in the sources, the env files and their examples, and what starts the program. */
import type { Source } from '../../rules/rule.ts';
import { isEnvName } from '../core/envName.ts';
import { isEnvFile } from '../core/inspect.ts';
import { foldersUp } from './folders.ts';
import { shortName } from './hclNames.ts';
import { isPublic } from './name.ts';
import { type Edit, type FixContext, type Refusal, refuse } from './plan.ts';
import { projectOf } from './project.ts';
import { type Mention, mentionsIn } from './references.ts';

/** A file in which names are replaced, by the key under which the shell knows it. */
export interface Renamed {
  readonly key: string;
  readonly edits: readonly Edit[];
}

/** A file of the project as it is now. Of a notebook each cell is one. */
export interface NamedSource {
  readonly key: string;
  readonly source: Source;
}

/** Whether an env file beside the file or above it, up to the workspace's folder, has the variable. */
async function isDeclared(name: string, path: string, { files, workspaceFolder }: FixContext): Promise<boolean> {
  for (const folder of foldersUp(path, workspaceFolder)) {
    for (const entry of await files.list(folder)) {
      const file = `${folder}/${entry}`;
      if (!isEnvFile(file)) continue;
      const text = (await files.read(file)) ?? '';
      if (mentionsIn({ path: file, text }).some((mention) => mention.name === name)) return true;
    }
  }
  return false;
}

/** The variable that is named at an offset; undefined where the name is an ordinary symbol's, or not surely a variable's. */
export async function variableAt(source: Source, offset: number, context: FixContext): Promise<Mention | undefined> {
  const mention = mentionsIn(source).find(({ span }) => span.start <= offset && offset <= span.end);
  if (mention === undefined || mention.kind === 'shared' || !isEnvName(mention.name)) return undefined;
  // What is written small in code is rather a word of a call that only looks like one: `env("test")`.
  const isSure = mention.kind === 'sure' && (isEnvFile(source.path) || /^[A-Z][A-Z\d_]*$/.test(mention.name));
  return isSure || (await isDeclared(mention.name, source.path, context)) ? mention : undefined;
}

/** What is wrong with a new name by itself; undefined if nothing is. */
async function objection(from: string, to: string, path: string, context: FixContext): Promise<string | undefined> {
  if (!isEnvName(to))
    return `${to} is no good name for a variable: use letters, digits and underscores, and none that the system uses.`;
  const project = await projectOf(path, context);
  if ('kind' in project || isPublic(from, project) === isPublic(to, project)) return undefined;
  return isPublic(to, project)
    ? `${to} is public: by its name the framework copies its value to every visitor.`
    : `${from} is public by its name, and ${to} would not be: what runs in the browser could no longer read it.`;
}

/** The edits that give a variable another name in all `sources`, or why it can't have it. */
export async function planRename(
  { name: from, path }: { readonly name: string; readonly path: string },
  to: string,
  sources: AsyncIterable<NamedSource>,
  context: FixContext,
): Promise<readonly Renamed[] | Refusal> {
  if (to === from) return [];
  const wrong = await objection(from, to, path, context);
  if (wrong !== undefined) return refuse(wrong);
  const renamed: Renamed[] = [];
  for await (const { key, source } of sources) {
    if (![from, to].some((name) => source.text.includes(shortName(name)))) continue;
    const mentions = mentionsIn(source);
    if (mentions.some(({ name, kind }) => name === to && kind !== 'shared')) {
      return refuse(
        `${to} is taken: ${source.path.slice(context.workspaceFolder.length + 1)} has a variable of this name.`,
      );
    }
    const edits = mentions
      .filter(({ name }) => name === from)
      .map(({ span, renamed: write }) => ({ span, text: write(to) }));
    if (edits.length > 0) renamed.push({ key, edits });
  }
  return renamed;
}
