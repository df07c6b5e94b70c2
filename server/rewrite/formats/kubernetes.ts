/**
 * A secret in a manifest becomes a key of a Secret, which a container gets as a variable.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
import { isAlias, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineEnd } from '../../core/dotenv.ts';
import { envNameFor } from '../../core/envName.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixRequest, type Refusal, refuse } from '../plan.ts';
import { isConnection } from '../target.ts';
import type { Rewriter } from './rewriter.ts';
import { lineAt } from './slot.ts';
import { yamlSlot } from './slotYaml.ts';
import { isAliased, keyStart, scalarAt, type YamlScalar } from './yamlScalar.ts';

const advice: Readonly<Record<string, string>> = {
  Secret:
    'Base64 is no encryption: keep this file out of git, and make the Secret from the env file, `kubectl create secret generic NAME --from-env-file=.env`, or use External Secrets or Sealed Secrets.',
  ConfigMap: 'A ConfigMap keeps nothing secret: make it a key of a Secret, and refer to it by secretKeyRef.',
};

const variable = /(?:^|\.)(?:initContainers|containers|ephemeralContainers)\.\d+\.env\.\d+\.value$/;

/** Where the kubelet fills in the variables of the container. */
const argument = /(?:^|\.)(?:initContainers|containers|ephemeralContainers)\.\d+\.(?:args|command)\.\d+$/;

/** The resource that holds the value: a List holds several. */
const resourceOf = ({ maps }: YamlScalar) =>
  maps.findLast((map) => map.has('kind') && map.has('apiVersion')) ?? maps[0];

/** The Secret that is named after the workload. */
function secretName(scalar: YamlScalar): string {
  const name: unknown = resourceOf(scalar)?.getIn(['metadata', 'name']);
  return typeof name === 'string' && /^[a-z\d][a-z\d.-]*$/.test(name) ? `${name}-secrets` : 'app-secrets';
}

