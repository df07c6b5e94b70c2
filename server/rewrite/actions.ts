/** A secret in a workflow of GitHub Actions becomes a repository secret; scripts get it through their environment, never as text. */
import { isMap, isScalar, type YAMLMap } from 'yaml';
import { lineEnd } from '../core/dotenv.ts';
import { envNameFor } from '../core/envName.ts';
import { pickName } from './name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import type { Project } from './project.ts';
import { rewriteShell } from './shellText.ts';
import { plainValue, replaceIn, type Step, scalarAt, type YamlScalar } from './yamlScalar.ts';

/** Names of secrets may not begin so. https://docs.github.com/actions/reference/security/secrets#naming-your-secrets */
const secretName = (name: string) => name.replace(/^GITHUB_/, 'GH_');

/** Where the secrets context is there. https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability */
const allowed: readonly RegExp[] = [
  /^env\./,
  /^jobs\.[^.]+\.env\./,
  /^jobs\.[^.]+\.(?:container|services\.[^.]+)\.(?:credentials|env)\./,
  /^jobs\.[^.]+\.steps\.\d+\.(?:env|with)\./,
  /^jobs\.[^.]+\.secrets\./,
];

const isRun = (path: readonly Step[]) =>
  path.length === 5 && path[0] === 'jobs' && path[2] === 'steps' && path[4] === 'run';

/** The shell of a step: its own, the job's default, the workflow's; bash where the runner is no Windows. */
function shellOf(maps: readonly YAMLMap[]): string {
  const [workflow, , job, step] = maps;
  const own =
    step?.get('shell') ?? job?.getIn(['defaults', 'run', 'shell']) ?? workflow?.getIn(['defaults', 'run', 'shell']);
  if (typeof own === 'string') return own;
  return /windows|\$\{\{/i.test(String(job?.get('runs-on') ?? '')) ? 'pwsh' : 'bash';
}

/** The script of a `run`, as the shell gets it, and for each of its offsets that of the source. */
function scriptOf(
  { node, body }: YamlScalar,
  text: string,
): { script: string; offsets: readonly number[] } | undefined {
  const raw = text.slice(body.start, body.end);
  if (
    node.type === 'BLOCK_FOLDED' ||
    (node.type === 'QUOTE_DOUBLE' && raw.includes('\\')) ||
    (node.type === 'QUOTE_SINGLE' && raw.includes("'"))
  )
    return undefined;
  if (node.type !== 'BLOCK_LITERAL') {
    return raw.includes('\n')
      ? undefined
      : { script: raw, offsets: Array.from({ length: raw.length + 1 }, (_, index) => body.start + index) };
  }
  const indent = /^(?:[^\S\n]*\r?\n)*([^\S\n]*)/.exec(raw)?.[1]?.length ?? 0;
  let script = '';
  const offsets: number[] = [];
  for (let at = body.start; at < body.end; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 || feed >= body.end ? body.end : feed + 1;
    const first = Math.min(at + indent, at + (/^[^\S\r\n]*/.exec(text.slice(at, end))?.[0].length ?? 0));
    for (let offset = first; offset < end; offset++) {
      if (text[offset] === '\r') continue;
      script += text[offset];
      offsets.push(offset);
    }
    at = end;
  }
  return { script, offsets: [...offsets, body.end] };
}

/** The edit that hands the secret to a step as a variable of its environment. */
function stepEnv({ maps, span, column }: YamlScalar, name: string, text: string): Edit | Refusal | undefined {
  const end = lineEnd(text);
  const entry = `${name}: \${{ secrets.${name} }}`;
  const step = maps.at(-1);
  const env = step?.get('env');
  if (env !== undefined && !isMap(env)) return refuse('The environment of the step is an expression.');
  const first = isMap(env) ? env.items[0] : undefined;
  if (isMap(env) && isScalar(first?.key)) {
    if (env.has(name)) return undefined;
    if (env.flow) return refuse('The environment of the step is written on one line.');
    const at = first.key.range?.[0] ?? 0;
    const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    return { span: { start: at, end: at }, text: `${entry}${end}${indent}` };
  }
  const feed = text.indexOf('\n', span.end - (text[span.end - 1] === '\n' ? 1 : 0));
  const at = feed < 0 ? text.length : feed + 1;
  const indent = ' '.repeat(column);
  return { span: { start: at, end: at }, text: `${feed < 0 ? end : ''}${indent}env:${end}${indent}  ${entry}${end}` };
}

async function rewriteRun(
  scalar: YamlScalar,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { source, finding, rule } = request;
  const { text } = source;
  if (!/^(?:bash|sh)\b/.test(shellOf(scalar.maps)))
    return refuse('The step is run by a shell other than bash: hand the secret to it through env.');
  const mapped = scalar.isFlow ? undefined : scriptOf(scalar, text);
  const start = mapped?.offsets.indexOf(finding.span.start) ?? -1;
  if (mapped === undefined || start < 0)
    return refuse('The script is written with escapes: write it as a block with | first.');
  const { script, offsets } = mapped;
  if (/\$\{\{/.test(script.slice(start, start + finding.span.end - finding.span.start)))
    return refuse('A part of it is an expression.');
  const span = { start, end: offsets.indexOf(finding.span.end) };
  const base = secretName(envNameFor({ rule, source, literal: finding.span }));
  const value = script.slice(span.start, span.end);
  const name = pickName(context.name ?? base, value, project, context);
  if (typeof name !== 'string') return name;
  const shell = await rewriteShell(script, span, name, request, { ...context, form: 'plain' }, project);
  if (shell.kind === 'refusal') return shell;
  const env = stepEnv(scalar, shell.name, text);
  if (env !== undefined && 'kind' in env) return env;
  const place = (offset: number) => offsets[offset] ?? scalar.body.end;
  const edits = shell.edits.map((edit) => ({
    ...edit,
    span: { start: place(edit.span.start), end: place(edit.span.end - 1) + 1 },
  }));
  return { kind: 'fix', name: shell.name, value: shell.value, edits: env === undefined ? edits : [...edits, env] };
}

/** Moves a secret of a workflow to the repository's secrets. */
export async function rewriteActions(
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { source, finding, rule } = request;
  const scalar = scalarAt(source.text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  if (isRun(scalar.path)) return await rewriteRun(scalar, request, context, project);
  const path = scalar.path.join('.');
  if (!allowed.some((pattern) => pattern.test(path)))
    return refuse(`Secrets can't be read in ${scalar.path.at(-1)}: hand it over through env.`);
  const value = plainValue(scalar, source.text, finding.span);
  if (value === undefined) return refuse('It is written with escapes or over several lines.');
  const name = pickName(secretName(envNameFor({ rule, source, literal: finding.span })), value, project, context);
  if (typeof name !== 'string') return name;
  const edit = replaceIn(scalar, source.text, finding.span, `\${{ secrets.${name} }}`);
  return edit === undefined
    ? refuse('The value around it must be quoted first.')
    : { kind: 'fix', name, value, edits: [edit] };
}
