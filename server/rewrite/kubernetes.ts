/** A secret in a manifest becomes a key of a Secret that the container's variable refers to. */
import { isScalar } from 'yaml';
import { lineEnd } from '../core/dotenv.ts';
import { envNameFor } from '../core/envName.ts';
import { pickName } from './name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import type { Project } from './project.ts';
import { lineAt } from './slot.ts';
import { yamlSlot } from './slotYaml.ts';
import { isConnection } from './target.ts';
import { scalarAt, type YamlScalar } from './yamlScalar.ts';

const advice: Readonly<Record<string, string>> = {
  Secret:
    'Base64 is no encryption: keep this file out of git, and make the Secret from the env file, `kubectl create secret generic NAME --from-env-file=.env`, or use External Secrets or Sealed Secrets.',
  ConfigMap: 'A ConfigMap keeps nothing secret: make it a key of a Secret, and refer to it by secretKeyRef.',
};

const variable = /(?:^|\.)(?:initContainers|containers|ephemeralContainers)\.\d+\.env\.\d+\.value$/;

/** The Secret that is named after the workload. */
function secretName({ maps }: YamlScalar): string {
  const name: unknown = maps[0]?.getIn(['metadata', 'name']);
  return typeof name === 'string' && /^[a-z\d][a-z\d.-]*$/.test(name) ? `${name}-secrets` : 'app-secrets';
}

/** A reference to the Secret, whose lines stand `column` characters from the left. */
function reference(scalar: YamlScalar, name: string, column: number, end: string): string {
  const lines = ['valueFrom:', '  secretKeyRef:', `    name: ${secretName(scalar)}`, `    key: ${name}`];
  return lines.join(end + ' '.repeat(column));
}

/** The edits where only a part of the value is secret: Kubernetes expands variables that stand above this one. */
function editsOfPart(
  scalar: YamlScalar,
  name: string,
  { source: { text }, finding }: FixRequest,
): readonly Edit[] | undefined {
  const slot = yamlSlot(text, finding.span);
  const put = slot.kind === 'slot' ? slot.put(finding.span, `$(${name})`) : undefined;
  const first = scalar.maps.at(-1)?.items[0]?.key;
  const at = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const line = lineAt(text, at);
  const dash = /^( *)-( +)$/.exec(text.slice(line.start, at));
  if (put === undefined || dash === null) return undefined;
  const end = lineEnd(text);
  const indent = ' '.repeat(at - line.start);
  const entry = `${dash[0]}name: ${name}${end}${indent}${reference(scalar, name, indent.length, end)}${end}`;
  return [{ span: { start: line.start, end: line.start }, text: entry }, put];
}

/** Moves a secret of a container's environment to a Secret. */
export function rewriteKubernetes(request: FixRequest, context: FixContext, project: Project): SourceFix | Refusal {
  const { source, finding, rule } = request;
  const { text } = source;
  const scalar = scalarAt(text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  const kind = String(scalar.maps[0]?.get('kind') ?? '');
  if (advice[kind] !== undefined) return refuse(advice[kind]);
  if (!variable.test(scalar.path.join('.')))
    return refuse(
      'Make it a key of a Secret, and hand it to the container: env: valueFrom: secretKeyRef, or a volume.',
    );
  if (scalar.isFlow) return refuse('The entry is written on one line: part it into lines first.');
  const whole = typeof scalar.node.value === 'string' ? scalar.node.value : (scalar.node.source ?? '');
  const isWhole = text.slice(finding.span.start, finding.span.end) === whole.trim() || isConnection(whole, request);
  if (isWhole && whole.includes('$(')) return refuse('A part of the value refers to something else already.');
  const value = isWhole ? whole : text.slice(finding.span.start, finding.span.end);
  const keys = [String(scalar.maps.at(-1)?.get('name') ?? 'value')];
  const connection = isWhole && isConnection(whole, request) ? { whole } : {};
  const base = envNameFor({ rule, source, literal: scalar.body, keys, ...connection });
  const name = pickName(base, value, project, context);
  if (typeof name !== 'string') return name;
  if (!isWhole) {
    const edits = editsOfPart(scalar, name, request);
    return edits === undefined
      ? refuse('The value around it must be quoted first.')
      : { kind: 'fix', name, value, edits };
  }
  const start = lineAt(text, scalar.span.start).start + scalar.column;
  const end = text.slice(0, scalar.span.end).trimEnd().length;
  const edit = { span: { start, end }, text: reference(scalar, name, scalar.column, lineEnd(text)) };
  return { kind: 'fix', name, value, edits: [edit] };
}
