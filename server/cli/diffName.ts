/** The names of files in a diff, which git quotes, and before which it puts a letter. */

/** A name as the diff has it, unquoted; undefined for a file that is not there. */
export type DiffName = string | undefined;

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** Git quotes names with unusual characters like strings of C, byte by byte. */
function unquoted(name: string): string {
  const bytes: number[] = [];
  for (const [part] of name.slice(1, -1).matchAll(/\\[0-7]{3}|\\.|[^\\]+/gu)) {
    if (!part.startsWith('\\')) bytes.push(...Buffer.from(part));
    else bytes.push(escapes[part.slice(1)] ?? Number.parseInt(part.slice(1), 8));
  }
  return Buffer.from(bytes).toString();
}

/** The name behind `+++ `. Behind a tab stands the time, or nothing. */
export function nameOf(text: string): DiffName {
  const [quoted] = /^"(?:[^"\\]|\\.)*"/.exec(text) ?? [];
  const name = quoted === undefined ? text.replace(/\t.*$/, '') : unquoted(quoted);
  return name === '/dev/null' ? undefined : name;
}

/** The second name of a line that has the same one twice, `diff --git a/x b/x`; the line where it has not. */
export function twiceNamed(header: string): string {
  return (
    /^diff --git "?[^/]*\/(?<name>.+?)"? (?<second>"?[^/]*\/\k<name>"?)$/.exec(header)?.groups?.['second'] ?? header
  );
}

/** The letters of both sides: of two commits, and of all that `diff.mnemonicPrefix` names. https://git-scm.com/docs/diff-config#Documentation/diff-config.txt-diffmnemonicPrefix */
const prefixes: ReadonlySet<string> = new Set(
  ['ab', 'ci', 'cw', 'iw', 'ow', '12'].flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** The name without the letter that git puts before it, if the other side, or the line above where there is none, shows that it is no folder. */
export function withoutPrefix(name: string, old: DiffName, header: string): string {
  if (!/^\w\//.test(name)) return name;
  const other = old ?? /^diff --git "?(\w\/)/.exec(header)?.[1] ?? (name.startsWith('b/') ? 'a/' : '');
  return other.charAt(1) === '/' && prefixes.has(`${other.charAt(0)}${name.charAt(0)}`) ? name.slice(2) : name;
}
