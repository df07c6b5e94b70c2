/** The new side of a unified diff, as `git diff` writes it. https://git-scm.com/docs/diff-format#generate_patch_text_with_p */

/** What a diff shows of one file: the lines of its new side, with a gap where hunks leave some out. */
export interface DiffedFile {
  readonly path: string;
  /** The shown lines, joined by line breaks. */
  readonly text: string;
  /** For each line of `text`: its one-based number in the file, and whether the diff adds it. */
  readonly lines: readonly { readonly number: number; readonly added: boolean }[];
}

const hunk = /^@@ -\d+(?:,(?<removed>\d+))? \+(?<start>\d+)(?:,(?<count>\d+))? @@/;

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** Git quotes names with unusual characters like strings of C, byte by byte. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name.replace(/\t$/, '');
  const bytes: number[] = [];
  for (const [part] of name.slice(1, -1).matchAll(/\\[0-7]{3}|\\.|[^\\]+/gu)) {
    if (!part.startsWith('\\')) bytes.push(...Buffer.from(part));
    else bytes.push(escapes[part.slice(1)] ?? Number.parseInt(part.slice(1), 8));
  }
  return Buffer.from(bytes).toString();
}

/** Reads a diff; what stands between the files (commit messages, modes) is passed over. */
export function parseUnifiedDiff(diff: string): DiffedFile[] {
  const files: { path: string; text: string[]; lines: { number: number; added: boolean }[] }[] = [];
  let left = { removed: 0, shown: 0 };
  let number = 0;
  for (const line of diff.split('\n')) {
    const file = files.at(-1);
    const inside = left.removed > 0 || left.shown > 0;
    if (!inside) {
      const target = /^\+\+\+ (?<name>.*?)\r?$/.exec(line)?.groups?.['name'];
      if (target !== undefined && target !== '/dev/null') {
        files.push({ path: unquote(target).replace(/^b\//, ''), text: [], lines: [] });
      }
      const { removed = '1', start, count = '1' } = hunk.exec(line)?.groups ?? {};
      if (start === undefined) continue;
      left = { removed: Number(removed), shown: Number(count) };
      number = Number(start);
      continue;
    }
    const mark = line.charAt(0);
    if (mark === '-') left.removed--;
    if (mark === '-' || mark === '\\') continue;
    if (mark !== '+') left.removed--;
    left.shown--;
    file?.text.push(line.slice(1));
    file?.lines.push({ number: number++, added: mark === '+' });
  }
  return files.map(({ path, text, lines }) => ({ path, text: text.join('\n'), lines }));
}
