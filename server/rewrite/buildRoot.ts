/** Builds that make one program of several folders: its variables stand in one env file, that of the outermost folder. */
import { foldersUp } from './folders.ts';
import type { FixContext } from './plan.ts';

interface Build {
  /** What a part of it has. */
  readonly member: RegExp;
  /** What the whole has, and what that says. */
  readonly whole: RegExp;
  readonly text: RegExp;
}

const builds: readonly Build[] = [
  // https://doc.rust-lang.org/cargo/reference/workspaces.html
  { member: /^Cargo\.toml$/, whole: /^Cargo\.toml$/, text: /^\s*\[workspace\]/m },
  // https://maven.apache.org/guides/mini/guide-multiple-modules.html
  { member: /^pom\.xml$/, whole: /^pom\.xml$/, text: /<modules>/ },
  // https://docs.gradle.org/current/userguide/multi_project_builds.html
  { member: /^build\.gradle(?:\.kts)?$/, whole: /^settings\.gradle(?:\.kts)?$/, text: /\binclude\b/ },
  { member: /\.csproj$/, whole: /\.slnx?$/, text: /(?:)/ },
];

/** The outermost folder of the build that a folder with these names is a part of; undefined where it is one by itself. */
export async function buildRootOf(
  folder: string,
  names: readonly string[],
  context: FixContext,
): Promise<string | undefined> {
  const own = builds.filter(({ member }) => names.some((name) => member.test(name)));
  let root: string | undefined;
  for (const outer of own.length === 0 ? [] : foldersUp(folder, context.workspaceFolder)) {
    const there = await context.files.list(outer);
    for (const { whole, text } of own) {
      const file = there.find((name) => whole.test(name));
      if (file !== undefined && text.test((await context.files.read(`${outer}/${file}`)) ?? '')) root = outer;
    }
  }
  return root;
}
