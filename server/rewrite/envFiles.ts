/** The dot-files' part of a fix: the env file, its example, and the files that keep it out of git and of images. */
import ignore from 'ignore';
import { appendLine, type EnvReader, lineEnd, setVariable, variablesOf, writeValue } from '../core/dotenv.ts';
import { foldersUp } from './folders.ts';
import { isIgnored } from './ignored.ts';
import type { FileChange, FixContext } from './plan.ts';
import type { Project } from './project.ts';

/** The changes in the order in which they are saved, and the readers that can't read the value back exactly. */
export interface EnvFiles {
  readonly changes: readonly FileChange[];
  readonly misreaders: readonly EnvReader[];
}

const changeOf = (path: string, text: string | undefined, line: string): FileChange => ({
  path,
  create: text === undefined,
  edits: [appendLine(text ?? '', line)],
});

/** The nearest .gitignore, from the root up, gets a line; a new one stands in the root. */
async function gitignore({ root, envFile }: Project, context: FixContext): Promise<readonly FileChange[]> {
  if (await isIgnored(`${root}/${envFile}`, context)) return [];
  for (const folder of foldersUp(`${root}/${envFile}`, context.workspaceFolder)) {
    const text = await context.files.read(`${folder}/.gitignore`);
    if (text !== undefined) return [changeOf(`${folder}/.gitignore`, text, envFile)];
  }
  return [changeOf(`${root}/.gitignore`, undefined, envFile)];
}

const dockerfileOf = ({ names }: Project) => names.find((name) => /^(?:Dockerfile|Containerfile)$/i.test(name));

/** Frameworks that load env files with dotenv-expand. */
export const isExpanding = ({ packageJson }: Project): boolean =>
  /"(?:next|vite|react-scripts|@vue\/cli-service|astro|@sveltejs\/kit|expo|nuxt)"\s*:/.test(packageJson);

/** Whether a project's makefile includes its env file. */
async function isIncluded({ root, names, envFile }: Project, context: FixContext): Promise<boolean> {
  const makefile = names.find((name) => /^(?:GNUm|[mM])akefile$/.test(name));
  const text = makefile === undefined ? undefined : await context.files.read(`${root}/${makefile}`);
  return text?.split('\n').some((line) => /^\s*-?s?include\s/.test(line) && line.includes(envFile)) === true;
}

/** Whether a project has a use for a reader, which not every one has. */
async function isUsed(reader: EnvReader, project: Project, context: FixContext): Promise<boolean> {
  if (reader === 'docker run --env-file') return dockerfileOf(project) !== undefined;
  if (reader === 'Next.js and Vite') return isExpanding(project);
  if (reader === 'make') return await isIncluded(project, context);
  return reader !== 'kubectl --from-env-file';
}

/** Patterns of a .dockerignore are anchored at its folder. https://docs.docker.com/build/concepts/context/#dockerignore-files */
async function dockerignore(project: Project, context: FixContext): Promise<readonly FileChange[]> {
  const { root, envFile } = project;
  const dockerfile = dockerfileOf(project);
  if (dockerfile === undefined) return [];
  // An image that is built from the env file on purpose would no longer build.
  if ((await context.files.read(`${root}/${dockerfile}`))?.includes(envFile)) return [];
  const text = await context.files.read(`${root}/.dockerignore`);
  const anchored = (text ?? '').split(/\r?\n/).map((line) => line.replace(/^(!?)(?=[^!/#*]|\*(?!\*))/, '$1/'));
  if (text !== undefined && ignore().add(anchored).ignores(envFile)) return [];
  return [changeOf(`${root}/.dockerignore`, text, envFile)];
}

async function example({ root, names }: Project, name: string, context: FixContext): Promise<readonly FileChange[]> {
  const file = names.find((candidate) => /^\.env\.(?:example|sample|template|dist)$/.test(candidate)) ?? '.env.example';
  const text = await context.files.read(`${root}/${file}`);
  if (variablesOf(text ?? '').some((variable) => variable.name === name)) return [];
  return [changeOf(`${root}/${file}`, text, `${name}=`)];
}

/** Everything but the source. Nothing is written to the env file if it holds the value already. */
export async function envFiles(
  project: Project,
  name: string,
  value: string,
  readers: readonly EnvReader[],
  context: FixContext,
): Promise<EnvFiles> {
  const around = [
    ...(await gitignore(project, context)),
    ...(await dockerignore(project, context)),
    ...(await example(project, name, context)),
  ];
  const { envText, envFile, root } = project;
  if (variablesOf(envText ?? '').some((variable) => variable.name === name && variable.value === value))
    return { changes: around, misreaders: [] };
  // An editor would turn the value's own line ends into the file's.
  const written = writeValue(value, readers, value.includes('\n') && lineEnd(envText ?? '') === '\r\n');
  const edit = setVariable(envText ?? '', name, written.text);
  const misreaders: EnvReader[] = [];
  for (const reader of written.misreaders)
    if (readers.includes(reader) || (await isUsed(reader, project, context))) misreaders.push(reader);
  return {
    changes: [...around, { path: `${root}/${envFile}`, create: envText === undefined, edits: [edit] }],
    misreaders,
  };
}
