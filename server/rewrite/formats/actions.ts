/** A secret in a workflow of GitHub Actions becomes a repository secret; scripts get it through their environment, never as text. */
import type { YAMLMap } from 'yaml';
import { envNameFor } from '../../core/envName.ts';
import { pickName } from '../name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { lacksSecrets } from './calledWorkflow.ts';
import type { Rewriter } from './rewriter.ts';
import type { Shell } from './scriptText.ts';
import { isGiven, stepEnv } from './stepEnv.ts';
import { actionsLiteral, literalAround } from './stringInside.ts';
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

const linux = /\b(?:ubuntu|linux|debian|alpine|macos|mac)\b/i;

/** What runs on a runner that names no shell: PowerShell on Windows; undefined where the runner's labels don't tell. */
function usualShell(job: YAMLMap | undefined): string | undefined {
  if (job?.has('container')) return 'bash';
  const labels = String(job?.get('runs-on') ?? '');
  const runners = labels.includes('${{') ? String(job?.get('strategy') ?? '') : labels;
  if (/windows/i.test(runners)) return linux.test(runners) ? undefined : 'pwsh';
  return linux.test(runners) ? 'bash' : undefined;
}

/** The shell of a step: its own, the job's default, the workflow's, or that of the runner. */
function shellOf(maps: readonly YAMLMap[]): Shell | Refusal {
  const [workflow, , job, step] = maps;
  const own =
    step?.get('shell') ??
    job?.getIn(['defaults', 'run', 'shell']) ??
    workflow?.getIn(['defaults', 'run', 'shell']) ??
    usualShell(job);
  if (own === undefined)
    return refuse('Which shell runs the step depends on the runner: name it first, `shell: bash`.');
  if (/^(?:bash|sh)\b/.test(String(own))) return 'bash';
  if (/^(?:pwsh|powershell)\b/.test(String(own))) return 'powershell';
  return refuse('The step is run by a shell other than bash and PowerShell: hand the secret to it through env.');
}

const called =
  'A workflow that others call has only the secrets that they hand over: declare it, `on: { workflow_call: { secrets: { NAME: { required: true } } } }`, hand it over in each of them, under `secrets:` of the job that calls, and read it here as secrets.NAME.';

const reference = (name: string) => `\${{ secrets.${name} }}`;

async function rewriteRun(
  scalar: YamlScalar,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { text } = request.source;
  const shell = shellOf(scalar.maps);
  if (typeof shell !== 'string') return shell;
  const fix = await rewriteScript(scalar, request, context, project, {
    shell,
    expressions: /\$\{\{.*?\}\}/g,
    nameOf: secretName,
    isTaken: (name) => isGiven(scalar, name, reference(name)),
  });
  if (fix.kind === 'refusal') return fix;
  const env = stepEnv(scalar, fix.name, reference(fix.name), text);
  if (env !== undefined && 'kind' in env) return env;
  return env === undefined ? fix : { ...fix, edits: [...fix.edits, env] };
}

/** Why the secrets can't be read in a place, and where they go instead. */
function elsewhere(path: readonly Step[]): Refusal {
  const key = path.findLast((step) => typeof step === 'string');
  return refuse(
    path[2] === 'with'
      ? 'A called workflow takes secrets under `secrets:` alone: declare it there, in `on.workflow_call.secrets`, and hand it over under `secrets:` here.'
      : `Secrets can't be read in ${key}: hand it over through env.`,
  );
}

/** Moves a secret of a workflow to the repository's secrets. */
export const rewriteActions: Rewriter = async (request, context, project) => {
  const { source, finding, rule } = request;
  const scalar = scalarAt(source.text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  if (await lacksSecrets(scalar.maps[0], source.path, context)) return refuse(called);
  if (isRun(scalar.path)) return await rewriteRun(scalar, request, context, project);
  const path = scalar.path.join('.');
  if (!allowed.some((pattern) => pattern.test(path))) return elsewhere(scalar.path);
  const value = plainValue(scalar, source.text, finding.span);
  if (value === undefined) return refuse('It is written with escapes or over several lines.');
  const name = pickName(secretName(envNameFor({ rule, source, literal: finding.span })), value, project, context);
  if (typeof name !== 'string') return name;
  const opened = /\$\{\{(?:(?!\}\}).)*$/s.exec(source.text.slice(scalar.body.start, finding.span.start));
  if (opened !== null) {
    const literal = literalAround(source.text, finding.span, scalar.body.start + opened.index, actionsLiteral);
    return literal === undefined
      ? refuse('It stands inside an expression.')
      : { kind: 'fix', name, value, edits: [{ span: literal, text: `secrets.${name}` }] };
  }
  const edit = replaceIn(scalar, source.text, finding.span, reference(name));
  return edit === undefined
    ? refuse('The value around it must be quoted first.')
    : { kind: 'fix', name, value, edits: [edit] };
};
