/** A secret in a makefile: make has the environment's variables as its own, and a recipe's shell has them too. */
import { envNameFor } from '../../core/envName.ts';
import { contains, type Span } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';
import type { Rewriter } from './rewriter.ts';
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
  const cuts = ({ span: { start: from, end } }: Edit) =>
    text.slice(from, end).includes('$') || /\$\$[({]?\w*$/.test(text.slice(start, from));
  if (edits.some(cuts)) return refuse('A part of the word is expanded by make: refer to the variable as $$NAME.');
  return { ...fix, edits };
}

/** An assignment of one line, and what of its value moves. */
interface Assigned {
  readonly line: Line;
  /** What stands before the name: modifiers, without the targets. */
  readonly prefix: string;
  readonly own: string;
  readonly gap: string;
  /** The value, without a comment. */
  readonly body: Span;
  readonly isWhole: boolean;
  readonly value: string;
  /** Beside other values of the same variable, the environment's own can't take the place of one. */
  readonly isBeside: boolean;
}

function assignedAt(line: Line, request: FixRequest): Assigned | Refusal {
  const { text } = request.source;
  const { span } = request.finding;
  const found = assignment.exec(text.slice(line.start, line.end));
  if (found === null) return refuse('It does not stand in an assignment of one line.');
  const [head, targets = '', prefix = '', own = '', gap = '', operator = ''] = found;
  const start = line.start + head.length;
  const [uncommented = ''] = /^(?:\\.|[^\\#])*/.exec(text.slice(start, line.end)) ?? [];
  const body = { start, end: start + uncommented.trimEnd().length };
  if (!contains(body, span) || operator === ':::=') return refuse('Refer to the variable as $(NAME) here.');
  const written = text.slice(body.start, body.end);
  const secret = text.slice(span.start, span.end);
  // The spaces ahead of a comment belong to the value, and stay.
  const isCommented = start + uncommented.length < line.end;
  const isWhole = !isCommented && (written === secret || isConnection(written, request));
  const moved = isWhole ? written : secret;
  const before = isWhole ? '' : text.slice(body.start, span.start);
  if (moved.replaceAll('$$', '').includes('$') || before.replaceAll('$$', '').endsWith('$'))
    return refuse('A part of the value refers to something else already.');
  if (/\\\\#/.test(moved) || before.endsWith('\\')) return refuse('It is written with escapes.');
  const value = moved.replaceAll('$$', '$').replaceAll('\\#', '#');
  return { line, prefix, own, gap, body, isWhole, value, isBeside: targets !== '' || operator === '+=' };
}

function nameOf(
  { body, value, own, isBeside }: Assigned,
  request: FixRequest,
  context: FixContext,
  project: Project,
): string | Refusal {
  const { source, rule } = request;
  const { text } = source;
  const whole = isConnection(text.slice(body.start, body.end), request) ? { whole: value } : {};
  const isAssigned = (name: string) => new RegExp(`^[^\\S\\n]*(?:export\\s+)?${name}\\s*(?:[?:+]*=)`, 'm').test(text);
  return pickName(envNameFor({ rule, source, literal: body, ...whole }), value, project, context, (name) =>
    name === own ? isBeside : isAssigned(name),
  );
}

/** The edit of an assignment. */
function referTo(
  name: string,
  { line, prefix, own, gap, body, isWhole, value, isBeside }: Assigned,
  secret: Span,
  { form }: FixContext,
): Edit | Refusal {
  if (isWhole && name === own && !isBeside) {
    // The environment's own value stands, and only where there is none make stops.
    const by = form === 'plain' ? '' : required(name);
    return { span: { start: line.start, end: body.end }, text: `${prefix}${own}${gap}?= ${by}`.trimEnd() };
  }
  if (name === own) return refuse('The variable would refer to itself: give it another name.');
  // make would expand a dollar of the environment's value once more.
  const read = value.includes('$') ? `$(value ${name})` : `$(${name})`;
  return { span: isWhole ? body : secret, text: form === 'plain' ? read : `$(or ${read},${required(name)})` };
}

/** Moves a secret of an assignment or a recipe to the environment. */
export const rewriteMakefile: Rewriter = async (request, context, project) => {
  const { text } = request.source;
  const { span } = request.finding;
  const line = lineAt(text, span.start);
  if (/^\s*#/.test(text.slice(line.start, line.end))) return refuse('It stands in a comment: delete it there.');
  const lines = joined(text, line);
  if (text[lines.start] === '\t') return await rewriteRecipe(lines, request, context, project);
  if (lines.start < line.start || lines.end > line.end)
    return refuse('It does not stand in an assignment of one line.');
  const assigned = assignedAt(line, request);
  if ('reason' in assigned) return assigned;
  const name = nameOf(assigned, request, context, project);
  if (typeof name !== 'string') return name;
  const edit = referTo(name, assigned, span, context);
  return 'reason' in edit ? edit : { kind: 'fix', name, value: assigned.value, edits: [edit] };
};
