/** A secret in shell text that stands in another file: a step of a workflow, a line of a Dockerfile. */
import { language as bash } from '../../rules/languages/bash.ts';
import type { Span } from '../core/span.ts';
import { rewriteCode } from './code.ts';
import type { Edit, FixContext, FixRequest, Refusal } from './plan.ts';
import type { Project } from './project.ts';

/** The edits inside the script, in its own offsets. `span` is the secret's in the script. */
export async function rewriteShell(
  script: string,
  span: Span,
  name: string | undefined,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<
  { readonly kind: 'fix'; readonly name: string; readonly value: string; readonly edits: readonly Edit[] } | Refusal
> {
  const source = { path: `${project.root}/script.sh`, text: script };
  const inner = name === undefined ? context : { ...context, name };
  return await rewriteCode({ ...request, source, finding: { ...request.finding, span } }, inner, project, bash.code);
}
