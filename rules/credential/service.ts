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

let lengths: ReadonlyMap<string, readonly number[]> | undefined;

function lengthsByName(): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(allServices).flatMap(([id, [, forms, , ...spellings]]) =>
      [id, ...spellings].map((each) => [plain(each), forms.split(' ').map(lengthOf)] as const),
    ),
  );
}

/** Whether a name is that of a service's key, as in `TODOIST_API_KEY`, and no key of that service is as long as the value, which is no JWT either. */
export function isOfAnotherForm(name: string, value: string): boolean {
  const whole = plain(name);
  const owner = whole.replace(keyWord, '');
  if (owner === whole || value.startsWith('eyJ')) return false;
  lengths ??= lengthsByName();
  const known = lengths.get(owner) ?? lengths.get(owner.replace(apiWord, ''));
  return known !== undefined && !(known.includes(value.length) && /^[\w+/=.:-]+$/.test(value));
}
