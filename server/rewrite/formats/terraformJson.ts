/** A secret in Terraform's JSON becomes a variable that is declared sensitive. https://developer.hashicorp.com/terraform/language/syntax/json */
import { hclName } from '../../../rules/languages/_hcl.ts';
import { envNameFor } from '../../core/envName.ts';
import { folderOf } from '../folders.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isCalled } from './callers.ts';
import { variableFor } from './hclVariables.ts';
import { insertFirst, memberSpan } from './jsonEdit.ts';
import { type JsonNode, jsonAt, parseJson } from './jsonTree.ts';
import type { Rewriter } from './rewriter.ts';
import type { Slot } from './slot.ts';
import { jsonSlot } from './slotJson.ts';

const prefix = 'TF_VAR_';

/** The default of a variable goes, and the variable is shown nowhere. */
function rewriteDefault(
  slot: Slot,
  variable: JsonNode,
  text: string,
  context: FixContext,
  project: Project,
): SourceFix | Refusal {
  const removed = memberSpan(variable, 'default');
  const { value, keys } = slot;
  const own = `${prefix}${keys[1]}`;
  if (removed === undefined || value === undefined) return refuse('It is written with escapes.');
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  const isSensitive = jsonAt(variable, ['sensitive']) !== undefined;
  const secured: readonly Edit[] = isSensitive ? [] : [insertFirst(text, variable, '"sensitive": true')];
  const edits =
    variable.members.length === 1 && !isSensitive
      ? [{ span: removed, text: '"sensitive": true' }]
      : [...secured, { span: removed, text: '' }];
  return { kind: 'fix', name, value, edits };
}

/** Where Terraform reads no variables. */
function isConstant(keys: readonly string[]): boolean {
  return (
    !/^(?:resource|data|provider|locals|module)$/.test(keys[0] ?? '') ||
    /^(?:source|version|for_each|count|provider|depends_on|alias)$/.test(keys.at(-1) ?? '')
  );
}

/** Moves a secret of a .tf.json file to a variable. */
export const rewriteTerraformJson: Rewriter = async (request, context, project) => {
  const { source, finding, rule } = request;
  const { text, path } = source;
  const slot = jsonSlot(text, finding.span);
  if (slot.kind === 'refusal') return slot;
  const root = parseJson(text);
  const call = (folder: string) => `source"?\\s*[:=]\\s*"\\.{1,2}/(?:[^"]*/)?${folder}/?"`;
  const folder = folderOf(path).split('/').at(-1) ?? '';
  if (root === undefined || (await isCalled(path, context, { kind: /\.tf(?:\.json)?$/, name: folder, call })))
    return refuse('A module has its variables from its caller: hand a sensitive one over where it is called.');
  // What is sensitive may be shown or repeated nowhere: in HCL we could tell, here somebody must look.
  if (/"(?:output|for_each)"\s*:/.test(text))
    return refuse(
      'An output or a for_each of this file may hold it, and can hold nothing sensitive: declare the variable by hand.',
    );
  const variables = jsonAt(root, ['variable']);
  const variable = slot.keys[0] === 'variable' ? jsonAt(root, slot.keys.slice(0, -1)) : undefined;
  if (variable !== undefined && slot.keys.length === 3 && slot.keys[2] === 'default')
    return rewriteDefault(slot, variable, text, context, project);
  if (isConstant(slot.keys)) return refuse('Terraform needs a constant here.');
  const value = slot.part(finding.span);
  const ahead = text.slice(slot.body.start, finding.span.start);
  if (value === undefined || variables?.kind === 'array')
    return refuse('It is written with escapes, or the variables in a list.');
  if (/(?<!\$)\$\{[^}]*$/.test(ahead)) return refuse('It stands inside an expression.');
  const declared = new Set((variables?.members ?? []).map(({ key }) => key));
  const base = envNameFor({ rule, source, literal: slot.body, keys: slot.keys.slice(-2) });
  const name = variableFor(base, value, declared, context, project, prefix);
  if (typeof name !== 'string') return name;
  const own = hclName(prefix, name);
  const refer: Edit = { span: finding.span, text: `\${var.${own}}` };
  if (declared.has(own)) return { kind: 'fix', name, value, edits: [refer] };
  const entry = `"${own}": { "type": "string", "sensitive": true }`;
  const declare =
    variables === undefined ? insertFirst(text, root, `"variable": { ${entry} }`) : insertFirst(text, variables, entry);
  return { kind: 'fix', name, value, edits: [declare, refer] };
};
