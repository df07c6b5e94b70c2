/** The fix in a language without a grammar: the literal becomes the expression that reads the variable, or the file is left alone. */
import type { Lexical, LexicalFormat } from '../../../rules/lexical.ts';
import type { Reads } from '../../../rules/reading.ts';
import { lineEnd } from '../../core/dotenv.ts';
import { envNameFor } from '../../core/envName.ts';
import { applyEdits } from '../edits.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { movedPart } from '../target.ts';
import { type Lexed, lex } from './lexer.ts';
import { type Declaration, declarationAt, inDeclaration } from './lexicalConst.ts';
import { formatAt, formatSlot } from './lexicalFormat.ts';
import { lexicalImport } from './lexicalImport.ts';
import { type LexicalLiteral, lexicalLiteralAt } from './lexicalLiteral.ts';
import { isAlone, leadingWrap, placeAt, type Surroundings, surroundingsOf, wrapAt } from './lexicalPlace.ts';

const misplaced = 'No expression may stand here.';

/** All that a rewriting of one literal needs to know. */
interface Rewriting {
  readonly source: string;
  readonly lexical: Lexical;
  readonly lexed: Lexed;
  readonly literal: LexicalLiteral;
  readonly surroundings: Surroundings;
  /** Whether all of the literal is moved. */
  readonly whole: boolean;
  readonly form: FixContext['form'];
  /** Keeps the expression from meaning anything in a format. */
  readonly guard: ((expression: string, quote: string) => string) | undefined;
  /** What stands around the expression in a place that wants it. */
  readonly around: readonly [string, string] | undefined;
  /** The constant that it is the value of, as it becomes. */
  readonly declaration: Declaration | undefined;
  /** The call whose format the literal is. */
  readonly format: LexicalFormat | undefined;
  readonly read: Reads;
  readonly name: string;
}

/** Whether the literal stays, with the expression inside. */
const inHole = ({ whole, literal: { text, joined, after } }: Rewriting) =>
  !whole && text.hole !== undefined && !joined && text.sticks?.test(after) !== true;

/** The expression that reads the variable; `isLoose` where an operator beside it may bind more tightly than its own. */
function expressionOf(rewriting: Rewriting): { readonly expression: string; readonly isLoose: boolean } {
  const { lexical, lexed, literal, form, name, guard, read } = rewriting;
  const { quotes, module, wrap } = lexical;
  const quote = quotes.find((candidate) => literal.head[0].includes(candidate) !== inHole(rewriting)) ?? quotes[0];
  const known = module?.hidden.test(lexed.skeleton) ? module.qualified : (module?.name ?? '');
  const expression = read[form]({ name, quote, module: known });
  const isLoose = read.loose?.includes(form) === true;
  if (guard === undefined) return { expression, isLoose };
  return { expression: guard(isLoose ? wrap.join(expression) : expression, quote), isLoose: false };
}

/** What stands for the literal afterwards; undefined if nothing can. */
function replacementOf(rewriting: Rewriting): string | undefined {
  const { lexical, literal, surroundings, whole } = rewriting;
  const { head, tail, before, after, text } = literal;
  const { expression, isLoose } = expressionOf(rewriting);
  const typed = text.convert?.(expression) ?? expression;
  const wrap = rewriting.around ?? wrapAt(surroundings, lexical);
  const wrapped = (inner: string) => wrap?.join(inner) ?? inner;
  // Joined literals may be parted by an operator that binds more tightly than theirs.
  if (literal.joined && wrap !== undefined && !isAlone(surroundings)) return undefined;
  if (whole) return isLoose || rewriting.around ? wrapped(typed) : typed;
  if (text.anew !== undefined) return text.anew([before, after], expression, leadingWrap(surroundings, lexical));
  if (text.hole !== undefined && inHole(rewriting)) {
    const escaped = text.unquoted?.escape ?? ((raw: string) => raw);
    return `${head[0]}${escaped(before)}${text.hole.join(expression)}${escaped(after)}${tail[1]}`;
  }
  const join = text.join ?? lexical.join;
  if (join === undefined || text.partial || text.entire) return undefined;
  const piece = ([open, close]: readonly [string, string], raw: string) =>
    raw === '' ? [] : [`${open}${raw}${close}`];
  const first = before === '' ? leadingWrap(surroundings, lexical) : lexical.wrap;
  const joined = join([...piece(head, before), isLoose ? first.join(typed) : typed, ...piece(tail, after)]);
  return text.join === undefined ? wrapped(joined) : joined;
}

/** The line above the statement; a refusal if the statement begins in the middle of a line. */
function preludeOf({ source, lexical, surroundings, name }: Rewriting): readonly Edit[] | Refusal {
  if (lexical.prelude === undefined) return [];
  const { skeleton, statement } = surroundings;
  const begin = statement + (/^\s*/.exec(skeleton.slice(statement))?.[0].length ?? 0);
  const line = source.lastIndexOf('\n', begin - 1) + 1;
  if (skeleton.slice(line, begin).trim() !== '') return refuse('Another statement begins on the same line.');
  const text = lexical.prelude(name);
  return source.slice(0, line).split(/\r?\n/).includes(text)
    ? []
    : [{ span: { start: line, end: line }, text: `${text}${lineEnd(source)}` }];
}

