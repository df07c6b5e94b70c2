/**
 * Services whose keys all have one form (the tables of `rules/secrets/services/`). What is given to the name of such a service and is of another length is none
 * of its keys.
 */
import { allServices } from '../secrets/services/_all.ts';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The ends of the names that a service's key is given; a secret or an access token may be another thing. */
const keyWord = /(?:keys?|tokens?|cred(?:ential)?s?)$/;
const apiWord = /(?:api|auth)$/;

/** The length of what has a form in the notation of the examples. */
const lengthOf = (form: string) =>
  form.replace(/\{\w+(?::(\d+))?\}/g, (_all, length?: string) => ' '.repeat(Number(length ?? 36))).length;

let formsOf: ReadonlyMap<string, string> | undefined;

/** The forms of each service's keys, by its names. */
function formsByName(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [id, [, form, , ...spellings]] of Object.entries(allServices)) {
    for (const name of [id, ...spellings]) forms.set(plain(name), form);
  }
  return forms;
}

/** Whether a name is that of a service's key, as in `TODOIST_API_KEY`, and no key of that service is as long as the value, which is no JWT either. */
export function isOfAnotherForm(name: string, value: string): boolean {
  const whole = plain(name);
  const owner = whole.replace(keyWord, '');
  if (owner === whole || value.startsWith('eyJ')) return false;
  formsOf ??= formsByName();
  const forms = formsOf.get(owner) ?? formsOf.get(owner.replace(apiWord, ''));
  if (forms === undefined) return false;
  const isAsLong = forms.split(' ').some((form) => lengthOf(form) === value.length);
  return !(isAsLong && /^[\w+/=.:-]+$/.test(value));
}
