/** The `env` of a step of a pipeline. */
import { isMap, isScalar, type YAMLMap } from 'yaml';
import { lineEnd } from '../../core/dotenv.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import type { YamlScalar } from './yamlScalar.ts';

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** Whether one of the maps around a step gives a variable of this name another value. */
export function isGiven({ maps }: Pick<YamlScalar, 'maps'>, name: string, reference: string): boolean {
  const givers = maps.flatMap((map) => [map.get('env'), map.get('variables')]);
  return givers.some((given) => isMap(given) && given.has(name) && String(given.get(name)) !== reference);
}

/** One more entry of the step's `env`. */
function addTo(env: YAMLMap, entry: string, inFlow: string, text: string): Edit | Refusal {
  const [start = 0] = env.range ?? [];
  const first = env.items[0]?.key;
  if (first === undefined) return insert(start + 1, ` ${inFlow} `);
  const at = isScalar(first) ? first.range?.[0] : undefined;
  if (at === undefined) return refuse('The environment of the step begins with no name.');
  if (env.flow) return insert(at, `${inFlow}, `);
  const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return insert(at, `${entry}${lineEnd(text)}${indent}`);
}

/** The edit that hands the variable to the step that a script belongs to; undefined where it has it already. */
export function stepEnv(
  { maps, span, column }: Pick<YamlScalar, 'maps' | 'span' | 'column'>,
  name: string,
  reference: string,
  text: string,
): Edit | Refusal | undefined {
  const end = lineEnd(text);
  const entry = `${name}: ${reference}`;
  const inFlow = `${name}: "${reference}"`;
  const step = maps.at(-1);
  const env = step?.get('env');
  if (env !== undefined && !isMap(env)) return refuse('The environment of the step is an expression.');
  if (isMap(env)) return env.has(name) ? undefined : addTo(env, entry, inFlow, text);
  if (step?.flow) return insert(span.end, `, env: { ${inFlow} }`);
  const feed = text.indexOf('\n', span.end - (text[span.end - 1] === '\n' ? 1 : 0));
  const at = feed < 0 ? text.length : feed + 1;
  const indent = ' '.repeat(column);
  return insert(at, `${feed < 0 ? end : ''}${indent}env:${end}${indent}  ${entry}${end}`);
}
