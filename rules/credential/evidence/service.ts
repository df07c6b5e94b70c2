/**
 * Services whose keys all have one form (the tables of `rules/secrets/services/` and `rules/secrets/marked/`). What is given to the name of such a service
 * and is of another length, or has its mark and goes on otherwise, is none of its keys.
 */
import { patternOf } from '../../nearby.ts';
import { allMarkedTokens } from '../../secrets/marked/_all.ts';
import { marksOf } from '../../secrets/marked/_marked.ts';
import { allServices } from '../../secrets/services/_all.ts';
import { isBrokenToken } from '../../tokenMarks.ts';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The ends of the names that a service's key is given; a secret or an access token may be another thing. */
const keyWord = /(?:keys?|tokens?|cred(?:ential)?s?)$/;
const apiWord = /(?:api|auth)$/;

/** The length of what has a form in the notation of the examples. */
const lengthOf = (form: string) =>
  form.replace(/\{\w+(?::(\d+))?\}/g, (_all, length?: string) => ' '.repeat(Number(length ?? 36))).length;

/** Which services the name of a key may mean, the likelier first: `TODOIST_API_KEY` is of `todoistapi` or of `todoist`. None if it is no key's name. */
function ownersIn(name: string): readonly string[] {
  const whole = plain(name);
  const owner = whole.replace(keyWord, '');
  return owner === whole ? [] : [owner, owner.replace(apiWord, '')];
}

type FormsByName = ReadonlyMap<string, string>;

let formsOf: FormsByName | undefined;
let markedFormsOf: FormsByName | undefined;

/** The forms of each service's keys, by its names. */
function formsByName(): FormsByName {
  const forms = new Map<string, string>();
  for (const [id, [, form, , ...spellings]] of allServices) {
    for (const name of [id, ...spellings]) forms.set(plain(name), form);
  }
  return forms;
}

/** The forms of each service's tokens with a mark, by its names. */
function markedFormsByName(): FormsByName {
  const forms = new Map<string, string>();
  for (const [id, [, envVar, form]] of allMarkedTokens) {
    for (const name of [id, ...ownersIn(envVar)]) forms.set(name, form);
  }
  return forms;
}

const formsAmong = (forms: FormsByName, owners: readonly string[]) =>
  owners.map((owner) => forms.get(owner)).find((form) => form !== undefined);

/** No key of the service is as long as the value. */
function isOfAnotherLength(owners: readonly string[], value: string): boolean {
  formsOf ??= formsByName();
  const forms = formsAmong(formsOf, owners)?.split(' ');
  if (forms === undefined) return false;
  const isAsLong = forms.some((form) => lengthOf(form) === value.length);
  return !(isAsLong && /^[\w+/=.:-]+$/.test(value));
}

/** The value begins as the service's tokens do, but is none. */
function isDamagedToken(owners: readonly string[], value: string): boolean {
  markedFormsOf ??= markedFormsByName();
  const forms = formsAmong(markedFormsOf, owners);
  if (forms === undefined || !marksOf(forms).some((mark) => value.startsWith(mark))) return false;
  return !new RegExp(`^${patternOf(forms)}$`).test(value);
}

/**
 * Whether a value is none of the keys that it is given out for: it begins as a provider's tokens do, and is none; or its name is that of a
 * service's key, as in `TODOIST_API_KEY`, and it has the form of none of them, nor of a JWT.
 */
export function isOfAnotherForm(name: string, value: string): boolean {
  if (isBrokenToken(value)) return true;
  const owners = ownersIn(name);
  if (owners.length === 0 || value.startsWith('eyJ')) return false;
  return isOfAnotherLength(owners, value) || isDamagedToken(owners, value);
}
