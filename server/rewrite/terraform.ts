/** A secret in Terraform becomes a variable that is declared sensitive, and that the environment sets as TF_VAR_name. */
import { language, terraformName } from '../../rules/languages/terraform.ts';
import { lineEnd, variablesOf } from '../core/dotenv.ts';
import { rewriteCode } from './code.ts';
import { pickName } from './name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import { folderOf, type Project } from './project.ts';
import { lineAt, linesOf, unescapeJson } from './slot.ts';

const declaration = /^[^\S\n]*variable\s+"([\w-]+)"/gm;

/** The names that the module's files declare: all that lie in one folder. */
async function declaredIn(request: FixRequest, { files }: FixContext): Promise<ReadonlySet<string>> {
  const { path, text } = request.source;
  const folder = folderOf(path);
  const names = (await files.list(folder)).filter((name) => /\.(?:tf|tofu)$/.test(name));
  const texts = await Promise.all(names.map(async (name) => (await files.read(`${folder}/${name}`)) ?? ''));
  return new Set([text, ...texts].flatMap((each) => [...each.matchAll(declaration)].map((found) => found[1] ?? '')));
}

/** A secret that is the default of a variable: without it the variable must be set. */
function rewriteDefault(
  { source: { text }, finding: { span } }: FixRequest,
  context: FixContext,
  project: Project,
): SourceFix | Refusal | undefined {
  const [, name, body = ''] = /\bvariable\s+"([\w-]+)"\s*\{([^{}]*)$/.exec(text.slice(0, span.start)) ?? [];
  const line = lineAt(text, span.start);
  const written = /^(\s*)default\s*=\s*"((?:\\.|[^"\\$%])*)"\s*(?:#.*)?$/.exec(text.slice(line.start, line.end));
  const value = unescapeJson(written?.[2] ?? '\\');
  if (name === undefined || written === null || value === undefined) return undefined;
  const variable = pickName(`TF_VAR_${name}`, value, project, { ...context, name: `TF_VAR_${name}` });
  if (typeof variable !== 'string') return variable;
  const rest = body + text.slice(line.end, text.indexOf('}', line.end));
  const edit: Edit = /\bsensitive\s*=\s*true/.test(rest)
    ? { span: linesOf(text, line), text: '' }
    : { span: line, text: `${written[1]}sensitive = true` };
  return { kind: 'fix', name: variable, value, edits: [edit] };
}

/** Moves a secret of a .tf file to a variable. */
export async function rewriteTerraform(
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const asDefault = rewriteDefault(request, context, project);
  if (asDefault !== undefined) return asDefault;
  const { text } = request.source;
  const first = await rewriteCode(request, context, project, language.code);
  if (first.kind === 'refusal') return first;
  const declared = await declaredIn(request, context);
  const held = variablesOf(project.envText ?? '').filter(({ value }) => value === first.value);
  const known = held.find(({ name }) => /^TF_VAR_[a-z\d_]+$/.test(name))?.name;
  const name = pickName(
    known ?? `TF_VAR_${terraformName(first.name)}`,
    first.value,
    project,
    context,
    (candidate) => declared.has(terraformName(candidate)) && candidate !== known,
  );
  if (typeof name !== 'string') return name;
  if (!name.startsWith('TF_VAR_')) return refuse('Terraform reads only variables whose name begins with TF_VAR_.');
  const fix = await rewriteCode(request, { ...context, name }, project, language.code);
  if (fix.kind === 'refusal' || declared.has(terraformName(name))) return fix;
  const end = lineEnd(text);
  const gap = text.endsWith('\n') ? end : end + end;
  const block = [`variable "${terraformName(name)}" {`, '  type      = string', '  sensitive = true', '}', ''].join(
    end,
  );
  return { ...fix, edits: [...fix.edits, { span: { start: text.length, end: text.length }, text: gap + block }] };
}
