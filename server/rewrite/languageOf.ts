import { builtinLanguages } from '../../rules/index.gen.ts';
import type { Language } from '../../rules/language.ts';
import type { Source } from '../../rules/rule.ts';

/** The language of a source: by its file's name first, which tells formats apart that editors call by one name, then by the editor's word. */
export function languageOf({ path, languageId }: Source): Language | undefined {
  return (
    builtinLanguages.find(({ files }) => files.test(path)) ??
    builtinLanguages.find(({ editorIds }) => languageId !== undefined && editorIds.includes(languageId))
  );
}
