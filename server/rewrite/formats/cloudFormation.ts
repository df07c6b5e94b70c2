/**
 * A secret of a CloudFormation or SAM template becomes a parameter that is shown nowhere.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
import { isMap, isScalar } from 'yaml';
import { lineEnd } from '../../core/dotenv.ts';
import { envNameFor, screamingSnake } from '../../core/envName.ts';
import type { Span } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { insertFirst, memberSpan } from './jsonEdit.ts';
import { jsonAt, parseJson } from './jsonTree.ts';
import type { Rewriter } from './rewriter.ts';
import { escapeJson, lineAt } from './slot.ts';
import { jsonSlot } from './slotJson.ts';
import { pascalCase } from './wordCase.ts';
import { withoutEntry } from './yamlEntry.ts';
import { plainValue, scalarAt, type YamlScalar } from './yamlScalar.ts';

const elsewhere =
  'No parameter can be read here: delete it, and take it from a parameter with NoEcho or {{resolve:secretsmanager:…}} where it is used.';

/** A name may stand in one of them only: `!Ref` means either. */
const named = ['Parameters', 'Resources'] as const;

/** Where a parameter can be read. An output would show it to everyone. */
function isReadable([section, , part]: readonly unknown[]): boolean {
  if (section === 'Resources') return part === 'Properties' || part === 'Metadata';
  return section === 'Globals' || section === 'Conditions';
}

/** Whether the way of keys ends at the text of Fn::Sub: alone, or as the first of a list with the values of its own names. */
const isSubText = (keys: readonly string[]) => /(?:^|\/)Fn::Sub(?:\/0)?$/.test(keys.join('/'));

/** The same for the short form, whose tag stands at the text or at the list. */
function isTagged({ node, holders, path }: YamlScalar): boolean {
  return node.tag === '!Sub' || (holders.at(-1)?.tag === '!Sub' && path.at(-1) === 0);
}

/** In Fn::Sub a dollar before a brace begins a reference, unless an exclamation mark follows. */
const escapeSub = (text: string) => text.replaceAll('${', '${!');

/** The parameter above all others, or in a section of its own above Resources. */
function declareIn({ maps }: YamlScalar, name: string, text: string): Edit | Refusal {
  const [root] = maps;
  const parameters = root?.get('Parameters');
  const end = lineEnd(text);
  const first = isMap(parameters) ? parameters.items[0]?.key : root?.items[0]?.key;
  const at = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  if (isMap(parameters) && parameters.flow) return refuse('The parameters are written on one line.');
  const indent = text.slice(lineAt(text, at).start, at).replace(/\uFEFF/, '');
  const lines = [`${name}:`, '  Type: String', '  NoEcho: true'];
  if (isMap(parameters)) return { span: { start: at, end: at }, text: lines.join(end + indent) + end + indent };
  const key = root?.items.find((pair) => isScalar(pair.key) && pair.key.value === 'Resources')?.key;
  const above = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  return {
    span: { start: above, end: above },
    text: ['Parameters:', ...lines.map((line) => `  ${line}`), ''].join(end),
  };
}

/** The edit of the value itself. */
function referIn(scalar: YamlScalar, at: Span, isWhole: boolean, name: string, text: string): Edit | Refusal {
  const { node, span, body } = scalar;
  if (isTagged(scalar) || isSubText(scalar.path.map(String))) return { span: at, text: `\${${name}}` };
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str')
    return refuse(`The value has a type of its own, ${node.tag}.`);
  const end = text.slice(0, span.end).trimEnd().length;
  if (isWhole) return { span: { start: span.start, end }, text: `!Ref ${name}` };
  const open = text.slice(span.start, body.start);
  const written = `${escapeSub(text.slice(body.start, at.start))}\${${name}}${escapeSub(text.slice(at.end, body.end))}`;
  if (node.type === 'PLAIN') return { span, text: `!Sub "${escapeJson(written)}"` };
  return { span, text: `!Sub ${open}${written}${text.slice(body.end, span.end)}` };
}

