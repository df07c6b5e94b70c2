/** A secret in Terraform becomes a variable that is declared sensitive, and that the environment sets as TF_VAR_name. */
import { language, terraformName } from '../../../rules/languages/terraform.ts';
import { lineEnd, variablesOf } from '../../core/dotenv.ts';
import { assignedName, envNameFor, freeName } from '../../core/envName.ts';
import { rewriteCode } from '../code/code.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import { folderOf, type Project } from '../project.ts';
import { isCalled } from './callers.ts';
import { lineAt, linesOf, unescapeJson } from './slot.ts';
import { unfitUse } from './terraformUses.ts';

const declaration = /^[^\S\n]*variable\s+"([\w-]+)"/gm;

/** The texts of a module: all its files lie in one folder. */
async function textsOf(request: FixRequest, { files }: FixContext): Promise<readonly string[]> {
  const { path, text } = request.source;
  const folder = folderOf(path);
  const names = (await files.list(folder)).filter((name) => /\.(?:tf|tofu)$/.test(name));
  const texts = await Promise.all(names.map(async (name) => (await files.read(`${folder}/${name}`)) ?? ''));
  return [text, ...texts];
}

/** The names of the variables that they declare. */
const declaredIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((each) => [...each.matchAll(declaration)].map((found) => found[1] ?? '')));

/** A secret that is the default of a variable: without it the variable must be set. */
function rewriteDefault(
  { source: { text }, finding: { span } }: FixRequest,
  context: FixContext,
  project: Project,
): SourceFix | Refusal | undefined {
  const [, name, body = ''] = /\bvariable\s+"([\w-]+)"\s*\{([^{}]*)$/.exec(text.slice(0, span.start)) ?? [];
  const line = lineAt(text, span.start);
  const found = /^(.*?)default\s*=\s*"((?:\\.|[^"\\$%])*)"(?:\s*(?:#|\/\/).*|(\s*\}))?\s*$/.exec(
    text.slice(line.start, line.end),
  );
  const [, ahead = '', written = '\\', close] = found ?? [];
  const value = unescapeJson(written);
  if (name === undefined || value === undefined || !/^\s*$|\{\s*$/.test(ahead)) return undefined;
  const variable = pickName(`TF_VAR_${name}`, value, project, { ...context, name: `TF_VAR_${name}` });
  if (typeof variable !== 'string') return variable;
  const rest = body + text.slice(line.end, text.indexOf('}', line.end));
  const edit: Edit =
    close === undefined && /\bsensitive\s*=\s*true/.test(rest)
      ? { span: linesOf(text, line), text: '' }
      : { span: line, text: `${ahead}sensitive = true${close ?? ''}` };
  return { kind: 'fix', name: variable, value, edits: [edit] };
}

const prefixed = (name: string) => `TF_VAR_${terraformName(name)}`;

/** A name from the block's last label and the attribute: `db_password` for the password of `resource "aws_db_instance" "db"`. */
function baseName({ rule, source, finding }: FixRequest, { name, value }: SourceFix): string {
  const { text } = source;
  const before = text.slice(0, finding.span.start);
  const isWhole = value === text.slice(finding.span.start, finding.span.end);
  const label = [...before.matchAll(/^(?:resource|data|module|provider)\s[^\n{]*?"([\w-]+)"\s*\{/gm)].at(-1)?.[1];
  const attribute = assignedName(text, finding.span.start);
  if (!isWhole || label === undefined || attribute === undefined) return terraformName(name);
  return terraformName(envNameFor({ rule, source, literal: finding.span, keys: [label, attribute] }));
}

/** A name that Terraform reads: that of a variable which holds the value already, or a free one. */
function nameOf(
  request: FixRequest,
  first: SourceFix,
  declared: ReadonlySet<string>,
  context: FixContext,
  project: Project,
): string | Refusal {
  const own = variablesOf(project.envText ?? '').filter(({ name }) => /^TF_VAR_[a-z_][a-z\d_]*$/.test(name));
  const known = own.find(({ value }) => value === first.value)?.name;
  const isTaken = (name: string) => declared.has(terraformName(name)) || own.some((variable) => variable.name === name);
  const free = known ?? freeName(prefixed(baseName(request, first)), isTaken);
  return pickName(free, first.value, project, { ...context, name: prefixed(context.name ?? free) });
}

/** Moves a secret of a .tf file to a variable. */
export async function rewriteTerraform(
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { path } = request.source;
  const name = folderOf(path).split('/').at(-1) ?? '';
  const call = (folder: string) => `source\\s*=\\s*"\\.{1,2}/(?:[^"]*/)?${folder}/?"`;
  if (await isCalled(path, context, { kind: /\.(?:tf|tofu)$/, name, call }))
    return refuse(
      'A module has its variables from its caller: declare one with sensitive = true, and hand it over where the module is called.',
    );
  const texts = await textsOf(request, context);
  const unfit = unfitUse(request.source.text, request.finding.span, texts);
  if (unfit !== undefined) return refuse(unfit);
  const asDefault = rewriteDefault(request, context, project);
  if (asDefault !== undefined) return asDefault;
  const { text } = request.source;
  const first = await rewriteCode(request, context, project, language.code);
  if (first.kind === 'refusal') return first;
  const declared = declaredIn(texts);
  const variable = nameOf(request, first, declared, context, project);
  if (typeof variable !== 'string') return variable;
  const fix = await rewriteCode(request, { ...context, name: variable }, project, language.code);
  if (fix.kind === 'refusal' || declared.has(terraformName(variable))) return fix;
  const end = lineEnd(text);
  const gap = text.endsWith('\n') ? end : end + end;
  const block = [`variable "${terraformName(variable)}" {`, '  type      = string', '  sensitive = true', '}', ''].join(
    end,
  );
  return { ...fix, edits: [...fix.edits, { span: { start: text.length, end: text.length }, text: gap + block }] };
}
