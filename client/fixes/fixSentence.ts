import type { SavedFix } from '../../server/protocol.ts';

const lastOf = (uri: string) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** A fix in one sentence, or two where something would not work; undefined for an edit that moved no secret. */
export function sentenceOf({ names, envFiles, warnings = [], isPasted }: SavedFix): string | undefined {
  const [name] = names;
  if (name === undefined) return undefined;
  const where = envFiles.length === 1 ? ` in ${envFiles.map(lastOf)}` : ` in ${envFiles.length} env files`;
  const what = names.length === 1 ? `${name}${where}` : `${names.length} variables${where}`;
  const [values, were, them] = names.length === 1 ? ['value', 'was', 'it'] : ['values', 'were', 'them'];
  const first = isPasted
    ? `Pasted as a reference to ${what}.`
    : `Moved to ${what}. If the ${values} ${were} ever committed or shared, rotate ${them}.`;
  return [first, ...warnings].join(' ');
}
