/** The fix in a programming language: the literal becomes the expression that reads the variable. */
import type { Node } from 'web-tree-sitter';
import type { Code } from '../../../rules/language.ts';
import { envNameFor } from '../../core/envName.ts';
import type { Span } from '../../core/span.ts';
import { applyEdits } from '../edits.ts';
import { nameOfDefault, pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isRedefined } from '../refactorings/elsewhere.ts';
import { askedType } from '../refactorings/goAsked.ts';
import { packageOf } from '../refactorings/goConst.ts';
import { settingsField } from '../refactorings/pythonSettings.ts';
import { refactorings } from '../refactorings/refactorings.ts';
import { targetOf } from '../target.ts';
import { readOf } from './dialect.ts';
import { fallbackName, fallbackOf, otherDefault } from './fallback.ts';
import { type Format, formatOf } from './formatCall.ts';
import { type Import, importFor } from './imports.ts';
import { heredocStart, type Literal, literalAt } from './literal.ts';
import { ownTextRefusal } from './ownText.ts';
import { isRoomy, type Placed, placesOf } from './place.ts';
import { preambleFor } from './preamble.ts';
import { quoteFor, replacement } from './replacement.ts';
import type { Rewriting } from './rewriting.ts';
import { readIn, takenIn } from './taken.ts';
import { errorCount, fieldOf, type Parsing, startParsing } from './tree.ts';

const spanOf = (node: Node): Span => ({ start: node.startIndex, end: node.endIndex });

