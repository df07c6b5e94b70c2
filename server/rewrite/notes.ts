/** What is left to the user after a fix, as sentences. */
import type { Language } from '../../rules/language.ts';
import type { EnvReader } from '../core/dotenv.ts';
import type { FixContext, FixRequest } from './plan.ts';
import type { Project } from './project.ts';

const fallbackLoading = 'Load {file} before the program starts: `set -a; . ./{file}; set +a`.';

/** How the program gets the variable: what in the project loads the file, or the one line that would. */
async function loadingNote(
  name: string,
  language: Language,
  { root, names, envFile }: Project,
  context: FixContext,
): Promise<string> {
  const said = (note: string) => note.replaceAll('{file}', envFile).replaceAll('{name}', name);
  for (const { file, text, note } of language.loading?.loaders ?? []) {
    for (const found of names.filter((candidate) => file.test(candidate))) {
      if (text.test((await context.files.read(`${root}/${found}`)) ?? '')) return said(note);
    }
  }
  return said(language.loading?.otherwise ?? fallbackLoading);
}

/** Languages whose debuggers for VS Code know `envFile`. */
const debugged: ReadonlySet<string> = new Set([
  'javascript',
  'typescript',
  'tsx',
  'python',
  'go',
  'java',
  'kotlin',
  'csharp',
  'php',
  'rust',
  'c',
  'cpp',
]);

/** How the debugger gets it. https://code.visualstudio.com/docs/debugtest/debugging-configuration */
async function debuggerNote(
  { id }: Language,
  { root, envFile }: Project,
  { files, workspaceFolder }: FixContext,
): Promise<readonly string[]> {
  if (!debugged.has(id) || envFile === '.dev.vars') return [];
  const inside = root.slice(workspaceFolder.length + 1);
  const path = `\${workspaceFolder}/${inside === '' ? '' : `${inside}/`}${envFile}`;
  const launch = (await files.read(`${workspaceFolder}/.vscode/launch.json`)) ?? '';
  const named = [...launch.matchAll(/"envFile"\s*:\s*"([^"]*)"/g)].map((found) => found[1] ?? '');
  return [
    named.includes(path)
      ? `The debugger loads ${envFile}: launch.json names it.`
      : `For the debugger, add "envFile": "${path}" to the configuration in launch.json.`,
  ];
}

/** Who can't read the value. */
export function warningsOf(misreaders: readonly EnvReader[]): readonly string[] {
  return misreaders.length === 0 ? [] : [`${misreaders.join(', ')} can't read this value exactly from an env file.`];
}

/** The notes of a fix: rotate, and how the variable gets to the program and its debugger. */
export async function notesOf(
  { rule }: FixRequest,
  name: string,
  language: Language,
  project: Project,
  context: FixContext,
): Promise<readonly string[]> {
  const rotate = rule.rotate === undefined ? 'rotate it' : `rotate it at ${rule.rotate}`;
  return [
    `The value still stands in the git history and in the editor's local history: ${rotate}.`,
    await loadingNote(name, language, project, context),
    ...(await debuggerNote(language, project, context)),
  ];
}
