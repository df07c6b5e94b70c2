/** A secret in a script that stands in YAML: the shell gets it through its environment, never as text. */
import { envNameFor } from '../core/envName.ts';
import { pickName } from './name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import type { Project } from './project.ts';
import { rewriteShell } from './shellText.ts';
import type { YamlScalar } from './yamlScalar.ts';

/** The script as the shell gets it, and for each of its offsets that of the source. */
function scriptOf(
  { node, body }: YamlScalar,
  text: string,
): { script: string; offsets: readonly number[] } | undefined {
  const raw = text.slice(body.start, body.end);
  if (
    node.type === 'BLOCK_FOLDED' ||
    (node.type === 'QUOTE_DOUBLE' && raw.includes('\\')) ||
    (node.type === 'QUOTE_SINGLE' && raw.includes("'"))
  )
    return undefined;
  if (node.type !== 'BLOCK_LITERAL') {
    return raw.includes('\n')
      ? undefined
      : { script: raw, offsets: Array.from({ length: raw.length + 1 }, (_, index) => body.start + index) };
  }
  const indent = /^(?:[^\S\n]*\r?\n)*([^\S\n]*)/.exec(raw)?.[1]?.length ?? 0;
  let script = '';
  const offsets: number[] = [];
  for (let at = body.start; at < body.end; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 || feed >= body.end ? body.end : feed + 1;
    const first = Math.min(at + indent, at + (/^[^\S\r\n]*/.exec(text.slice(at, end))?.[0].length ?? 0));
    for (let offset = first; offset < end; offset++) {
      if (text[offset] === '\r') continue;
      script += text[offset];
      offsets.push(offset);
    }
    at = end;
  }
  return { script, offsets: [...offsets, body.end] };
}

/** A script's text as it must be written in the quotes of its scalar. */
function inQuotes({ node }: YamlScalar, text: string): string {
  if (node.type === 'QUOTE_DOUBLE') return text.replace(/["\\]/g, '\\$&');
  return node.type === 'QUOTE_SINGLE' ? text.replaceAll("'", "''") : text;
}

/** The edits inside the script. `nameOf` adapts the variable's name to what the format allows. */
export async function rewriteScript(
  scalar: YamlScalar,
  request: FixRequest,
  context: FixContext,
  project: Project,
  nameOf: (name: string) => string = (name) => name,
): Promise<SourceFix | Refusal> {
  const { source, finding, rule } = request;
  const mapped = scalar.isFlow ? undefined : scriptOf(scalar, source.text);
  const start = mapped?.offsets.indexOf(finding.span.start) ?? -1;
  if (mapped === undefined || start < 0)
    return refuse('The script is written with escapes: write it as a block with | first.');
  const { script, offsets } = mapped;
  // The character after it may be the return before a line feed, which no script has.
  const span = { start, end: offsets.indexOf(finding.span.end - 1) + 1 };
  const value = script.slice(span.start, span.end);
  if (/\$\{\{/.test(value)) return refuse('A part of it is an expression.');
  const base = nameOf(envNameFor({ rule, source, literal: finding.span }));
  const name = pickName(context.name ?? base, value, project, context);
  if (typeof name !== 'string') return name;
  const shell = await rewriteShell(script, span, name, request, { ...context, form: 'plain' }, project);
  if (shell.kind === 'refusal') return shell;
  const place = (offset: number) => offsets[offset] ?? scalar.body.end;
  const edits = shell.edits.map((edit) => ({
    text: inQuotes(scalar, edit.text),
    span: { start: place(edit.span.start), end: place(edit.span.end - 1) + 1 },
  }));
  return { kind: 'fix', name: shell.name, value: shell.value, edits };
}
