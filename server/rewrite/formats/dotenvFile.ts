/** A real value in an example of an env file moves to the env file itself, under its own name. */
import { variablesOf } from '../../core/dotenv.ts';
import { contains } from '../../core/span.ts';
import { isPublic, pickName, publicReason } from '../name.ts';
import { refuse } from '../plan.ts';
import type { Rewriter } from './rewriter.ts';

const isExample = /\.(?:example|sample|template|dist|defaults?)$/i;

/** Moves the value; a refusal where the file is no example. */
export const rewriteDotenv: Rewriter = async ({ source, finding }, context, project) => {
  const variable = variablesOf(source.text).find(({ span }) => contains(span, finding.span));
  if (variable !== undefined && isPublic(variable.name, project)) {
    return refuse(publicReason(variable.name));
  }
  if (!isExample.test(source.path)) {
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    return (await context.files.isTracked(source.path))
      ? refuse(
          `An env file is where it belongs, but git tracks this one: \`git rm --cached ${name}\`, add ${name} to .gitignore, and rotate the value.`,
        )
      : refuse(`An env file is where it belongs; add ${name} to .gitignore, so that git never tracks it.`);
  }
  if (variable === undefined) return refuse('It does not stand in the value of a variable.');
  const name = pickName(variable.name, variable.value, project, { ...context, name: variable.name });
  if (typeof name !== 'string') return name;
  return { kind: 'fix', name, value: variable.value, edits: [{ span: variable.span, text: '' }] };
};
