/** A secret of an ARM template becomes a secure parameter. https://learn.microsoft.com/azure/azure-resource-manager/templates/parameters */
import { envNameFor, screamingSnake } from '../../core/envName.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { insertFirst, memberSpan } from './jsonEdit.ts';
import { type JsonNode, jsonAt, parseJson } from './jsonTree.ts';
import type { Rewriter } from './rewriter.ts';
import { escapeJson, type Slot } from './slot.ts';
import { jsonSlot } from './slotJson.ts';
import { camelCase } from './wordCase.ts';

/** A parameter whose default it is: the parameter becomes secure, and must be given. */
function rewriteDefault(
  slot: Slot,
  root: JsonNode,
  text: string,
  context: FixContext,
  project: Project,
): SourceFix | Refusal {
  const parameter = jsonAt(root, slot.keys.slice(0, -1));
  const type = jsonAt(parameter, ['type']);
  const removed = parameter && memberSpan(parameter, 'defaultValue');
  const { value } = slot;
  const own = screamingSnake(slot.keys[1] ?? '');
  if (parameter === undefined || type === undefined || removed === undefined || value === undefined)
    return refuse('The parameter has no type: write "type": "securestring", and delete its defaultValue.');
  // A bracket begins an expression in a template, and a text in what a parameter is given.
  if (value.startsWith('[')) return refuse('It stands inside an expression.');
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  const isString = /^"string"$/i.test(text.slice(type.span.start, type.span.end));
  const secure: readonly Edit[] = isString ? [{ span: type.span, text: '"securestring"' }] : [];
  return { kind: 'fix', name, value, edits: [...secure, { span: removed, text: '' }] };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The expression with which a text that the secret is a part of is joined. */
function joined(slot: Slot, { finding }: FixRequest, reference: string): string | undefined {
  const before = slot.part({ start: slot.body.start, end: finding.span.start });
  const after = slot.part({ start: finding.span.end, end: slot.body.end });
  if (before === undefined || after === undefined) return undefined;
  if (before === '' && after === '') return `[${reference}]`;
  const pieces = [before === '' ? '' : quoted(before), reference, after === '' ? '' : quoted(after)];
  return `[concat(${pieces.filter((piece) => piece !== '').join(', ')})]`;
}

/**
 * Whether a value stands in a template within the template whose expressions are evaluated by themselves.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
function isInner(root: JsonNode, keys: readonly string[]): boolean {
  return keys.some((key, index) => {
    const options = jsonAt(root, [...keys.slice(0, index), 'expressionEvaluationOptions', 'scope']);
    return key === 'template' && options !== undefined;
  });
}

/** Moves a secret of a template to a parameter. */
export const rewriteArmTemplate: Rewriter = (request, context, project) => {
  const { source, finding, rule } = request;
  const { text } = source;
  const slot = jsonSlot(text, finding.span);
  if (slot.kind === 'refusal') return slot;
  const root = parseJson(text);
  if (root === undefined) return refuse('The file is no valid JSON.');
  const [section] = slot.keys;
  if (section === 'parameters' && slot.keys[2] === 'defaultValue' && slot.keys.length === 3)
    return rewriteDefault(slot, root, text, context, project);
  if (section !== 'resources' && section !== 'variables') return refuse('No parameter can be read here.');
  if (/^(?:apiVersion|type|comments|\$schema)$/.test(slot.keys.at(-1) ?? ''))
    return refuse('ARM needs a constant here.');
  if (isInner(root, slot.keys))
    return refuse('The nested template has parameters of its own: declare a secure one there, and hand it over.');
  if (text[slot.body.start] === '[')
    return refuse('It stands inside an expression: use parameters(\'name\') there, with "type": "securestring".');
  const value = slot.part(finding.span);
  if (value === undefined) return refuse('It is written with escapes.');
  const parameters = jsonAt(root, ['parameters']);
  // Names of parameters are the same in any case.
  const isTaken = (name: string) =>
    parameters?.members.some(({ key }) => key.toLowerCase() === camelCase(name).toLowerCase()) === true;
  const name = pickName(
    envNameFor({ rule, source, literal: slot.body, keys: slot.keys }),
    value,
    project,
    context,
    isTaken,
  );
  if (typeof name !== 'string') return name;
  const by = joined(slot, request, `parameters('${camelCase(name)}')`);
  if (by === undefined) return refuse('It is written with escapes.');
  const entry = `"${camelCase(name)}": { "type": "securestring" }`;
  const declared =
    parameters === undefined
      ? insertFirst(text, root, `"parameters": { ${entry} }`)
      : insertFirst(text, parameters, entry);
  return { kind: 'fix', name, value, edits: [declared, { span: slot.body, text: escapeJson(by) }] };
};
