/** Other env files of a repository whose variables can meet a package's own in one process, where two values can't have one name. */
import { foldersUp } from './folders.ts';
import type { FixContext } from './plan.ts';

/** As many packages of a workspace are looked at. */
const limit = 100;

const envNames = ['.env', '.env.local', '.dev.vars'];

/** The folders that a pattern of a workspace stands for: `apps/*`, `tools/cli`. */
async function expanded(root: string, pattern: string, { files }: FixContext): Promise<readonly string[]> {
  const folder = `${root}/${pattern.replace(/^\.\//, '').replace(/\/?\*+$/, '')}`.replace(/\/$/, '');
  return /\*$/.test(pattern) ? (await files.list(folder)).map((name) => `${folder}/${name}`) : [folder];
}

/** The patterns of the packages of a workspace. https://docs.npmjs.com/cli/using-npm/workspaces https://pnpm.io/pnpm-workspace_yaml */
function patternsOf(packageJson: string, pnpm: string): readonly string[] {
  const npm = /"workspaces"\s*:\s*(?:\{\s*"packages"\s*:\s*)?\[([^\]]*)\]/.exec(packageJson)?.[1] ?? '';
  const listed = /^packages:[^\S\n]*\n((?:[^\S\n]*(?:-|#)[^\n]*(?:\n|$))*)/m.exec(pnpm)?.[1] ?? '';
  return [
    ...[...npm.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? ''),
    ...[...listed.matchAll(/-\s*["']?([^"'\s#]+)/g)].map((found) => found[1] ?? ''),
  ].filter((pattern) => !pattern.startsWith('!'));
}

interface Package {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
}

/** The packages of the workspace that a folder belongs to. */
async function packagesAround(path: string, context: FixContext): Promise<readonly Package[]> {
  const { files, workspaceFolder } = context;
  for (const root of foldersUp(path, workspaceFolder)) {
    const pnpm = (await files.read(`${root}/pnpm-workspace.yaml`)) ?? '';
    const patterns = patternsOf((await files.read(`${root}/package.json`)) ?? '', pnpm);
    if (patterns.length === 0) continue;
    const found = await Promise.all(patterns.map((pattern) => expanded(root, pattern, context)));
    const folders = [root, ...found.flat()].slice(0, limit);
    const texts = await Promise.all(folders.map((folder) => files.read(`${folder}/package.json`)));
    return folders.map((folder, index) => {
      const text = texts[index] ?? '';
      return { folder, text, name: /"name"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '' };
    });
  }
  return [];
}

/** The packages that may run in one process with that of `root`: either is used by another one. Two applications each run in their own. */
function linkedTo(root: string, packages: readonly Package[]): readonly string[] {
  const isUsed = ({ name }: Package) =>
    name !== '' && packages.some((other) => other.name !== name && other.text.includes(`"${name}"`));
  const own = packages.find(({ folder }) => folder === root);
  if (own === undefined) return [];
  return packages.filter((each) => each !== own && (isUsed(own) || isUsed(each))).map(({ folder }) => folder);
}

/** The texts of those env files: of the folders above the root, and of linked packages. */
export async function relatedEnvTexts(
  root: string,
  isScript: boolean,
  context: FixContext,
): Promise<readonly string[]> {
  const above = foldersUp(root, context.workspaceFolder);
  const linked = isScript ? linkedTo(root, await packagesAround(`${root}/package.json`, context)) : [];
  const paths = [...new Set([...above, ...linked])].flatMap((folder) => envNames.map((name) => `${folder}/${name}`));
  const texts = await Promise.all(paths.map((path) => context.files.read(path)));
  return texts.filter((text) => text !== undefined);
}
