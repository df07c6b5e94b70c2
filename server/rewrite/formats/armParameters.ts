/**
 * A secret in a file of parameters for ARM: the parameter is read from the Key Vault that others are read from, or is given when the template is
 * deployed. https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter
 */
import { screamingSnake } from '../../core/envName.ts';
import { pickName } from '../name.ts';
import { refuse } from '../plan.ts';
import { memberSpan } from './jsonEdit.ts';
import { type JsonNode, jsonAt, parseJson } from './jsonTree.ts';
import type { Rewriter } from './rewriter.ts';
import { jsonSlot } from './slotJson.ts';
import { kebabCase } from './wordCase.ts';

/** The vault that a parameter of the file refers to, as it is written. */
function vaultOf(parameters: JsonNode | undefined, text: string): string | undefined {
  const ids = (parameters?.members ?? []).map(({ value }) => jsonAt(value, ['reference', 'keyVault', 'id']));
  const span = ids.find((id) => id !== undefined)?.span;
  return span && text.slice(span.start, span.end);
}

/** Moves the value of a parameter. */
export const rewriteArmParameters: Rewriter = (request, context, project) => {
  const { text } = request.source;
  const slot = jsonSlot(text, request.finding.span);
  if (slot.kind === 'refusal') return slot;
  const [section, own = '', key] = slot.keys;
  if (section !== 'parameters' || key !== 'value' || slot.keys.length !== 3)
    return refuse('A Key Vault keeps texts only: make it a parameter of its own, of the type securestring.');
  const { value } = slot;
  if (value === undefined) return refuse('It is written with escapes.');
  const parameters = jsonAt(parseJson(text), ['parameters']);
  const parameter = jsonAt(parameters, [own]);
  const name = pickName(screamingSnake(own), value, project, context);
  if (typeof name !== 'string') return name;
  const vault = vaultOf(parameters, text);
  const span =
    vault === undefined ? parameters && memberSpan(parameters, own) : parameter && memberSpan(parameter, 'value');
  if (span === undefined || (vault !== undefined && parameter?.members.length !== 1))
    return refuse('The parameter has more than a value: refer to a Key Vault by hand.');
  const by =
    vault === undefined ? '' : `"reference": { "keyVault": { "id": ${vault} }, "secretName": "${kebabCase(name)}" }`;
  return { kind: 'fix', name, value, edits: [{ span, text: by }] };
};
