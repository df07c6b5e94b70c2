/** A secret in a script that stands in YAML: the shell gets it through its environment, never as text. */
import { lineEnd } from '../../core/dotenv.ts';
import { applyEdits } from '../edits.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { type Naming, rewriteHanded, type Shell } from './scriptText.ts';
import { masked } from './templateText.ts';
import { isPlain, quoted } from './yamlQuoting.ts';
import type { YamlScalar } from './yamlScalar.ts';

/** A script as the shell gets it, and the source's span of each of its characters. */
interface Mapped {
  readonly script: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What begins a line of a block. */
  readonly indent: string;
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', ' ': ' ' };

/** The characters of a scalar on one line: [what it stands for, its length in the source]. */
function* charactersOf(raw: string, type: string | undefined): Generator<readonly [string, number]> {
  for (let at = 0; at < raw.length; ) {
    const double = type === 'QUOTE_DOUBLE' && raw[at] === '\\';
    const single = type === 'QUOTE_SINGLE' && raw.startsWith("''", at);
    const length = double || single ? 2 : 1;
    yield [double ? (escapes[raw[at + 1] ?? ''] ?? '\0') : (raw[at] ?? ''), length];
    at += length;
  }
}

function mapLine({ node, body }: YamlScalar, text: string): Mapped {
  let script = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = body.start;
  for (const [char, length] of charactersOf(text.slice(body.start, body.end), node.type)) {
    script += char;
    starts.push(at);
    at += length;
    ends.push(at);
  }
  return { script, starts, ends, indent: '' };
}

/** The lines of a block without their indentation and without the returns of CRLF. */
function mapBlock({ body }: YamlScalar, text: string, width: number): Mapped {
  let script = '';
  const starts: number[] = [];
  for (let at = body.start; at < body.end; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 || feed >= body.end ? body.end : feed + 1;
    const first = Math.min(at + width, at + (/^ */.exec(text.slice(at, end))?.[0].length ?? 0));
    for (let offset = first; offset < end; offset++) {
      if (text[offset] === '\r') continue;
      script += text[offset];
      starts.push(offset);
    }
    at = end;
  }
  return { script, starts, ends: starts.map((start) => start + 1), indent: ' '.repeat(width) };
}

/** The script; undefined where its characters can't be told apart in the source. The parser's own reading is the judge. */
function scriptOf(scalar: YamlScalar, text: string): Mapped | undefined {
  const { node, body } = scalar;
  const raw = text.slice(body.start, body.end);
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  if (!isBlock && raw.includes('\n')) return undefined;
  const width = /^(?:[^\S\n]*\r?\n)*( *)/.exec(raw)?.[1]?.length ?? 0;
  const mapped = isBlock ? mapBlock(scalar, text, width) : mapLine(scalar, text);
  // One line end between two lines of a folded block is a space.
  const script = node.type === 'BLOCK_FOLDED' ? mapped.script.replace(/(?<=[^\n])\n(?=[^\s])/g, ' ') : mapped.script;
  const read = typeof node.value === 'string' ? node.value : node.source;
  return script.trimEnd() === read?.trimEnd() ? { ...mapped, script } : undefined;
}

/** A script's text as it must be written in the quotes of its scalar; undefined where that can't be. */
function inQuotes({ node }: YamlScalar, by: string, indent: string, end: string): string | undefined {
  if (node.type === 'QUOTE_DOUBLE') return by.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
  if (by.includes('\n') && node.type !== 'BLOCK_LITERAL') return undefined;
  if (node.type === 'QUOTE_SINGLE') return by.replaceAll("'", "''");
  return by.replaceAll('\n', end + indent);
}

/** A line end that an edit keeps at its own end has the next line's indentation behind it already. */
const withoutIndent = (by: string, indent: string) =>
  by.endsWith(indent) ? by.slice(0, by.length - indent.length) : by;

/** The edits of the script as those of the source. */
function placed(scalar: YamlScalar, mapped: Mapped, edits: readonly Edit[], text: string): readonly Edit[] | undefined {
  const { script, starts, ends, indent } = mapped;
  const whole = applyEdits(script, edits);
  if (scalar.node.type === 'PLAIN' && !isPlain(whole, scalar.isFlow))
    return whole.includes('\n') ? undefined : [{ span: scalar.span, text: quoted(whole) }];
  const written = edits.flatMap(({ span, text: by }) => {
    const inside = inQuotes(scalar, by, indent, lineEnd(text));
    const start = starts[span.start] ?? scalar.body.end;
    const end = span.end === span.start ? start : (ends[span.end - 1] ?? scalar.body.end);
    const keepsLine = by.endsWith('\n') && script[span.end - 1] === '\n' && span.end > span.start;
    const final = keepsLine && inside !== undefined ? withoutIndent(inside, indent) : inside;
    return final === undefined ? [] : [{ span: { start, end }, text: final }];
  });
  return written.length === edits.length ? written : undefined;
}

/** What a format adds to a script. */
export interface Hosting extends Naming {
  readonly shell?: Shell;
  /** What the format fills in before a shell sees the script. */
  readonly expressions?: RegExp;
}

const unreadable = refuse('The script is written with escapes: write it as a block with | first.');

/** The edits inside the script. */
export async function rewriteScript(
  scalar: YamlScalar,
  request: FixRequest,
  context: FixContext,
  project: Project,
  hosting: Hosting,
): Promise<SourceFix | Refusal> {
  const { source, finding } = request;
  const mapped = scriptOf(scalar, source.text);
  const start = mapped?.starts.indexOf(finding.span.start) ?? -1;
  const end = (mapped?.ends.indexOf(finding.span.end) ?? -1) + 1;
  if (mapped === undefined || start < 0 || end <= start) return unreadable;
  const { text: script, unmask } = masked(mapped.script, hosting.expressions);
  const value = script.slice(start, end);
  if (value !== mapped.script.slice(start, end)) return refuse('A part of it is an expression.');
  const fix = await rewriteHanded(script, { start, end }, request, context, project, hosting);
  if (fix.kind === 'refusal') return fix;
  if (unmask(fix.value) !== fix.value) return refuse('A part of the value refers to something else already.');
  const inside = fix.edits.map((edit) => ({ ...edit, text: unmask(edit.text) }));
  const edits = placed(scalar, mapped, inside, source.text);
  return edits === undefined ? unreadable : { ...fix, edits };
}
