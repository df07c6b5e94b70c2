/** What is left to the user after a fix, as sentences. */
import type { Language } from '../../rules/language.ts';
import type { EnvReader } from '../core/dotenv.ts';
import type { FixContext, FixRequest } from './plan.ts';
import type { Project } from './project.ts';

const fallbackLoading = 'Load {file} before the program starts: `set -a; . ./{file}; set +a`.';

async function loadingNote(
  name: string,
  language: Language,
  { root, names, envFile }: Project,
  context: FixContext,
): Promise<string> {
  for (const { file, text, note } of language.loading?.loaders ?? []) {
    for (const found of names.filter((candidate) => file.test(candidate))) {
      if (text.test((await context.files.read(`${root}/${found}`)) ?? '')) return note;
    }
  }
  return (language.loading?.otherwise ?? fallbackLoading).replaceAll('{file}', envFile).replaceAll('{name}', name);
}

/** The notes of a fix: rotate, how the variable gets to the program, and who can't read the value. */
export async function notesOf(
  { rule }: FixRequest,
  name: string,
  language: Language,
  project: Project,
  misreaders: readonly EnvReader[],
  context: FixContext,
): Promise<readonly string[]> {
  const rotate = rule.rotate === undefined ? 'rotate it' : `rotate it at ${rule.rotate}`;
  return [
    `The value still stands in the git history and in the editor's local history: ${rotate}.`,
    await loadingNote(name, language, project, context),
    ...(misreaders.length === 0 ? [] : [`${misreaders.join(', ')} can't read this value exactly from an env file.`]),
  ];
}
