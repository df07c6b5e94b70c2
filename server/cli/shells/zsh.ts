import type { Command } from '../command.ts';
import { type CompletedOption, optionsOf, quoted } from './words.ts';

const inQuotes = (text: string) => quoted(text, "'\\''");
/** A text inside a specification of `_arguments` or `_describe`, in which brackets and colons mean something. */
const plain = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');

/** https://zsh.sourceforge.io/Doc/Release/Completion-System.html#index-_005farguments */
function specification({ names, takesValue, choices, isPath, help }: CompletedOption): string[] {
  const others = isPath ? '_files' : ' ';
  const values = choices.length === 0 ? others : `(${choices.join(' ')})`;
  const instead = names.length === 1 ? '' : `(${names.join(' ')})`;
  return names.map((name) => {
    // After a sign, or as a word of its own; a short one as a word of its own or joined.
    const joint = name.startsWith('--') ? '=' : '+';
    return inQuotes(
      `${instead}${name}${takesValue ? joint : ''}[${plain(help)}]${takesValue ? `:value:${values}` : ''}`,
    );
  });
}

function branchOf(command: Command): string {
  const first = command.subcommands.length === 0 ? [] : [`'1: :(${command.subcommands.join(' ')})'`];
  const specifications = [...optionsOf(command).flatMap(specification), ...first, "'*: :_files'"];
  return `    ${command.name})\n      _arguments \\\n        ${specifications.join(' \\\n        ')} ;;`;
}

/** The completion of zsh: a file of `fpath` named `_leakline`, or a text for `eval` behind `compinit`. */
export function zsh(commands: readonly Command[]): string {
  const described = commands.map(({ name, summary }) => `    ${inQuotes(`${name}:${plain(summary)}`)}`);
  return `#compdef leakline
_leakline() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${commands.map(branchOf).join('\n')}
  esac
}
if [[ $funcstack[1] == _leakline ]]; then _leakline "$@"; else compdef _leakline leakline; fi
`;
}
