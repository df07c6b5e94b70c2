/**
 * The new side of a unified diff, as `git diff`, `git log -p` and `diff -u` write it, that of a merge too, which compares several files with one.
 * https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
import { type DiffName, nameOf, twiceNamed, withoutPrefix } from './diffName.ts';

/** What a diff shows of one file: the lines of its new side, with a gap where hunks leave some out. */
export interface DiffedFile {
  readonly path: string;
  /** The shown lines, joined by line breaks. */
  readonly text: string;
  /** For each line of `text`: its one-based number in the file, and whether the diff adds it. */
  readonly lines: readonly { readonly number: number; readonly added: boolean }[];
  /** Whether the diff says no more of it than that it is binary. */
  readonly binary: boolean;
}

/** Of a merge it has one more sign, and one more range, for each file that is compared with the new one. */
const hunk = /^(?<signs>@@+)(?<removed>(?: -\d+(?:,\d+)?)+) \+(?<start>\d+)(?:,(?<count>\d+))? @@/;
const header = /^diff --(?:git|cc|combined) /;
const binary = /^(?:Binary files .* and (?<name>.*) differ|GIT binary patch)$/;
/** What stands above the diffs of commits, which may be none. */
const commit = /^(?:commit|From) [\da-f]{7,}/m;

/** Colours, which `--color=always` puts before every line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const coloured = /^(?:\u001b\[[\d;]*m)+(?:diff --|@@|\+\+\+ )/m;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const colour = /\u001b\[[\d;]*[mK]/g;

/** What is left of a hunk: so many lines of each file that is compared, and of the new one. */
interface Left {
  readonly before: number[];
  after: number;
}

const isOver = ({ before, after }: Left) => after <= 0 && before.every((count) => count <= 0);

function leftOf({ removed = '', count = '1' }: Readonly<Record<string, string>>): Left {
  const ranges = removed.trim().split(' ');
  return { before: ranges.map((range) => Number(range.split(',')[1] ?? 1)), after: Number(count) };
}

interface Reading {
  readonly path: string;
  readonly text: string[];
  readonly lines: { readonly number: number; readonly added: boolean }[];
  readonly binary: boolean;
}

/** Reads a diff line by line. */
class DiffReader {
  readonly files: Reading[] = [];
  #left: Left = { before: [], after: 0 };
  #number = 0;
  /** The name behind `---`, and that in the line above. */
  #old: DiffName | undefined;
  #header = '';
  isDiff = false;

  read(line: string): void {
    if (!isOver(this.#left)) this.#content(line);
    else this.#between(line.replace(/\r$/, ''));
  }

  #between(line: string): void {
    if (header.test(line)) {
      this.isDiff = true;
      this.#header = line;
      this.#old = undefined;
    } else if (line.startsWith('--- ')) this.#old = nameOf(line.slice(4));
    else if (line.startsWith('+++ ')) this.#file(nameOf(line.slice(4)), false);
    const ofBinary = binary.exec(line);
    if (ofBinary !== null) this.#file(nameOf(ofBinary.groups?.['name'] ?? twiceNamed(this.#header)), true);
    const range = hunk.exec(line)?.groups;
    if (range === undefined) return;
    this.#left = leftOf(range);
    this.#number = Number(range['start']);
  }

  #file(name: DiffName, isBinary: boolean): void {
    this.isDiff = true;
    if (name === undefined) return;
    this.files.push({ path: withoutPrefix(name, this.#old, this.#header), text: [], lines: [], binary: isBinary });
  }

  #content(line: string): void {
    if (line.startsWith('\\')) return;
    const { before } = this.#left;
    const marks = line.slice(0, before.length).padEnd(before.length);
    const isGone = marks.includes('-');
    // The line is in the files beside which the new one has not changed, or, where it is gone, in those from which it went.
    const mark = isGone ? '-' : ' ';
    for (const [index, count] of before.entries()) if (marks[index] === mark) before[index] = count - 1;
    if (isGone) return;
    this.#left.after--;
    const file = this.files.at(-1);
    file?.text.push(line.slice(before.length));
    file?.lines.push({ number: this.#number++, added: marks.includes('+') });
  }
}

/**
 * Reads a diff; what stands between the files (commit messages, modes) is passed over. Undefined for a text that is none, where to find nothing would be a lie.
 */
export function parseUnifiedDiff(text: string): DiffedFile[] | undefined {
  const diff = coloured.test(text) ? text.replace(colour, '') : text;
  const reader = new DiffReader();
  for (const line of diff.split('\n')) reader.read(line);
  if (!reader.isDiff && diff.trim() !== '' && !commit.test(diff)) return undefined;
  return reader.files.map(({ text: shown, ...file }) => ({ ...file, text: shown.join('\n') }));
}
