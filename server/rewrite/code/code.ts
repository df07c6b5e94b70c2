/** The fix in a programming language: the literal becomes the expression that reads the variable. */
import type { Node } from 'web-tree-sitter';
import type { Code, Place } from '../../../rules/language.ts';
import { envNameFor } from '../../core/envName.ts';
import { applyEdits } from '../edits.ts';
import { nameOfDefault, pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isRedefined, neighboursOf } from '../refactorings/elsewhere.ts';
import { askedType } from '../refactorings/goAsked.ts';
import { settingsField } from '../refactorings/pythonSettings.ts';
import { refactorings } from '../refactorings/refactorings.ts';
import { targetOf } from '../target.ts';
import { fallbackName, fallbackOf, otherDefault } from './fallback.ts';
import { type Format, formatOf } from './formatCall.ts';
import { literalAt } from './literal.ts';
import { ordinaryEdits } from './ordinaryEdits.ts';
import { ownTextRefusal } from './ownText.ts';
import { type Placed, placesOf } from './place.ts';
import type { Rewriting, Target } from './rewriting.ts';
import { readIn, takenIn } from './taken.ts';
import { errorCount, type Parsing, spanOf, startParsing } from './tree.ts';

/** What a piece of a template stands for; undefined where the literal is none. */
function meaningOf(places: readonly Placed[], format: Format | undefined): ((text: string) => string) | undefined {
  const templates = [
    ...places.flatMap(({ place }) => (place.expression ? [place] : [])),
    ...(format === undefined || format.kind === 'refusal' ? [] : [format.call]),
  ];
  return templates.length === 0
    ? undefined
    : (text) => templates.reduce((piece, { meaning }) => meaning?.(piece) ?? piece, text);
}

/** A literal in its place, of which something can be moved. */
interface Movable {
  readonly root: Node;
  readonly target: Target;
  readonly places: readonly Placed[];
  readonly format: Rewriting['format'];
  /** The place in which it is the default of a variable. */
  readonly fallback: Placed | undefined;
  /** What must be done where only a constant may stand. */
  readonly refactoring: Place['refactor'];
}

/** What of the literal around the secret is moved; a refusal where nothing may be. */
function movableIn(root: Node, request: FixRequest, code: Code): Movable | Refusal {
  const { source, finding } = request;
  const literal = literalAt(root, finding.span, code);
  if (literal.kind === 'refusal') return literal;
  const { node } = literal;
  if (node.text !== source.text.slice(node.startIndex, node.endIndex))
    return refuse('The code around it does not parse.');
  const places = placesOf(node, code);
  const format = formatOf(literal, code, source.text);
  if (format !== undefined && code.chains?.includes(node.type))
    return refuse('It stands in a format that is joined of several literals: join them first.');
  const target = targetOf(literal, request, code, meaningOf(places, format));
  const fallback = fallbackOf(target, places);
  const demanding = fallback === undefined ? places.map(({ place }) => place) : [];
  const refused = demanding.find((place) => place.refuse !== undefined)?.refuse;
  if (refused !== undefined) return refuse(refused);
  const read = ownTextRefusal(node, root, code);
  if (read !== undefined) return read;
  if (format?.kind === 'refusal') return format;
  const refactoring = demanding.find((place) => place.refactor !== undefined)?.refactor;
  return { root, target, places, format, fallback, refactoring };
}

/** The variable's name: that of the variable whose default the literal is, or one made for it. */
function nameFor(
  { root, target, fallback, refactoring }: Movable,
  { source, rule }: FixRequest,
  context: FixContext,
  project: Project,
  code: Code,
): string | Refusal {
  const { literal, value } = target;
  const field = refactoring === 'pythonSettings' ? settingsField(target) : undefined;
  if (field !== undefined && 'kind' in field) return field;
  const own = field?.name ?? fallbackName(target, fallback, source.text);
  if (own !== undefined) {
    const other = fallback && otherDefault(own, literal, source.text);
    return other ?? nameOfDefault(own, value, project, context);
  }
  const whole = target.connection ? { whole: value } : {};
  const base = envNameFor({ rule, source, literal: spanOf(literal.node), ...whole });
  const [isTaken, isRead] = [takenIn(target, code, source.text), readIn(target, code, root, source)];
  return pickName(base, value, project, context, isTaken, isRead);
}

async function rewriteParsed(
  request: FixRequest,
  context: FixContext,
  project: Project,
  code: Code,
  parsing: Parsing,
): Promise<SourceFix | Refusal> {
  const { source } = request;
  const movable = movableIn(parsing.parse(source.text), request, code);
  if ('kind' in movable) return movable;
  const { root, target, places, format, refactoring } = movable;
  const name = nameFor(movable, request, context, project, code);
  if (typeof name !== 'string') return name;

  const neighbours = await neighboursOf(source, context, code);
  const roots = [root, ...neighbours.map(({ text }) => parsing.parse(text))];
  const isHidden = code.needs !== undefined && (await isRedefined(source, neighbours, context, code.needs));
  const rewriting: Rewriting = {
    request,
    context,
    project,
    code,
    parsing,
    root,
    roots,
    target,
    format,
    name,
    isHidden,
  };
  const type = code.namedStrings ? await askedType(rewriting, target.literal.node) : undefined;
  if (typeof type === 'object') return type;

  const errors = errorCount(root);
  const errorsAfter = (edits: readonly Edit[]) => errorCount(parsing.parse(applyEdits(source.text, edits)));
  const ordinary = (expression?: string): readonly Edit[] | Refusal => {
    const own = ordinaryEdits(rewriting, places, type, expression);
    if ('kind' in own || errorsAfter(own) <= errors || target.whole || code.join === undefined) return own;
    // Braces beside an expression may be read as more than one of them: the text is cut instead.
    const { literal } = target;
    const { holes: _, ...plain } = literal.string;
    const cut = { ...rewriting, target: { ...target, literal: { ...literal, string: plain } } };
    return ordinaryEdits(cut, places, type, expression);
  };
  const edits = refactoring === undefined ? ordinary() : await refactorings[refactoring](rewriting, ordinary);
  if ('kind' in edits) return edits;
  if (errorsAfter(edits) > errors) return refuse('The edited code would not parse.');
  return { kind: 'fix', name, value: target.value, edits };
}

/** Moves a secret out of a string literal. Throws if the grammar can't be loaded. */
export async function rewriteCode(
  request: FixRequest,
  context: FixContext,
  project: Project,
  code: Code,
): Promise<SourceFix | Refusal> {
  const { start } = request.finding.span;
  const reshape = code.reshape && ((text: string) => code.reshape?.(text, start) ?? text);
  const parsing = await startParsing(code.grammar, context.loadWasm, reshape);
  try {
    return await rewriteParsed(request, context, project, code, parsing);
  } finally {
    parsing.done();
  }
}
