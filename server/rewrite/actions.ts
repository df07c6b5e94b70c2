/** A secret in a workflow of GitHub Actions becomes a repository secret; scripts get it through their environment, never as text. */
import type { YAMLMap } from 'yaml';
import { envNameFor } from '../core/envName.ts';
import { pickName } from './name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import type { Project } from './project.ts';
import { stepEnv } from './stepEnv.ts';
import { plainValue, replaceIn, type Step, scalarAt, type YamlScalar } from './yamlScalar.ts';
import { rewriteScript } from './yamlScript.ts';

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

async function rewriteRun(
  scalar: YamlScalar,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { text } = request.source;
  if (!/^(?:bash|sh)\b/.test(shellOf(scalar.maps)))
    return refuse('The step is run by a shell other than bash: hand the secret to it through env.');
  const shell = await rewriteScript(scalar, request, context, project, (name) => secretName(name));
  if (shell.kind === 'refusal') return shell;
  const env = stepEnv(scalar, shell.name, `\${{ secrets.${shell.name} }}`, text);
  if (env !== undefined && 'kind' in env) return env;
  return env === undefined ? shell : { ...shell, edits: [...shell.edits, env] };
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
