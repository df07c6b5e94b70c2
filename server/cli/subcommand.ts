import { UsageError } from './io.ts';
import { suggest } from './suggest.ts';

/** The word that must follow a command's name, and at most `more` others behind it. Throws a UsageError that names what there is. */
export function subcommandOf<Name extends string>(
  command: string,
  known: readonly Name[],
  [typed, ...rest]: readonly string[],
  more = 0,
): Name {
  const all = `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;
  if (typed === undefined) throw new UsageError(`${command} needs a word more: ${all}`);
  const name = known.find((each) => each === typed);
  if (name === undefined)
    throw new UsageError(`${command}: unknown subcommand "${typed}"`, suggest(typed, known) ?? `There is ${all}.`);
  const extra = rest[more];
  if (extra !== undefined)
    throw new UsageError(`${command} ${name}: "${extra}" is one word too many`, `Run "leakline ${command} --help".`);
  return name;
}
