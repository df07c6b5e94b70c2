/** A literal of a secret's generator moves to an env file beside it. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/ */
import { isScalar, isSeq, type YAMLMap } from 'yaml';
import { lineEnd, variablesOf, writeValue } from '../../core/dotenv.ts';
import { contains } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type Edit, refuse } from '../plan.ts';
import type { Rewriter } from './rewriter.ts';
import { withoutEntry } from './yamlEntry.ts';
import { keyStart, scalarAt, type YamlScalar } from './yamlScalar.ts';

const advice =
  'Write NAME=value to a file that git ignores, such as secrets.env, and name that file instead: `secretGenerator: - name: …, envs: [secrets.env]`.';

/** Whether a generator reads the env file, which every one of its variables then goes to. */
const reads = (generator: YAMLMap, envFile: string): boolean => {
  const envs = generator.get('envs');
  return isSeq(envs) && envs.items.some((item) => isScalar(item) && item.value === envFile);
};

/** The edits by which the generator names the env file in place of the literal; undefined where its lines can't be told. */
function editsOf(scalar: YamlScalar, generator: YAMLMap, envFile: string, text: string): readonly Edit[] | undefined {
  const removed = withoutEntry(scalar, text);
  if (removed === undefined || reads(generator, envFile)) return removed && [removed];
  const start = keyStart(generator, 'literals');
  if (start === undefined || scalar.isFlow || generator.has('envs')) return undefined;
  const indent = lineEnd(text) + ' '.repeat(scalar.column);
  const named = `envs:${indent}  - ${envFile}${indent}`;
  // The list goes with its only literal, and the new one stands in its lines.
  return removed.span.start <= start
    ? [{ span: removed.span, text: `${' '.repeat(scalar.column)}${named.trimEnd()}${lineEnd(text)}` }]
    : [{ span: { start, end: start }, text: named }, removed];
}

/** Moves a literal of `secretGenerator`. */
export const rewriteKustomize: Rewriter = (request, context, project) => {
  const { source, finding } = request;
  const scalar = scalarAt(source.text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  const generator = scalar.maps.at(-1);
  const [, own = '', written = ''] = /^([A-Za-z_]\w*)=([\s\S]+)$/.exec(String(scalar.node.value)) ?? [];
  if (!/^secretGenerator\.\d+\.literals\.\d+$/.test(scalar.path.join('.')) || generator === undefined || own === '')
    return refuse(advice);
  if (!contains(scalar.body, finding.span)) return refuse(advice);
  // Kustomize takes the quotes off a literal, and none off the lines of a file.
  const value = written.replace(/^["']+|["']+$/g, '');
  if (writeValue(value, []).text !== value)
    return refuse(
      'Kustomize reads an env file without quotes, and this value needs some: name a file of its own, `files: [NAME=path]`.',
    );
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  const others = variablesOf(project.envText ?? '').some((variable) => variable.name !== own);
  if (others && !reads(generator, project.envFile))
    return refuse(`${project.envFile} beside it has other variables, all of which would become a part of this Secret.`);
  const edits = editsOf(scalar, generator, project.envFile, source.text);
  return edits === undefined ? refuse(advice) : { kind: 'fix', name, value, edits };
};
