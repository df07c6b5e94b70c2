/**
 * A secret in a unit's Environment= moves to a file that only root reads.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
import type { Source } from '../../../rules/rule.ts';
import { lineEnd } from '../../core/dotenv.ts';
import { envNameFor } from '../../core/envName.ts';
import { contains, type Span } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import type { Rewriter } from './rewriter.ts';
import { lineAt, linesOf } from './slot.ts';

const elsewhere =
  'Everyone on the machine can read it here: put it in a file of root alone, name that file, EnvironmentFile=/etc/NAME.env or LoadCredential=, and refer to it as $NAME.';

const twice = 'The unit sets or clears it elsewhere too, and a file would stand above that: keep one place first.';
const refers = 'A part of the value refers to something else already.';

/** The assignments of an `Environment=`, each a word or a quoted text. */
const assignment = /(["'])([A-Za-z_]\w*)=([^"'\\]*)\1(?=\s|$)|(?<=\s|=)([A-Za-z_]\w*)=([^\s"'\\]*)(?=\s|$)/g;

interface Assignment {
  readonly span: Span;
  readonly name: string;
  /** Without the quotes. */
  readonly written: string;
}

/** The assignments of the line at an offset; undefined where it is none of `Environment=` or has something else in it. */
function assignmentsOf(raw: string, offset: number): readonly Assignment[] | undefined {
  const key = /^Environment\s*=/.exec(raw)?.[0];
  if (key === undefined) return undefined;
  const found = [...raw.matchAll(assignment)].filter(({ index }) => index >= key.length);
  const rest = found.reduce((left, match) => left.replace(match[0], ''), raw.slice(key.length));
  if (rest.trim() !== '') return undefined;
  return found.map((match) => ({
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
    name: match[2] ?? match[4] ?? '',
    written: match[3] ?? match[5] ?? '',
  }));
}

/** The line that names the environment file, below a line; nothing where the unit has it already. */
function environmentFile(
  { path, text }: Source,
  line: Span,
): { readonly file: string; readonly below: readonly Edit[] } {
  // A drop-in is named after its folder: many units have an override.conf.
  const unit = /([^/]+?)@?\.[\w-]+(?:\.d\/[^/]+)?$/.exec(path)?.[1] ?? 'unit';
  const file = `EnvironmentFile=/etc/${unit}.env`;
  const below = text.includes(file)
    ? []
    : [{ span: { start: line.end, end: line.end }, text: `${lineEnd(text)}${file}` }];
  return { file, below };
}

/** A command, whose arguments take variables as `${NAME}` but where a colon stands before its path. */
const command = /^Exec(?:Condition|Start(?:Pre|Post)?|Reload|Stop(?:Post)?)\s*=\s*(?![-@+!|]*:)\S+\s(?!.*\\$)/;

/** Moves a part of a command's argument to the environment file of its unit. */
function rewriteCommand(request: FixRequest, context: FixContext, project: Project): SourceFix | Refusal {
  const { source, finding, rule } = request;
  const { text } = source;
  const line = lineAt(text, finding.span.start);
  const path = command.exec(text.slice(line.start, line.end))?.[0];
  const value = text.slice(finding.span.start, finding.span.end);
  if (path === undefined || finding.span.start < line.start + path.length || /["'\\]/.test(value))
    return refuse(elsewhere);
  if (/[%$]/.test(value)) return refuse(refers);
  const name = pickName(envNameFor({ rule, source, literal: finding.span }), value, project, context, (taken) =>
    new RegExp(`(?<!\\w)${taken}=`).test(text),
  );
  if (typeof name !== 'string') return name;
  const { below } = environmentFile(source, line);
  return { kind: 'fix', name, value, edits: [{ span: finding.span, text: `\${${name}}` }, ...below] };
}

/** Moves a secret of a unit to its environment file: a variable, or a part of a command. */
export const rewriteSystemd: Rewriter = (request, context, project) => {
  const { source, finding } = request;
  const { text } = source;
  const line = lineAt(text, finding.span.start);
  const assignments = assignmentsOf(text.slice(line.start, line.end), line.start);
  const own = assignments?.find(({ span }) => contains(span, finding.span));
  if (assignments === undefined || own === undefined) return rewriteCommand(request, context, project);
  // A percent sign begins a specifier.
  const value = own.written.replaceAll('%%', '%');
  if (own.written.replaceAll('%%', '').includes('%')) return refuse(refers);
  const given = text.match(new RegExp(`^\\s*Environment\\s*=(?:\\s*$|.*(?<!\\w)${own.name}=)`, 'gm')) ?? [];
  const isTwice = assignments.filter(({ name }) => name === own.name).length > 1;
  if (given.length > 1 || isTwice) return refuse(twice);
  const name = pickName(own.name, value, project, { ...context, name: own.name });
  if (typeof name !== 'string') return name;
  const { file, below } = environmentFile(source, line);
  if (assignments.length > 1) {
    const isLast = assignments.at(-1) === own;
    const next = assignments[assignments.indexOf(own) + 1]?.span.start ?? own.span.end;
    const start = isLast ? (assignments.at(-2)?.span.end ?? own.span.start) : own.span.start;
    return { kind: 'fix', name, value, edits: [{ span: { start, end: next }, text: '' }, ...below] };
  }
  const edit = below.length === 0 ? { span: linesOf(text, line), text: '' } : { span: line, text: file };
  return { kind: 'fix', name, value, edits: [edit] };
};
