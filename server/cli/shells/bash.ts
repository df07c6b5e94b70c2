import type { Command } from '../command.ts';
import { namesOf, optionsOf } from './words.ts';

function branchOf(command: Command): string {
  const values = optionsOf(command).flatMap(({ names, choices, takesValue }) =>
    takesValue ? [`        ${names.join('|')}) words='${choices.join(' ')}' ;;`] : [],
  );
  const subcommands =
    command.subcommands.length === 0
      ? []
      : [`          *) if [ "$COMP_CWORD" = 2 ]; then words='${command.subcommands.join(' ')}'; fi ;;`];
  return [
    `    ${command.name})`,
    '      case $option in',
    ...values,
    '        *) case $current in',
    `          -*) words='${namesOf(command).join(' ')}' ;;`,
    ...subcommands,
    '        esac ;;',
    '      esac ;;',
  ].join('\n');
}

/** The completion of bash: where it has no words, bash completes the names of files. */
export function bash(commands: readonly Command[]): string {
  return `_leakline() {
  local current=$2 option=$3 words=
  # The sign of --format=json is a word of its own to bash.
  if [ "$current" = = ]; then current=; fi
  if [ "$option" = = ]; then option=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$COMP_CWORD" = 1 ]; then words='${commands.map(({ name }) => name).join(' ')} --help --version'; fi
  case \${COMP_WORDS[1]} in
${commands.map(branchOf).join('\n')}
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _leakline leakline
`;
}
