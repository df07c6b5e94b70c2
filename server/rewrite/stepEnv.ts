/** The `env` of a step of a pipeline. */
import { isMap, isScalar } from 'yaml';
import { lineEnd } from '../core/dotenv.ts';
import { type Edit, type Refusal, refuse } from './plan.ts';
import type { YamlScalar } from './yamlScalar.ts';

/** The edit that hands the variable to the step that a script belongs to; undefined where it has it already. */
export function stepEnv(
  { maps, span, column }: YamlScalar,
  name: string,
  reference: string,
  text: string,
): Edit | Refusal | undefined {
  const end = lineEnd(text);
  const entry = `${name}: ${reference}`;
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