/** The opening elsewhere that must change for an expression: of a quoted here-document, of a list of words. */
function openingOf({ string, node }: Literal): readonly Edit[] {
  const { heredoc, list } = string;
  if (list !== undefined && node.parent && list.open.test(node.parent.text)) {
    const start = node.parent.startIndex;
    const length = list.open.exec(node.parent.text)?.[0].length ?? 0;
    return [{ span: { start, end: start + length }, text: list.interpolating }];
  }
  if (heredoc?.quoted !== true) return [];
  const start = heredocStart(node, heredoc.start);
  return start === undefined ? [] : [{ span: spanOf(start), text: start.text.replace(/['"`\\]/g, '') }];
}

/** The import that the form needs, if any; a refusal if it can't be had. */
function importOf(rewriting: Rewriting): Import | Refusal {
  const { request, context, code, project, root, target, isHidden } = rewriting;
  const { preamble } = code;
  if (preamble !== undefined) return preambleFor(request.source.text, root, preamble, context.form, target);
  const { needs } = readOf(rewriting);
  if (needs === undefined || needs.forms?.includes(context.form) === false)
    return { module: needs?.module ?? '', edits: [] };
  if (isHidden && needs.qualified !== undefined) return { module: needs.qualified, edits: [] };
  const isImplicit = needs.implicit?.text.test(project.build) === true;
  const around = { isImplicit, isTaken: isHidden };
  const found = importFor(request.source.text, root, needs, target.literal.node.startIndex, around);
  return found ?? refuse(`The file uses the name ${needs.module} for something else.`);
}

/** Whether the text is changed in place later, which the environment's own can't be. */
function isMutated({ code, target, request }: Rewriting): boolean {
  const { mutated } = code;
  const { text } = request.source;
  const { node } = target.literal;
  if (mutated === undefined || mutated.frozen.test(text)) return false;
  const line = text.slice(text.lastIndexOf('\n', node.startIndex - 1) + 1, node.startIndex);
  const variable = mutated.variable.exec(line)?.[1];
  if (variable !== undefined && mutated.change(variable).test(text)) return true;
  if (mutated.direct.test(text.slice(node.endIndex))) return true;
  const parent = node.parent?.type ?? '';
  const isFresh = mutated.fresh.includes(parent) || mutated.fresh.includes(`${parent}.${fieldOf(node) ?? ''}`);
  return !isFresh && mutated.anywhere.test(text);
}

/** The edits of a place where an expression may stand. `type` is the type that a text must be converted to; `own` an expression to write instead of the language's. */
function editsOf(
  rewriting: Rewriting,
  places: readonly Placed[],
  type: string | undefined,
  own?: string,
): readonly Edit[] | Refusal {
  const { context, code, target, name, format } = rewriting;
  const { node } = target.literal;
  const { read: reads } = readOf(rewriting);
  const imported = own === undefined ? importOf(rewriting) : { module: '', edits: [] };
  if ('kind' in imported) return imported;
  const adjust = places.flatMap(({ place }) => (place.expression ? [place.expression] : []));
  if (format?.kind === 'escaped') adjust.push(format.escape);
  const isLoose = own === undefined && reads.loose?.includes(context.form) === true;
  const read = (inHole: boolean) => {
    const quote = quoteFor(rewriting, inHole);
    if (quote === undefined) return undefined;
    const expression = own ?? reads[context.form]({ name, quote, module: imported.module });
    return adjust.reduce(
      (text, change) => change(text, quote),
      isLoose && adjust.length > 0 ? `(${expression})` : expression,
    );
  };
  const loose = isLoose && adjust.length === 0;

  const fallback = fallbackOf(target, places);
  if (fallback !== undefined) {
    const text = read(false) ?? '';
    return [
      ...imported.edits,
      { span: spanOf(fallback.ancestor), text: loose && !isRoomy(fallback.ancestor, code) ? `(${text})` : text },
    ];
  }
  if (format?.kind === 'argument') return [...imported.edits, ...format.edits(read(false) ?? '', name)];

  const wrap = places.find(({ place }) => place.wrap !== undefined)?.place.wrap;
  const text = replacement(rewriting, read, loose && wrap === undefined);
  if (text === undefined) return refuse(code.unjoined ?? 'No expression can take its place in this kind of string.');
  const [before, after] = wrap ?? ['', ''];
  const fresh = target.whole && isMutated(rewriting) ? (code.mutated?.copy(text) ?? text) : text;
  const typed = type === undefined ? fresh : `${type}(${bare(text)})`;
  const unwrapped = target.whole ? places.find(({ place }) => place.unwrap)?.ancestor : undefined;
  const final = unwrapped && isRoomy(unwrapped, code) ? bare(typed) : typed;
  return [
    ...imported.edits,
    ...openingOf(target.literal),
    ...parenthesesOf(places, rewriting.request.source.text),
    ...guardOf(places),
    { span: spanOf(unwrapped ?? node), text: `${before}${final}${after}` },
  ];
}

/** An expression without parentheses around all of it. */
const bare = (text: string) => text.replace(/^\(([\s\S]*)\)$/, '$1');

/** The end of the statement ahead of one that begins with the replacement, where it has none of its own. */
function guardOf(places: readonly Placed[]): readonly Edit[] {
  const placed = places.find(({ place }) => place.guard !== undefined);
  let above = placed?.ancestor.previousNamedSibling;
  while (above && /comment/.test(above.type)) above = above.previousNamedSibling;
  if (!placed || !above || !/_(?:statement|declaration)$/.test(above.type) || /[;:]$/.test(above.text)) return [];
  const at = placed.ancestor.startIndex;
  return [{ span: { start: at, end: at }, text: placed.place.guard ?? '' }];
}

/** Parentheses for the arguments of a call that has none, where nothing follows them on their line. */
function parenthesesOf(places: readonly Placed[], text: string): readonly Edit[] {
  const call = places.find(({ place }) => place.parenthesize)?.ancestor;
  const list = call?.lastNamedChild;
  const name = list?.previousSibling;
  if (!list || !name || !/^[^\S\n]*(?:\/\/.*|[;}]|\r?\n|$)/.test(text.slice(list.endIndex))) return [];
  return [
    { span: { start: name.endIndex, end: list.startIndex }, text: '(' },
    { span: { start: list.endIndex, end: list.endIndex }, text: ')' },
  ];
}

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

async function rewriteParsed(
  request: FixRequest,
  context: FixContext,
  project: Project,
  code: Code,
  parsing: Parsing,
): Promise<SourceFix | Refusal> {
  const { source, finding, rule } = request;
  const root = parsing.parse(source.text);
  const literal = literalAt(root, finding.span, code);
  if (literal.kind === 'refusal') return literal;
  if (literal.node.text !== source.text.slice(literal.node.startIndex, literal.node.endIndex))
    return refuse('The code around it does not parse.');
  const places = placesOf(literal.node, code);
  const format = formatOf(literal, code, source.text);
  if (format !== undefined && code.chains?.includes(literal.node.type))
    return refuse('It stands in a format that is joined of several literals: join them first.');
  const target = targetOf(literal, request, code, meaningOf(places, format));
  const fallback = fallbackOf(target, places);
  const refused = fallback ? undefined : places.find(({ place }) => place.refuse !== undefined)?.place.refuse;
  if (refused !== undefined) return refuse(refused);
  const read = ownTextRefusal(literal.node, root, code);
  if (read !== undefined) return read;
  if (format?.kind === 'refusal') return format;

  const whole = target.connection ? { whole: target.value } : {};
  const refactoring = fallback ? undefined : places.find(({ place }) => place.refactor !== undefined)?.place.refactor;
  const field = refactoring === 'pythonSettings' ? settingsField(target) : undefined;
  if (field !== undefined && 'kind' in field) return field;
  const defaulted = field?.name ?? fallbackName(target, fallback, source.text);
  const other = fallback && defaulted !== undefined ? otherDefault(defaulted, literal, source.text) : undefined;
  if (other !== undefined) return other;
  const base = envNameFor({ rule, source, literal: spanOf(literal.node), ...whole });
  const name =
    defaulted === undefined
      ? pickName(
          base,
          target.value,
          project,
          context,
          takenIn(target, code, source.text),
          readIn(target, code, root, source),
        )
      : nameOfDefault(defaulted, target.value, project, context);
  if (typeof name !== 'string') return name;

  const isHidden = code.needs !== undefined && (await isRedefined(request, context, code.needs));
  const rewriting: Rewriting = { request, context, project, code, parsing, root, target, format, name, isHidden };
  const type = code.namedStrings ? await askedType(rewriting, literal.node, await packageOf(rewriting)) : undefined;
  if (typeof type === 'object') return type;
  const after = (made: readonly Edit[]) => errorCount(parsing.parse(applyEdits(source.text, made)));
  const ordinary = (expression?: string): readonly Edit[] | Refusal => {
    const own = editsOf(rewriting, places, type, expression);
    if ('kind' in own || after(own) <= errorCount(root) || target.whole || code.join === undefined) return own;
    // Braces beside an expression may be read as more than one of them: the text is cut instead.
    const { holes: _, ...plain } = literal.string;
    const cut = { ...rewriting, target: { ...target, literal: { ...literal, string: plain } } };
    return editsOf(cut, places, type, expression);
  };
  const edits = refactoring === undefined ? ordinary() : await refactorings[refactoring](rewriting, ordinary);
  if ('kind' in edits) return edits;
  if (after(edits) > errorCount(root)) return refuse('The edited code would not parse.');
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