/** The default of a parameter goes, and the parameter is shown nowhere. */
function rewriteDefault(scalar: YamlScalar, text: string, project: Project, context: FixContext): SourceFix | Refusal {
  const own = screamingSnake(String(scalar.path[1]));
  const value = String(scalar.node.value);
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  const isNoEcho = scalar.maps.at(-1)?.has('NoEcho') === true;
  const removed = isNoEcho ? withoutEntry(scalar, text) : undefined;
  if (scalar.node.type?.startsWith('BLOCK') || (isNoEcho && removed === undefined))
    return refuse('Write the default on a line of its own first.');
  const start = text.lastIndexOf('Default', scalar.span.start);
  const edit = removed ?? { span: { start, end: scalar.span.end }, text: 'NoEcho: true' };
  return { kind: 'fix', name, value, edits: [edit] };
}

function rewriteYaml(request: FixRequest, context: FixContext, project: Project): SourceFix | Refusal {
  const { source, finding, rule } = request;
  const { text } = source;
  const scalar = scalarAt(text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  const [section, , key] = scalar.path;
  if (section === 'Parameters' && key === 'Default') return rewriteDefault(scalar, text, project, context);
  if (!isReadable(scalar.path)) return refuse(elsewhere);
  const value = plainValue(scalar, text, finding.span);
  if (value === undefined) return refuse('It is written with escapes or over several lines.');
  const isWhole = scalar.node.value === value;
  const isTaken = (name: string) =>
    named.some((sectionName) => scalar.maps[0]?.hasIn([sectionName, pascalCase(name)]) === true);
  const keys = scalar.path.map(String);
  const name = pickName(envNameFor({ rule, source, literal: scalar.body, keys }), value, project, context, isTaken);
  if (typeof name !== 'string') return name;
  const refer = referIn(scalar, finding.span, isWhole, pascalCase(name), text);
  const declare = declareIn(scalar, pascalCase(name), text);
  if ('reason' in refer) return refer;
  return 'reason' in declare ? declare : { kind: 'fix', name, value, edits: [declare, refer] };
}

function rewriteJson(request: FixRequest, context: FixContext, project: Project): SourceFix | Refusal {
  const { source, finding, rule } = request;
  const { text } = source;
  const slot = jsonSlot(text, finding.span);
  if (slot.kind === 'refusal') return slot;
  const root = parseJson(text);
  const [section, own = '', key] = slot.keys;
  const parameters = jsonAt(root, ['Parameters']);
  const part = slot.part(finding.span);
  if (root === undefined || part === undefined) return refuse('It is written with escapes.');
  const parameter = jsonAt(parameters, [own]);
  const removed = parameter && memberSpan(parameter, 'Default');
  if (section === 'Parameters' && key === 'Default' && parameter !== undefined && removed !== undefined) {
    const value = slot.value ?? part;
    const name = pickName(screamingSnake(own), value, project, { ...context, name: screamingSnake(own) });
    if (typeof name !== 'string') return name;
    const secured = jsonAt(parameter, ['NoEcho']) === undefined ? [insertFirst(text, parameter, '"NoEcho": true')] : [];
    return { kind: 'fix', name, value, edits: [...secured, { span: removed, text: '' }] };
  }
  if (!isReadable(slot.keys)) return refuse(elsewhere);
  const isTaken = (name: string) =>
    named.some((sectionName) => jsonAt(root, [sectionName, pascalCase(name)]) !== undefined);
  const base = envNameFor({ rule, source, literal: slot.body, keys: slot.keys });
  const name = pickName(base, part, project, context, isTaken);
  if (typeof name !== 'string') return name;
  const before = text.slice(slot.body.start, finding.span.start);
  const after = text.slice(finding.span.end, slot.body.end);
  const sub = `{ "Fn::Sub": "${escapeSub(before)}\${${pascalCase(name)}}${escapeSub(after)}" }`;
  const refer: Edit = isSubText(slot.keys)
    ? { span: finding.span, text: `\${${pascalCase(name)}}` }
    : { span: slot.span, text: before + after === '' ? `{ "Ref": "${pascalCase(name)}" }` : sub };
  const entry = `"${pascalCase(name)}": { "Type": "String", "NoEcho": true }`;
  const declare =
    parameters === undefined
      ? insertFirst(text, root, `"Parameters": { ${entry} }`)
      : insertFirst(text, parameters, entry);
  return { kind: 'fix', name, value: part, edits: [declare, refer] };
}

/** Moves a secret of a template to a parameter. */
export const rewriteCloudFormation: Rewriter = (request, context, project) =>
  /^\s*\{/.test(request.source.text) ? rewriteJson(request, context, project) : rewriteYaml(request, context, project);