/** A reference to the Secret, whose lines stand `column` characters from the left. */
function reference(scalar: YamlScalar, name: string, column: number, end: string): string {
  const lines = ['valueFrom:', '  secretKeyRef:', `    name: ${secretName(scalar)}`, `    key: ${name}`];
  return lines.join(end + ' '.repeat(column));
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** A reference to the Secret between braces. */
const inFlow = (scalar: YamlScalar, name: string) =>
  `valueFrom: { secretKeyRef: { name: ${secretName(scalar)}, key: ${name} } }`;

/** One more variable above all others: only those that stand above one can be a part of it. */
function addTo(env: YAMLSeq, scalar: YamlScalar, name: string, text: string): Edit | undefined {
  const [open = 0] = env.range ?? [];
  const [first] = env.items;
  const entry = `{ name: ${name}, ${inFlow(scalar, name)} }`;
  if (first === undefined) return insert(open + 1, entry);
  const at = isMap(first) ? first.range?.[0] : undefined;
  if (at === undefined) return undefined;
  if (env.flow) return insert(at, `${entry}, `);
  const line = lineAt(text, at);
  const dash = /^( *)-( +)$/.exec(text.slice(line.start, at));
  const column = at - line.start;
  const end = lineEnd(text);
  const lines = `name: ${name}${end}${' '.repeat(column)}${reference(scalar, name, column, end)}${end}`;
  return dash === null ? undefined : insert(line.start, `${dash[0]}${lines}`);
}

/** The edit that gives the container one more variable; undefined where its place is not to be had. */
function addVariable(scalar: YamlScalar, container: YAMLMap, name: string, text: string): Edit | undefined {
  const env = container.get('env');
  if (isSeq(env)) return addTo(env, scalar, name, text);
  const empty = keyStart(container, 'env');
  const at = empty ?? keyStart(container, String(scalar.path.at(-2)));
  if (at === undefined || isAlias(container.get('env', true))) return undefined;
  if (container.flow)
    return empty === undefined ? insert(at, `env: [{ name: ${name}, ${inFlow(scalar, name)} }], `) : undefined;
  const end = lineEnd(text);
  const line = lineAt(text, at);
  const column = at - line.start;
  const indent = end + ' '.repeat(column);
  const entry = `${indent}  - name: ${name}${indent}    ${reference(scalar, name, column + 4, end)}`;
  return empty === undefined ? insert(at, `env:${entry}${indent}`) : insert(line.end, entry);
}

/** The variable of this name that the container has; `isSecret` if it is the Secret's key of that name. */
function givenTo(container: YAMLMap | undefined, name: string): { readonly isSecret: boolean } | undefined {
  const env = container?.get('env');
  const given = isSeq(env) ? env.items.find((item) => isMap(item) && item.get('name') === name) : undefined;
  return isMap(given) ? { isSecret: given.getIn(['valueFrom', 'secretKeyRef', 'key']) === name } : undefined;
}

/** A part of a value or of an argument: the container has the variable first, and it is filled in. */
function referInside(
  scalar: YamlScalar,
  container: YAMLMap | undefined,
  name: string,
  { source: { text }, finding }: FixRequest,
): readonly Edit[] | Refusal {
  const slot = yamlSlot(text, finding.span);
  if (slot.kind === 'refusal') return slot;
  const put = slot.put(finding.span, `$(${name})`);
  const added = container && addVariable(scalar, container, name, text);
  if (put === undefined) return refuse('The value around it must be quoted first.');
  if (givenTo(container, name) !== undefined) return [put];
  return added === undefined ? refuse('Give the variables of the container lines of their own first.') : [added, put];
}

/** The whole value of a variable. */
function referWhole(scalar: YamlScalar, name: string, text: string): readonly Edit[] | Refusal {
  const start = keyStart(scalar.maps.at(-1), 'value');
  if (start === undefined || isAliased(scalar.node, text))
    return refuse('Another place refers to the value by its anchor.');
  const end = text.slice(0, scalar.span.end).trimEnd().length;
  const by = scalar.isFlow ? inFlow(scalar, name) : reference(scalar, name, scalar.column, lineEnd(text));
  return [{ span: { start, end }, text: by }];
}

/** Moves a secret of a container to a Secret. */
export const rewriteKubernetes: Rewriter = (request, context, project) => {
  const { source, finding, rule } = request;
  const { text } = source;
  const scalar = scalarAt(text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  const kind = String(resourceOf(scalar)?.get('kind') ?? '');
  if (advice[kind] !== undefined) return refuse(advice[kind]);
  const path = scalar.path.join('.');
  const isArgument = argument.test(path);
  if (!isArgument && !variable.test(path))
    return refuse(
      'Make it a key of a Secret, and hand it to the container: env: valueFrom: secretKeyRef, or a volume.',
    );
  const container = scalar.maps.at(isArgument ? -1 : -2);
  const whole = typeof scalar.node.value === 'string' ? scalar.node.value : (scalar.node.source ?? '');
  const isAlone = text.slice(finding.span.start, finding.span.end) === whole.trim();
  // What the kubelet fills in can't come from a Secret.
  const isWhole = !isArgument && !whole.includes('$(') && (isAlone || isConnection(whole, request));
  const value = isWhole ? whole : text.slice(finding.span.start, finding.span.end);
  if (value.includes('$(')) return refuse('A part of the value refers to something else already.');
  const connection = isWhole && isConnection(whole, request) ? { whole } : {};
  const base = isArgument
    ? envNameFor({ rule, source, literal: finding.span })
    : envNameFor({
        rule,
        source,
        literal: scalar.body,
        keys: [String(scalar.maps.at(-1)?.get('name'))],
        ...connection,
      });
  const isTaken = (candidate: string) => !isWhole && givenTo(container, candidate)?.isSecret === false;
  const name = pickName(base, value, project, context, isTaken);
  if (typeof name !== 'string') return name;
  const edits = isWhole ? referWhole(scalar, name, text) : referInside(scalar, container, name, request);
  return 'reason' in edits ? edits : { kind: 'fix', name, value, edits };
};
