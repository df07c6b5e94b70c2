/** The project around a source: its root, what it is made of, and where its secrets belong. */
import { oneOfWords } from '../../rules/oneOf.ts';
import { buildRootOf } from './buildRoot.ts';
import { foldersUp } from './folders.ts';

import { type FixContext, type Refusal, refuse } from './plan.ts';
import { relatedEnvTexts } from './relatives.ts';
import { lacksNodeTypes, wantsBrackets } from './tsconfig.ts';

/** What the files of a project's root tell. */
export interface Project {
  /** Absolute, without a final slash. */
  readonly root: string;
  /** The names in the root. */
  readonly names: readonly string[];
  /** The text of package.json, or an empty text. */
  readonly packageJson: string;
  /** The name of the file that holds secrets on this machine, as it stands in the root. */
  readonly envFile: string;
  readonly envText: string | undefined;
  /** The texts of other env files whose variables can meet those of this one in a process. */
  readonly relatedEnvTexts: readonly string[];
  /** The name of the file that would hold them, were it not tracked by git. */
  readonly tracked?: string;
  /** The texts of those files of the root that tell the version and the options of a compiler. */
  readonly build: string;
  /** Whether TypeScript wants `process.env["X"]`. */
  readonly bracketedEnv: boolean;
  /** Whether TypeScript knows no `process`. */
  readonly untypedProcess: boolean;
}

/** Files of a project's root. */
const markers = new RegExp(
  `^(?:${oneOfWords(String.raw`
    package\.json deno\.jsonc? pyproject\.toml requirements\.txt setup\.py Pipfile manage\.py go\.mod pom\.xml build\.gradle(?:\.kts)?
    .+\.(?:cs|fs|vb)proj Gemfile composer\.json Cargo\.toml mix\.exs artisan angular\.json pubspec\.yaml build\.sbt Package\.swift shard\.yml
    wrangler\.(?:toml|jsonc?) \.git (?:docker-)?compose(?:\.[\w-]+)?\.ya?ml
  `)})$`,
);

/** JavaScript and TypeScript. */
const isScript = /\.[cm]?[jt]sx?$/i;

/** Frameworks that commit `.env` on purpose and keep `.env.local` to the machine. */
const commitsEnv: readonly { readonly file: RegExp; readonly text: RegExp }[] = [
  {
    file: /^package\.json$/,
    // Nuxt and Gatsby read no .env.local.
    text: /^(?![\s\S]*"(?:nuxt|gatsby)"\s*:)[\s\S]*"(?:next|vite|react-scripts|@vue\/cli-service|astro|@sveltejs\/kit|expo|@remix-run\/dev|@react-router\/dev)"\s*:/,
  },
  { file: /^composer\.json$/, text: /"symfony\/(?:framework-bundle|dotenv|flex)"\s*:/ },
];

async function envFileOf(
  root: string,
  names: readonly string[],
  context: FixContext,
  own: string | undefined,
): Promise<Pick<Project, 'envFile' | 'tracked'> | Refusal> {
  const isWorker = names.some((name) => /^wrangler\.(?:toml|jsonc?)$/.test(name));
  const candidates = isWorker ? ['.dev.vars'] : ['.env', '.env.local'];
  for (const { file, text } of own === undefined ? commitsEnv : []) {
    for (const name of names.filter((name) => file.test(name))) {
      if (text.test((await context.files.read(`${root}/${name}`)) ?? '')) candidates.reverse();
    }
  }
  let tracked: Pick<Project, 'tracked'> = {};
  for (const envFile of candidates) {
    if (!(await context.files.isTracked(`${root}/${envFile}`))) return { envFile, ...tracked };
    tracked = { tracked: envFile };
  }
  const last = isWorker ? '.dev.vars' : '.env.local';
  return refuse(
    `Git tracks ${candidates.toSorted().join(' and ')}, which may not hold a secret then: run \`git rm --cached ${last}\` first.`,
  );
}

/** What a format's reader demands of the env file, whatever the framework around it. */
export interface EnvFilePlace {
  /** It is the one beside the file. */
  readonly ownFolder?: boolean;
  /** It has this name. */
  readonly name?: string;
}

/** A package.json that only says how Node.js reads the files beside it is no root. https://nodejs.org/api/packages.html#type */
const bare = /^\s*\{\s*"type"\s*:\s*"\w+"\s*,?\s*(?:"(?:private|sideEffects)"\s*:\s*\w+\s*)?\}\s*$/;

/** The nearest folder that has the marks of a root; the outermost where none has. */
async function nearestPart(folders: readonly string[], { files, workspaceFolder }: FixContext): Promise<string> {
  for (const folder of folders) {
    const marks = (await files.list(folder)).filter((name) => markers.test(name));
    const [mark] = marks;
    if (mark === undefined) continue;
    const isBare =
      marks.length === 1 && mark === 'package.json' && bare.test((await files.read(`${folder}/${mark}`)) ?? '');
    if (!isBare) return folder;
  }
  return workspaceFolder;
}

const builds =
  /\.csproj$|^(?:Directory\.Build\.props|Cargo\.toml|composer\.json|package\.json|manifest\.json|build\.gradle(?:\.kts)?|requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(?:py|cfg))$/;

/** The texts of what tells the version and the options of a compiler in a folder. */
async function buildTextOf(folder: string, { files }: FixContext): Promise<string> {
  const names = (await files.list(folder)).filter((name) => builds.test(name));
  return (await Promise.all(names.map((name) => files.read(`${folder}/${name}`)))).join('\n');
}

/** The nearest application around a path, and its env file. */
export async function projectOf(
  path: string,
  context: FixContext,
  { ownFolder = false, name: own }: EnvFilePlace = {},
): Promise<Project | Refusal> {
  const folders = foldersUp(path, context.workspaceFolder);
  const [first] = folders;
  if (first === undefined)
    return refuse('The file stands outside the workspace: there is no project whose env file could hold it.');
  const part = ownFolder ? first : await nearestPart(folders, context);
  const root = (ownFolder ? undefined : await buildRootOf(part, await context.files.list(part), context)) ?? part;
  const names = await context.files.list(root);
  const found = await envFileOf(root, names, context, own);
  if ('kind' in found) return found;
  return {
    root,
    names,
    packageJson: (await context.files.read(`${root}/package.json`)) ?? '',
    build: (await Promise.all([...new Set([part, root])].map((folder) => buildTextOf(folder, context)))).join('\n'),
    bracketedEnv: isScript.test(path) && (await wantsBrackets(path, context)),
    untypedProcess: /\.[cm]?tsx?$/.test(path) && (await lacksNodeTypes(path, context)),
    ...found,
    envText: await context.files.read(`${root}/${found.envFile}`),
    relatedEnvTexts: await relatedEnvTexts(root, isScript.test(path), context),
  };
}
