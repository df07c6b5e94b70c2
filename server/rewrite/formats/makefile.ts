/** A secret in a makefile: make has the environment's variables as its own, and a recipe's shell has them too. */
import { envNameFor } from '../../core/envName.ts';
import { contains } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';
import { rewriteShell } from './scriptText.ts';
import { lineAt } from './slot.ts';

type Line = ReturnType<typeof lineAt>;

/** The targets that an assignment is for, if any; its modifiers; the name, and the operator. */
const assignment =
  /^((?:[^\s:=#$][^:=#$]*:(?!:) *)?)( *(?:(?:export|override|private)\s+)*)([A-Za-z_][\w.-]*)(\s*)(\?=|:{0,3}=|\+=)(\s*)/;

/** https://www.gnu.org/software/make/manual/html_node/Conditional-Functions.html */
const required = (name: string) => `$(error ${name} is not set)`;

/** All lines that the shell gets as one, each but the last ending in a backslash. */
function joined(text: string, line: Line): Line {
  let { start, end } = line;
  while (start > 0 && text[lineAt(text, start - 1).end - 1] === '\\') start = lineAt(text, start - 1).start;
  while (text[end - 1] === '\\' && text.indexOf('\n', end) >= 0) end = lineAt(text, text.indexOf('\n', end) + 1).end;
  return { start, end };
}

/** A line of a recipe: the shell reads the variable, whose dollar make would take for its own. */
async function rewriteRecipe(
  line: Line,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { text } = request.source;
  const { span } = request.finding;
  const start = line.start + (/^\t[-@+\s]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 1);
  if (/^[^\S\n]*SHELL[^\S\n]*:?=[^\S\n]*(?!(?:\S*\/env[^\S\n]+)?(?:\S*\/)?(?:ba|da|z|k)?sh\b)\S/m.test(text))
    return refuse('The recipe is run by another shell: read the variable of the environment there.');
  const script = text.slice(start, line.end);
  const at = { start: span.start - start, end: span.end - start };
  const fix = await rewriteShell(script, at, context.name, request, context, project);
  if (fix.kind === 'refusal') return fix;
  // make takes the tab from the beginning of a line also where it stands in quotes.
  if (fix.value.includes('\n')) return refuse('It goes on over several lines.');
  const edits = fix.edits.map(({ span: { start: from, end }, text: by }) => ({
    span: { start: from + start, end: end + start },
    text: by.replaceAll('$', '$$$$'),
  }));
  // What make expands is no text of the shell's, and must not be quoted as such.
  if (edits.some((edit) => text.slice(edit.span.start, edit.span.end).includes('$')))
    return refuse('A part of the word is expanded by make: refer to the variable as $$NAME.');
  return { ...fix, edits };
}

/** Moves a secret of an assignment or a recipe to the environment. */
export async function rewriteMakefile(
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { source, finding, rule } = request;
  const { text } = source;
  const { span } = finding;
  const line = lineAt(text, span.start);
  const raw = text.slice(line.start, line.end);
  if (/^\s*#/.test(raw)) return refuse('It stands in a comment: delete it there.');
  const lines = joined(text, line);
  if (text[lines.start] === '\t') return await rewriteRecipe(lines, request, context, project);
  const found = assignment.exec(raw);
  if (found === null || lines.start < line.start || lines.end > line.end)
    return refuse('It does not stand in an assignment of one line.');
  const [head, targets = '', prefix = '', own = '', gap = '', operator = ''] = found;
  const start = line.start + head.length;
  const [uncommented = ''] = /^(?:\\.|[^\\#])*/.exec(text.slice(start, line.end)) ?? [];
  const body = { start, end: start + uncommented.trimEnd().length };
  const written = text.slice(body.start, body.end);
  if (!contains(body, span) || operator === ':::=') return refuse('Refer to the variable as $(NAME) here.');
  // The spaces ahead of a comment belong to the value, and stay.
  const isCommented = start + uncommented.length < line.end;
  const isAll = written === text.slice(span.start, span.end) || isConnection(written, request);
  const isWhole = isAll && !isCommented;
  const value = (isWhole ? written : text.slice(span.start, span.end)).replaceAll('$$', '$').replaceAll('\\#', '#');
  if (value.includes('$') && isWhole && /(?<!\$)\$(?!\$)/.test(written))
    return refuse('A part of the value refers to something else already.');
  // Beside other values of the same variable, the environment's own can't take the place of one.
  const isBeside = targets !== '' || operator === '+=';
  const base = envNameFor({ rule, source, literal: body, ...(isConnection(written, request) ? { whole: value } : {}) });
  const name = pickName(base, value, project, context, (candidate) =>
    candidate === own ? isBeside : new RegExp(`^[^\\S\\n]*(?:export\\s+)?${candidate}\\s*(?:[?:+]*=)`, 'm').test(text),
  );
  if (typeof name !== 'string') return name;
  if (isWhole && name === own && !isBeside) {
    // The environment's own value stands, and only where there is none make stops.
    const by = context.form === 'plain' ? '' : required(name);
    const edit = { span: { start: line.start, end: body.end }, text: `${prefix}${own}${gap}?= ${by}`.trimEnd() };
    return { kind: 'fix', name, value, edits: [edit] };
  }
  if (name === own) return refuse('The variable would refer to itself: give it another name.');
  // make would expand a dollar of the environment's value once more.
  const read = value.includes('$') ? `$(value ${name})` : `$(${name})`;
  const by = context.form === 'plain' ? read : `$(or ${read},${required(name)})`;
  return { kind: 'fix', name, value, edits: [{ span: isWhole ? body : span, text: by }] };
}
