/**
 * Programs that stop at a variable of the env file that they don't know: settings of pydantic, which forbid what they have no field for.
 * https://docs.pydantic.dev/latest/concepts/pydantic_settings/#dotenv-env-support
 */
import { variablesOf } from '../core/dotenv.ts';
import { type FixContext, type Refusal, refuse } from './plan.ts';
import type { Project } from './project.ts';
import { filesOf } from './refactorings/elsewhere.ts';

const mentioned = /\bpydantic[-_]settings\b/;

/** Whether a file's settings read this env file, and take no more than they name. */
function isStrict(text: string, envFile: string): boolean {
  if (!/\bpydantic_settings\b/.test(text) || /\bextra["']?\s*[=:]\s*["'](?:ignore|allow)/.test(text)) return false;
  return [...text.matchAll(/\benv_file["']?\s*[=:]\s*([^\n]*)/g)].some(([, value = '']) => {
    const names = [...value.matchAll(/["']([^"']*)["']/g)].map((found) => found[1] ?? '');
    return names.length === 0
      ? !/^None\b/.test(value)
      : names.some((name) => name === envFile || name.endsWith(`/${envFile}`));
  });
}

/** Whether a settings file has a field for a variable. */
function isKnown(name: string, text: string): boolean {
  const [, prefix = ''] = /\benv_prefix["']?\s*[=:]\s*["'](\w*)["']/.exec(text) ?? [];
  const aliases = [...text.matchAll(/\b(?:\w*alias|env)\s*=\s*["'](\w+)["']/g)].map((found) => found[1] ?? '');
  const fields = [...text.matchAll(/^[^\S\n]+(\w+)\s*:/gm)].map((found) => `${prefix}${found[1]}`);
  return [...aliases, ...fields].some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Why a variable can't be added to the project's env file; undefined where it can. */
export async function strictReader(
  name: string,
  source: { readonly path: string; readonly text: string },
  { root, build, envFile, envText }: Project,
  context: FixContext,
): Promise<Refusal | undefined> {
  if (!mentioned.test(build) && !mentioned.test(source.text)) return undefined;
  if (variablesOf(envText ?? '').some((variable) => variable.name === name)) return undefined;
  const files = (await filesOf(/\.py$/, context)) ?? [source];
  const reader = files.find(
    ({ path, text }) => path.startsWith(`${root}/`) && isStrict(text, envFile) && !isKnown(name, text),
  );
  return (
    reader &&
    refuse(
      `The settings in ${reader.path.slice(root.length + 1)} read ${envFile} and stop at a variable that they have no field for: write extra="ignore" into their model_config first.`,
    )
  );
}
