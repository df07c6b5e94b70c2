import { variablesOf } from '../core/dotenv.ts';
import { freeName, isEnvName } from '../core/envName.ts';
import { type FixContext, type Refusal, refuse } from './plan.ts';
import type { Project } from './project.ts';

/** Whether a framework copies a variable into every visitor's page or app by its name alone. https://vite.dev/guide/env-and-mode */
export function isPublic(name: string, { packageJson }: Project): boolean {
  if (/^PUBLIC_/.test(name)) return /"(?:@sveltejs\/kit|astro)"\s*:/.test(packageJson);
  return /^(?:VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|VUE_APP|NG_APP|STORYBOOK)_/.test(name);
}

/** Why a secret may not be in such a variable. */
export const publicReason = (name: string) =>
  `${name} is public: by its name the framework copies its value to every visitor. Read it on a server, under another name.`;

/**
 * The variable's name: the user's if there is one, that of a variable which holds the value already, or the first free one made from `base`. `isTaken` adds names
 * that mean something else in the source itself, `isRead` those that it reads as variables already.
 */
export function pickName(
  base: string,
  value: string,
  project: Project,
  context: FixContext,
  isTaken: (name: string) => boolean = () => false,
  isRead: (name: string) => boolean = () => false,
): string | Refusal {
  const variables = variablesOf(project.envText ?? '');
  const holdsOther = (name: string) => {
    const last = variables.findLast((variable) => variable.name === name);
    return (last !== undefined && last.value !== '' && last.value !== value) || isTaken(name);
  };
  const wanted = context.name ?? base;
  if (isPublic(wanted, project)) return refuse(publicReason(wanted));
  if (context.name !== undefined) {
    if (!isEnvName(context.name))
      return refuse(
        `${context.name} is no good name for a variable: use letters, digits and underscores, and none that the system uses.`,
      );
    return holdsOther(context.name)
      ? refuse(`${context.name} has another value in ${project.envFile} already.`)
      : context.name;
  }
  const same = variables.findLast(
    (variable) =>
      variable.value === value && value !== '' && isEnvName(variable.name) && !isPublic(variable.name, project),
  );
  if (same !== undefined && !holdsOther(same.name)) return same.name;
  const related = project.relatedEnvTexts.flatMap(variablesOf);
  const isMet = (name: string) =>
    related.some((other) => other.name === name && other.value !== '' && other.value !== value);
  return freeName(base, (name) => holdsOther(name) || isMet(name) || isRead(name));
}

/**
 * The variable's name where the value is the default of a variable, `${OWN:-value}`: that one. Under another, what the program is given as OWN would no longer count.
 */
export function nameOfDefault(own: string, value: string, project: Project, context: FixContext): string | Refusal {
  if (context.name !== undefined && context.name !== own)
    return refuse(`It is the default of ${own}, and can move under this name only.`);
  const last = variablesOf(project.envText ?? '').findLast((variable) => variable.name === own)?.value;
  return last !== undefined && last !== '' && last !== value
    ? refuse(`It is the default of ${own}, which has another value in ${project.envFile}: delete it here.`)
    : pickName(own, value, project, { ...context, name: own });
}
