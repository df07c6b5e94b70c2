import { builtinLanguages } from '../../rules/index.gen.ts';
import type { Language } from '../../rules/language.ts';
import type { Source } from '../../rules/rule.ts';

/** Special formats before general ones: a Compose file is YAML too. No file belongs to two of a kind; a test holds that. */
const ordered: readonly Language[] = [
  ...builtinLanguages.filter(({ of }) => of !== undefined),
  ...builtinLanguages.filter(({ of }) => of === undefined),
];

/** Whether a file is of this language, by its name and, where that doesn't tell, its text. */
export function isOf({ files, contains = [] }: Language, { path, text }: Source): boolean {
  return files.test(path) && contains.every((pattern) => pattern.test(text.replace(/^\uFEFF/, '')));
}

/** The language of a source: by its file first, which tells formats apart that editors call by one name, then by the editor's word. */
export function languageOf(source: Source): Language | undefined {
  const { languageId } = source;
  return (
    ordered.find((language) => isOf(language, source)) ??
    builtinLanguages.find(({ editorIds }) => languageId !== undefined && editorIds.includes(languageId))
  );
}
