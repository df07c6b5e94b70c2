/** A secret in a file of HCL becomes a variable, which the environment sets: TF_VAR_name, PKR_VAR_name, NOMAD_VAR_name. */
import { type HclVariables, hclName } from '../../../rules/languages/_hcl.ts';
import { lineEnd, variablesOf } from '../../core/dotenv.ts';
import { assignedName, envNameFor, freeName } from '../../core/envName.ts';
import { rewriteCode } from '../code/code.ts';
import { filesBeside } from '../folders.ts';
import { pickName } from '../name.ts';
import type { Edit, FixContext, FixRequest, Refusal, SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { lineAt, linesOf, unescapeJson } from './slot.ts';

const declaration = /^[^\S\n]*variable\s+"([\w-]+)"/gm;

/** The texts that are read together: all files of a module lie in one folder. */
export async function textsOf(request: FixRequest, context: FixContext, kind: RegExp): Promise<readonly string[]> {
  const { path, text } = request.source;
  return [text, ...(await filesBeside(path, kind, context)).map((file) => file.text)];
}

/** The names of the variables that they declare. */
const declaredIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((each) => [...each.matchAll(declaration)].map((found) => found[1] ?? '')));

/** A secret that is the default of a variable: without it the variable must be set. */
function rewriteDefault(
  { source: { text }, finding: { span } }: FixRequest,
  context: FixContext,
  project: Project,
  { prefix, hasSensitive }: HclVariables,
): SourceFix | Refusal | undefined {
  const [, name, body = ''] = /\bvariable\s+"([\w-]+)"\s*\{([^{}]*)$/.exec(text.slice(0, span.start)) ?? [];
  const line = lineAt(text, span.start);
  const found = /^(.*?)default\s*=\s*"((?:\\.|[^"\\$%])*)"(?:\s*(?:#|\/\/).*|(\s*\}))?\s*$/.exec(
    text.slice(line.start, line.end),
  );
  const [, ahead = '', written = '\\', close] = found ?? [];
  const value = unescapeJson(written);
  if (name === undefined || value === undefined || !/^\s*$|\{\s*$/.test(ahead)) return undefined;
  const own = `${prefix}${name}`;
  const variable = pickName(own, value, project, { ...context, name: own });
  if (typeof variable !== 'string') return variable;
  const rest = body + text.slice(line.end, text.indexOf('}', line.end));
  const secured = hasSensitive && !/\bsensitive\s*=\s*true/.test(rest) ? 'sensitive = true' : '';
  const edit: Edit =
    close === undefined && secured === ''
      ? { span: linesOf(text, line), text: '' }
      : { span: line, text: `${ahead}${secured}${close ?? ''}` };
  return { kind: 'fix', name: variable, value, edits: [edit] };
}

const prefixed = (prefix: string, name: string) => `${prefix}${hclName(prefix, name)}`;

/** https://developer.hashicorp.com/terraform/language/values/variables#declaring-an-input-variable */
const reserved = /^(?:source|version|providers|count|for_each|lifecycle|depends_on|locals)$/;

const labels = /^[^\S\n]*(?:resource|data|module|provider|source|job|group|task)\s[^\n{]*?"([\w-]+)"\s*\{/gm;

/** A name from the block's last label and the attribute: `db_password` for the password of `resource "aws_db_instance" "db"`. */
function baseName({ rule, source, finding }: FixRequest, { name, value }: SourceFix, prefix: string): string {
  const { text } = source;
  const before = text.slice(0, finding.span.start);
  const isWhole = value === text.slice(finding.span.start, finding.span.end);
  const label = [...before.matchAll(labels)].at(-1)?.[1];
  const attribute = assignedName(text, finding.span.start);
  if (!isWhole || label === undefined || attribute === undefined) return hclName(prefix, name);
  return hclName(prefix, envNameFor({ rule, source, literal: finding.span, keys: [label, attribute] }));
}

/** A name that the tool reads: that of a variable which holds the value already, or a free one. */
export function variableFor(
  base: string,
  value: string,
  declared: ReadonlySet<string>,
  context: FixContext,
  project: Project,
  prefix: string,
): string | Refusal {
  const own = variablesOf(project.envText ?? '').filter(
    ({ name }) => name.startsWith(prefix) && /^[a-z_][a-z\d_]*$/.test(name.slice(prefix.length)),
  );
  const known = own.find((variable) => variable.value === value)?.name;
  const isTaken = (name: string) =>
    declared.has(hclName(prefix, name)) ||
    reserved.test(hclName(prefix, name)) ||
    own.some((variable) => variable.name === name);
  const free = known ?? freeName(prefixed(prefix, base), isTaken);
  return pickName(free, value, project, { ...context, name: prefixed(prefix, context.name ?? free) });
}

/** Moves a secret to a variable of the tool's. */
export async function rewriteVariables(
  request: FixRequest,
  context: FixContext,
  project: Project,
  variables: HclVariables,
): Promise<SourceFix | Refusal> {
  const { prefix, code, files, hasSensitive } = variables;
  const { text } = request.source;
  const asDefault = rewriteDefault(request, context, project, variables);
  if (asDefault !== undefined) return asDefault;
  const first = await rewriteCode(request, context, project, code);
  if (first.kind === 'refusal') return first;
  const declared = declaredIn(await textsOf(request, context, files));
  const base = baseName(request, first, prefix);
  const variable = variableFor(base, first.value, declared, context, project, prefix);
  if (typeof variable !== 'string') return variable;
  const fix = await rewriteCode(request, { ...context, name: variable }, project, code);
  const name = hclName(prefix, variable);
  if (fix.kind === 'refusal' || declared.has(name)) return fix;
  const end = lineEnd(text);
  const gap = text.endsWith('\n') ? end : end + end;
  const type = hasSensitive ? ['  type      = string', '  sensitive = true'] : ['  type = string'];
  const block = [`variable "${name}" {`, ...type, '}', ''].join(end);
  return { ...fix, edits: [...fix.edits, { span: { start: text.length, end: text.length }, text: gap + block }] };
}