/** A text with blanks around it where it would grow together with a name. */
function parted({ source, literal }: Rewriting, text: string): string {
  const isName = (pair: string) => literal.lexeme.bare === undefined && /^[A-Za-z0-9_]{2}$/.test(pair);
  const before = isName((source[literal.span.start - 1] ?? '') + (text[0] ?? '')) ? ' ' : '';
  const after = isName((text.at(-1) ?? '') + (source[literal.span.end] ?? '')) ? ' ' : '';
  return before + text + after;
}

/** The edits that hand the variable over to a format; undefined where the literal is none. */
function formatEdits(rewriting: Rewriting): readonly Edit[] | Refusal | undefined {
  const { format, literal, surroundings, lexical } = rewriting;
  if (format === undefined) return undefined;
  const slot = formatSlot(surroundings, literal, format);
  if (slot === undefined)
    return refuse(
      'It is a part of a format, whose placeholders do not match its arguments: make it an argument first.',
    );
  const { expression, isLoose } = expressionOf(rewriting);
  const inner = isLoose && format.order === 'words' ? lexical.wrap.join(expression) : expression;
  const argument = format.order === 'words' ? ` ${inner}` : `, ${inner}`;
  return [
    { span: literal.span, text: slot.text },
    { span: { start: slot.at, end: slot.at }, text: argument },
  ];
}

/** The edits that put an expression in the literal's place. */
function ownEdits(rewriting: Rewriting): readonly Edit[] | Refusal {
  const text = replacementOf(rewriting);
  if (text === undefined) return refuse('No expression can take its place in this kind of string.');
  const { announced, text: kind, span } = rewriting.literal;
  const opening =
    announced === undefined || kind.unquoted === undefined
      ? []
      : [{ span: announced.span, text: kind.unquoted.open(announced.text) }];
  const own = { span, text: parted(rewriting, text) };
  return [...opening, rewriting.declaration ? inDeclaration(own, rewriting.declaration) : own];
}

function editsOf(rewriting: Rewriting): readonly Edit[] | Refusal {
  const { source, lexical, lexed, literal, form } = rewriting;
  const own = formatEdits(rewriting) ?? ownEdits(rewriting);
  if ('kind' in own) return own;
  const need = lexical.needs?.forms?.includes(form) === false ? undefined : lexical.needs;
  const imported = need === undefined ? [] : lexicalImport(source, lexed.skeleton, need, literal.span.start);
  if (imported === undefined) return refuse('A name in the file hides what reads the environment.');
  const prelude = preludeOf(rewriting);
  return 'kind' in prelude ? prelude : [...imported, ...prelude, ...own];
}

/** Moves a secret out of a string literal, or says why that can't be done. Reads the text twice. */
export function rewriteLexical(
  request: FixRequest,
  context: FixContext,
  project: Project,
  lexical: Lexical,
): SourceFix | Refusal {
  const { source, finding, rule } = request;
  const lexed = lex(source.text, lexical);
  if (lexed === undefined) return refuse('Where strings begin and end in this file can not be told for certain.');
  const literal = lexicalLiteralAt(source.text, lexed, finding.span, lexical.joiner);
  if (literal.kind === 'refusal') return literal;
  const surroundings = surroundingsOf(source.path, lexed.skeleton, literal.span, lexical);
  const format = formatAt(surroundings, lexical);
  const { whole, value, connection } = movedPart(literal, request, format !== undefined);
  const place = placeAt(surroundings, lexical, whole);
  const guard = place?.format?.special.test(value) ? undefined : place?.format?.escape;
  const around = place?.wrap;
  if (place !== undefined && guard === undefined && around === undefined) return refuse(place.refuse ?? misplaced);
  const declaration = place?.becomes && declarationAt(source.text, surroundings, place.becomes);
  if (declaration !== undefined && 'kind' in declaration) return declaration;

  const base = envNameFor({
    rule,
    source,
    literal: literal.span,
    keys: assignedIn(surroundings, lexical),
    ...(connection ? { whole: value } : {}),
  });
  const { skeleton, statement, span } = surroundings;
  // What the moved literal is assigned to may be called as the variable is.
  const elsewhere = whole ? skeleton.slice(0, statement) + skeleton.slice(span.start) : skeleton;
  const taken = (candidate: string) => lexical.taken?.(candidate).test(elsewhere) === true;
  const name = pickName(base, value, project, context, taken);
  if (typeof name !== 'string') return name;

  const { form } = context;
  const facts = { ...source, ...project };
  const { read } = lexical.dialects?.find(({ when }) => when(facts)) ?? lexical;
  const { text } = source;
  const found = { source: text, lexical, lexed, literal, surroundings, declaration, format, guard, around };
  const edits = editsOf({ ...found, whole, form, name, read });
  if ('kind' in edits) return edits;
  if (lex(applyEdits(source.text, edits), lexical) === undefined) return refuse('The edited code could not be read.');
  return { kind: 'fix', name, value, edits };
}

/** The keys that lead to the literal, where the language's own form of assignment stands. */
function assignedIn({ skeleton, statement, span }: Surroundings, { assigned }: Lexical): readonly string[] {
  return (
    assigned
      ?.exec(skeleton.slice(statement, span.start))
      ?.slice(1)
      .filter((key) => key !== undefined) ?? []
  );
}
