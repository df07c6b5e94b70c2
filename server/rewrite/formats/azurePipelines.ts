/**
 * A secret in Azure Pipelines. One that is the value of a variable leaves the file, as the pipeline has it as a secret variable of the same name; and because secret
 * variables reach no step's environment by themselves, each step is handed it. https://learn.microsoft.com/azure/devops/pipelines/process/set-secret-variables
 */
import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { language } from '../../../rules/languages/azurePipelines.ts';
import { isEnvName } from '../../core/envName.ts';
import { pickName } from '../name.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { rewriteConfig } from './config.ts';
import type { Rewriter } from './rewriter.ts';
import { lineAt } from './slot.ts';
import { stepEnv } from './stepEnv.ts';
import { withoutEntry, type YamlEntry } from './yamlEntry.ts';
import { scalarAt, type YamlScalar } from './yamlScalar.ts';

const advice =
  'delete it here, make it a secret variable of the pipeline or of a variable group that is linked to a Key Vault, and hand it to each script that needs it: `env: { NAME: $(NAME) }`.';

interface Variable {
  readonly name: string;
  readonly entry: YamlEntry;
  /** What has the variable: the pipeline, a stage, or a job. */
  readonly scope: YAMLMap;
}

/** The variable whose value a scalar is: an entry of a map, or the `value` beside a `name` in a list. */
function variableOf({ path, holders, node }: YamlScalar): Variable | undefined {
  const at = path.lastIndexOf('variables');
  const scope = holders[at];
  if (at < 0 || !isMap(scope)) return undefined;
  const rest = path.slice(at + 1);
  if (rest.length === 1 && typeof rest[0] === 'string') return { name: rest[0], entry: { path, holders, node }, scope };
  const item = holders.at(-1);
  const name: unknown = isMap(item) ? item.get('name') : undefined;
  if (rest.length !== 2 || rest[1] !== 'value' || !isMap(item) || typeof name !== 'string') return undefined;
  return { name, entry: { path: path.slice(0, -1), holders: holders.slice(0, -1), node: item }, scope };
}

/** The others check out and hand on files. */
const runs = /^(?:script|bash|pwsh|powershell|task)$/;

/** What may hold steps. */
function insideOf(node: unknown): readonly unknown[] {
  if (isSeq(node)) return node.items;
  if (!isMap(node)) return [];
  const others = (node.items as Pair[]).filter(
    ({ key }) => !isScalar(key) || !/^(?:variables|parameters|resources)$/.test(String(key.value)),
  );
  return others.map(({ value }) => value);
}

/** The steps under a node that run something; undefined where some can't be seen: they stand in a template, or behind an expression or an alias. */
function stepsUnder(node: unknown): readonly YAMLMap[] | undefined {
  if (isAlias(node)) return undefined;
  const found: YAMLMap[] = [];
  for (const item of insideOf(node)) {
    const inner = stepsUnder(item);
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  if (!isMap(node)) return found;
  const keys = (node.items as Pair[]).map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  if (keys.some((key) => /^(?:template|extends|<<)$|^\$\{\{/.test(key))) return undefined;
  return runs.test(keys[0] ?? '') ? [node, ...found] : found;
}

/** The edit that hands a step the variable under the name by which it had it before. */
function handTo(step: YAMLMap, name: string, text: string): Edit | Refusal | undefined {
  const [first] = step.items as Pair[];
  const start = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  const [from = 0, end = 0] = isScalar(first?.value) ? (first.value.range ?? []) : [];
  const shape = { maps: [step], span: { start: from, end }, column: start - lineAt(text, start).start };
  return stepEnv(shape, name.toUpperCase(), `$(${name})`, text);
}

/** Whether another place of the file gives something of this name a value; handing the variable on under its own name gives none. */
function isGivenTwice(name: string, text: string): boolean {
  const word = name.replace(/\W/g, '\\$&');
  const given = new RegExp(`^[\\s{,-]*(?:name: *)?["']?${word}["']?(?: *:(?! *["']?\\$\\(${word}\\))| *$)`, 'gim');
  return [...text.matchAll(given)].length > 1;
}

function moveVariable({ name, entry, scope }: Variable, scalar: YamlScalar, text: string): readonly Edit[] | Refusal {
  if (new RegExp(`variables(?:\\.|\\[')${name.replace(/\W/g, '\\$&')}\\b`, 'i').test(text))
    return refuse(`An expression reads the variable, which no secret variable reaches: ${advice}`);
  if (isGivenTwice(name, text))
    return refuse(`The variable has several values in this file, or stands in an environment already: ${advice}`);
  const steps = stepsUnder(scope);
  const removed = withoutEntry(entry, text);
  if (steps === undefined || steps.length === 0)
    return refuse(`Not all steps that have the variable stand in this file: ${advice}`);
  if (removed === undefined || scalar.node.anchor !== undefined)
    return refuse(`The entry can't go by itself: ${advice}`);
  const edits: Edit[] = [removed];
  for (const step of steps) {
    const edit = handTo(step, name, text);
    if (edit === undefined) continue;
    if ('kind' in edit) return edit;
    edits.push(edit);
  }
  return edits;
}

/** Moves a secret of a pipeline. */
export const rewriteAzurePipelines: Rewriter = async (request, context, project) => {
  const { text } = request.source;
  const scalar = scalarAt(text, request.finding.span);
  const variable = scalar.kind === 'refusal' ? undefined : variableOf(scalar);
  if (scalar.kind === 'refusal' || variable === undefined)
    return await rewriteConfig(request, context, project, language.config);
  const { name: own } = variable;
  const { value } = scalar.node;
  if (typeof value !== 'string' || language.config.refers.test(value))
    return refuse('A part of the value refers to something else already.');
  if (!isEnvName(own) || language.config.naming(own) !== own)
    return refuse(`By this name no env file can hold it: ${advice}`);
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  const edits = moveVariable(variable, scalar, text);
  return 'kind' in edits ? edits : { kind: 'fix', name, value, edits };
};
