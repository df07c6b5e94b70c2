/** A secret in a script that stands in another file: a step of a pipeline, a line of a Dockerfile. */
import { language as bash } from '../../../rules/languages/bash.ts';
import { language as powershell } from '../../../rules/languages/powershell.ts';
import type { Span } from '../../core/span.ts';
import { rewriteCode } from '../code/code.ts';
import type { FixContext, FixRequest, Refusal, SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';

/** What runs a script. */
export type Shell = 'bash' | 'powershell';

const shells = { bash: bash.code, powershell: powershell.code } as const;

/** The variable whose default ends a text: `${OWN:-`. */
export const defaultedBy = (before: string): string | undefined => /\$\{([A-Za-z_]\w*):?[-=]$/.exec(before)?.[1];

/** The URL or connection string that is a whole word around a secret, and moves with it. */
export function connectionAt(script: string, { start, end }: Span, request: FixRequest): { readonly whole?: string } {
  const ahead = /(?:^|(["'])|\s)([^\s"']*)$/.exec(script.slice(0, start));
  const behind = /^([^\s"']*)(["']?)(?=\s|$)/.exec(script.slice(end));
  if (ahead === null || behind === null || (ahead[1] ?? '') !== behind[2]) return {};
  const whole = `${ahead[2]}${script.slice(start, end)}${behind[1]}`;
  return isConnection(whole, request) && !/[$`\\]/.test(whole) ? { whole } : {};
}

/** The edits inside the script, in its own offsets. `span` is the secret's in the script; `name` the variable's where it is decided. */
export async function rewriteShell(
  script: string,
  span: Span,
  name: string | undefined,
  request: FixRequest,
  context: FixContext,
  project: Project,
  shell: Shell = 'bash',
): Promise<SourceFix | Refusal> {
  const source = { path: `${project.root}/script`, text: script };
  const inner = name === undefined ? context : { ...context, name };
  const within = { ...request, source, finding: { ...request.finding, span } };
  return await rewriteCode(within, inner, project, shells[shell]);
}
