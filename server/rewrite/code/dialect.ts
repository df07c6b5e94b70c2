import type { Code } from '../../../rules/language.ts';
import type { Rewriting } from './rewriting.ts';

/** How variables are read here: as the framework or runtime wants it, or as the language does everywhere. */
export function readOf({
  code,
  project,
  request,
}: Pick<Rewriting, 'code' | 'project' | 'request'>): Pick<Code, 'read' | 'needs'> {
  const facts = { ...request.source, ...project };
  const dialect = code.dialects?.find(({ when }) => when(facts));
  return dialect === undefined ? code : { ...code, ...dialect };
}
