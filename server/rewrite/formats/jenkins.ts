/**
 * A secret in a pipeline's environment, or in the script of a step, becomes one of Jenkins' credentials.
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#handling-credentials
 */
import { pickName } from '../name.ts';
import { refuse } from '../plan.ts';
import { rewriteStep, stepAt } from './jenkinsStep.ts';
import type { Rewriter } from './rewriter.ts';
import { lineAt } from './slot.ts';
import { kebabCase } from './wordCase.ts';

const advice =
  "Keep it in Jenkins' credentials: withCredentials([string(credentialsId: 'id', variable: 'NAME')]) { sh 'command $NAME' }, in single quotes, so that the shell reads the variable and Groovy writes it nowhere.";

/** Moves a secret of an `environment` block or of a step to the credentials; anything else is advised on. */
export const rewriteJenkins: Rewriter = async (request, context, project) => {
  const { text } = request.source;
  const { span } = request.finding;
  const step = stepAt(text, span);
  if (step !== undefined) return await rewriteStep(step, request, context, project);
  const line = lineAt(text, span.start);
  const raw = text.slice(line.start, line.end);
  const assigned = /^\s*([A-Za-z_]\w*)\s*=\s*(["'])([^"'\\$]*)\2\s*;?\s*(?:\/\/.*)?$/.exec(raw);
  const inEnvironment = /\benvironment\s*\{[^{}]*$/.test(text.slice(0, span.start));
  const [, own = '', quote = '', value = ''] = assigned ?? [];
  const start = line.start + raw.indexOf(`${quote}${value}${quote}`, raw.indexOf('='));
  if (!inEnvironment || assigned === null || span.start <= start || span.end > start + 1 + value.length)
    return refuse(advice);
  const name = pickName(own, value, project, { ...context, name: own });
  if (typeof name !== 'string') return name;
  const edit = { span: { start, end: start + value.length + 2 }, text: `credentials('${kebabCase(name)}')` };
  return { kind: 'fix', name, value, edits: [edit] };
};
