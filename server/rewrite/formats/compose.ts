/** A secret in a Compose file becomes a variable that Compose interpolates. https://docs.docker.com/reference/compose-file/interpolation/ */
import { envNameFor } from '../../core/envName.ts';
import { nameOfDefault, pickName } from '../name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';
import { rewriteComposeSecret } from './composeSecret.ts';
import { interpolates, undollar } from './composeText.ts';
import type { Rewriter } from './rewriter.ts';
import { plainValue, replaceIn, type Step, scalarAt } from './yamlScalar.ts';

/** `secrets: { x: { environment: NAME } }` names a variable, and holds no value. */
const isName = (path: readonly Step[]) => /^(?:secrets|configs)\/[^/]+\/environment$/.test(path.join('/'));

/** Moves a secret to a variable, which Compose fills in or, where that is asked for, mounts as a secret. */
export const rewriteCompose: Rewriter = (request, context, project) =>
  request.mounted ? rewriteComposeSecret(request, context, project) : rewriteInterpolated(request, context, project);

function rewriteInterpolated(request: FixRequest, context: FixContext, project: Project): SourceFix | Refusal {
  const { source, finding, rule } = request;
  const { text } = source;
  const scalar = scalarAt(text, finding.span);
  if (scalar.kind === 'refusal') return scalar;
  if (isName(scalar.path))
    return refuse('The name of a variable stands here: write one, and keep the value in the env file.');
  if (scalar.node.tag?.endsWith(':binary')) return refuse('It is written as bytes.');
  const body = text.slice(scalar.body.start, scalar.body.end);
  const isWhole =
    typeof scalar.node.value === 'string' &&
    isConnection(scalar.node.value, request) &&
    !interpolates(body) &&
    plainValue(scalar, text, scalar.body) !== undefined;
  const at = isWhole ? scalar.body : finding.span;
  const raw = plainValue(scalar, text, at);
  if (raw === undefined) return refuse('It is written with escapes or over several lines.');
  const before = body.slice(0, at.start - scalar.body.start);
  const fallback = /\$\{([A-Za-z_]\w*):?-$/.exec(before);
  if (fallback === null && /(?<!\$)(?:\$\$)*\$(?:\{[^}]*|[A-Za-z_]\w*)$/.test(before))
    return refuse('It stands inside an interpolation.');

  const value = undollar(raw);
  const key = scalar.node.value === raw ? scalar.path.at(-1) : undefined;
  const keys = typeof key === 'string' ? [key] : [];
  const base = envNameFor({ rule, source, literal: at, keys, ...(isWhole ? { whole: value } : {}) });
  const name =
    fallback?.[1] === undefined
      ? pickName(base, value, project, context)
      : nameOfDefault(fallback[1], value, project, context);
  if (typeof name !== 'string') return name;
  const reference = context.form === 'plain' ? `\${${name}}` : `\${${name}:?${name} is not set}`;
  const start = fallback === null ? at.start : at.start - fallback[0].length;
  const end = fallback === null ? at.end : at.end + 1;
  if (fallback !== null && text[at.end] !== '}') return refuse('It stands inside an interpolation.');
  const edit = replaceIn(scalar, text, { start, end }, reference);
  return edit === undefined
    ? refuse('The value around it must be quoted first.')
    : { kind: 'fix', name, value, edits: [edit] };
}
