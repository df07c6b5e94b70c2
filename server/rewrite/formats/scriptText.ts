/** A secret in a script that stands in another file: a step of a pipeline, a line of a Dockerfile. */
import { language as bash } from '../../../rules/languages/bash.ts';
import { language as powershell } from '../../../rules/languages/powershell.ts';
import { envNameFor } from '../../core/envName.ts';
import type { Span } from '../../core/span.ts';
import { rewriteCode } from '../code/code.ts';
import { pickName } from '../name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';

/** What runs a script. */
export type Shell = 'bash' | 'powershell';

const shells = { bash: bash.code, powershell: powershell.code } as const;

/** The variable whose default ends a text: `${OWN:-`. */
const defaultedBy = (before: string): string | undefined => /\$\{([A-Za-z_]\w*):?[-=]$/.exec(before)?.[1];

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
  const source = { path: request.source.path, text: script };
  const inner = name === undefined ? context : { ...context, name };
  const within = { ...request, source, finding: { ...request.finding, span } };
  return await rewriteCode(within, inner, project, shells[shell]);
}

/** What the file around a script has to say to a variable's name. */
export interface Naming {
  /** Adapts the name to what the format allows. */
  readonly nameOf?: (name: string) => string;
  /** Whether a name means something else in the file. */
  readonly isTaken?: (name: string) => boolean;
}

/** The edits inside the script, in the shortest form: the file hands the variable to it, which is set then. */
export async function rewriteHanded(
  script: string,
  span: Span,
  request: FixRequest,
  context: FixContext,
  project: Project,
  { shell = 'bash', nameOf = (name) => name, isTaken = () => false }: Naming & { readonly shell?: Shell },
): Promise<SourceFix | Refusal> {
  const defaulted = defaultedBy(script.slice(0, span.start));
  if (defaulted !== undefined && isTaken(defaulted))
    return refuse(`It is the default of ${defaulted}, which has a value already: delete it here.`);
  const plain = { ...context, form: 'plain' } as const;
  const first = await rewriteShell(script, span, undefined, request, plain, project, shell);
  if (first.kind === 'refusal') return first;
  const { rule, source, finding } = request;
  const whole = isConnection(first.value, request) ? { whole: first.value } : {};
  const own = envNameFor({ rule, source, literal: finding.span, ...whole });
  let fix: SourceFix | Refusal = first;
  // What stands right before the secret says most of it, but may be taken in the script.
  for (const wanted of new Set([...(defaulted === undefined ? [nameOf(own)] : []), nameOf(first.name)])) {
    if (wanted === first.name && !isTaken(wanted)) return first;
    const name = pickName(wanted, first.value, project, context, isTaken);
    if (typeof name !== 'string') return name;
    fix = await rewriteShell(script, span, name, request, plain, project, shell);
    if (fix.kind === 'fix') return fix;
  }
  return fix;
}
