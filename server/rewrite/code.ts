/** The fix in a programming language: the literal becomes the expression that reads the variable. */
import type { Node } from 'web-tree-sitter';
import type { Code, Place, Reads } from '../../rules/language.ts';
import { envNameFor } from '../core/envName.ts';
import type { Span } from '../core/span.ts';
import { applyEdits } from './edits.ts';
import { formatArgument } from './formatCall.ts';
import { importFor } from './imports.ts';
import { heredocStart, type Literal, literalAt } from './literal.ts';
import { pickName } from './name.ts';
import { isRoomy, placesOf } from './place.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import type { Project } from './project.ts';
import { refactorings } from './refactorings.ts';
import type { Rewriting, Target } from './rewriting.ts';
import { errorCount, type Parsing, startParsing, upward } from './tree.ts';

const url = /^(?:jdbc:[a-z0-9]+:\S+|[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:[^\s@]+@[^\s]+)$/i;
const pairs = /^\s*[A-Za-z][\w ]*=[^;=]*(?:;\s*[A-Za-z][\w .]*=[^;]*)+;?\s*$/;

/** Whether a whole body is one URL or connection string, which moves as one. */
function isConnection(body: string, { rule }: FixRequest): boolean {
  if (pairs.test(body)) return true;
  return url.test(body) && (rule.provider === 'generic' || !/^(?:https?|git|ssh):/i.test(body));
}

function targetOf(literal: Literal, request: FixRequest, isTemplate: boolean): Target {
  const { before, after, whole, value } = literal;
  if (whole !== undefined && before === '' && after === '') return { literal, whole: true, value: whole };
  // Nothing but line ends around it: a key's block of lines moves as it is.
  if (whole !== undefined && /^(?:\s|\\[nrt])*$/.test(before + after) && !isTemplate)
    return { literal, whole: true, value: whole };
  if (whole !== undefined && !isTemplate && isConnection(whole, request)) return { literal, whole: true, value: whole };
  return { literal, whole: false, value };
}

/** The quotes of every literal around a node: an expression inside may not use them in some languages. */
function quotesAround(node: Node, code: Code): string {
  let used = '';
  for (const at of upward(node)) {
    if (code.strings.some(({ node: type }) => type === at.type)) used += /["'`]/.exec(at.text)?.[0] ?? '';
  }
  return used;
}

function quoteFor({ target, code, request }: Rewriting, inHole: boolean): string | undefined {
  const { literal } = target;
  if (!code.nestedQuotes) {
    const around = quotesAround(inHole ? literal.node : (literal.node.parent ?? literal.node), code);
    const own = inHole ? undefined : code.quotes.find((quote) => literal.open.includes(quote));
    return [own, ...code.quotes].find((quote) => quote !== undefined && !around.includes(quote));
  }
  const own = code.quotes.find((quote) => literal.open.includes(quote));
  if (own !== undefined) return own;
  const count = (quote: string) => request.source.text.split(quote).length;
  return [...code.quotes].sort((a, b) => count(b) - count(a))[0];
}

function readsOf({ code, project, request }: Rewriting): Reads {
  const dialects = code.dialects ?? {};
  if (project.names.some((name) => /^deno\.jsonc?$/.test(name)) && dialects['deno']) return dialects['deno'];
  if (dialects['bracketed'] && /\.[cm]?tsx?$/.test(request.source.path) && project.bracketedEnv)
    return dialects['bracketed'];
  return code.read;
}

/** The literal with an expression in the secret's place, inside its own delimiters. */
function withHole({ target }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string } = target.literal;
  const { holes } = string;
  if (holes === undefined) return undefined;
  const convert = holes.escape ?? ((raw: string) => raw);
  const [head, tail] = target.whole ? ['', ''] : [convert(before), convert(after)];
  if (head === undefined || tail === undefined) return undefined;
  const [from, to] = holes.hole;
  return `${holes.open?.(open) ?? open}${head}${from}${expression}${to}${tail}${holes.close?.(close) ?? close}`;
}

/** The literal cut in two, with an expression joined between. */
function joined({ target, code }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string, node } = target.literal;
  if (code.join === undefined || string.block !== undefined || string.heredoc !== undefined) return undefined;
  const piece = (raw: string) => (raw === '' ? [] : [`${open}${raw}${close}`]);
  const text = [...piece(before), string.convert?.(expression) ?? expression, ...piece(after)].join(code.join);
  return code.join.trim() === '' || isRoomy(node, code) ? text : `(${text})`;
}

/** A mark in the literal that is replaced when the program runs. */
function substituted({ target, name }: Rewriting, expression: string): string | undefined {
  const { open, close, before, after, string, node } = target.literal;
  const mark = `{{${name}}}`;
  if (string.substitute === undefined || node.text.includes(mark)) return undefined;
  return string.substitute(`${open}${before}${mark}${after}${close}`, mark, expression);
}

/** What stands for the literal afterwards; undefined if its kind allows nothing. */
function replacement(
  rewriting: Rewriting,
  read: (inHole: boolean) => string | undefined,
  loose: boolean,
): string | undefined {
  const { target, code } = rewriting;
  const { node, string } = target.literal;
  const isAdjacent = code.adjacent?.includes(node.parent?.type ?? '') ?? false;
  if (target.whole && !isAdjacent) {
    const expression = read(false);
    if (expression === undefined) return undefined;
    const typed = string.convert?.(expression) ?? expression;
    if (code.quoteWhole) return `"${typed}"`;
    return loose && !isRoomy(node, code) ? `(${typed})` : typed;
  }
  if (isAdjacent && string.holes === undefined) return undefined;
  const inside = read(true);
  const holed = inside === undefined ? undefined : withHole(rewriting, inside);
  if (holed !== undefined) return holed;
  const expression = read(false);
  if (expression === undefined) return undefined;
  const tight = loose ? `(${expression})` : expression;
  return joined(rewriting, code.quoteWhole ? `"${tight}"` : tight) ?? substituted(rewriting, tight);
}

/** A here-document that must be unquoted for its body to hold an expression. */
function unquoteStart({ string, node }: Literal): readonly Edit[] {
  if (string.heredoc?.quoted !== true) return [];
  const start = heredocStart(node, string.heredoc.start);
  if (start === undefined) return [];
  return [{ span: { start: start.startIndex, end: start.endIndex }, text: start.text.replace(/['"\\]/g, '') }];
}

const spanOf = (node: Node): Span => ({ start: node.startIndex, end: node.endIndex });

function editsOf(rewriting: Rewriting, places: readonly { place: Place; ancestor: Node }[]): readonly Edit[] | Refusal {
  const { request, context, code, root, target, name } = rewriting;
  const { node } = target.literal;
  const reads = readsOf(rewriting);
  const imported = code.needs && importFor(request.source.text, root, code.needs, node.startIndex);
  if (code.needs && imported === undefined)
    return refuse(`The file uses the name ${code.needs.module} for something else.`);
  const module = imported?.module ?? '';
  const adjust = places.flatMap(({ place }) => (place.expression ? [place.expression] : []));
  const read = (inHole: boolean) => {
    const quote = quoteFor(rewriting, inHole);
    if (quote === undefined) return undefined;
    return adjust.reduce((text, change) => change(text, quote), reads[context.form]({ name, quote, module }));
  };
  const loose = reads.loose?.includes(context.form) === true && adjust.length === 0;

  const fallback = places.find(({ place }) => place.fallback !== undefined);
  if (fallback !== undefined && target.whole) {
    const text = read(false) ?? '';
    const replaced = loose && !isRoomy(fallback.ancestor, code) ? `(${text})` : text;
    return [...(imported?.edits ?? []), { span: spanOf(fallback.ancestor), text: replaced }];
  }
  const inFormat = formatArgument(target, code, read(false) ?? '', loose);
  if (inFormat !== undefined)
    return inFormat.kind === 'refusal' ? inFormat : [...(imported?.edits ?? []), ...inFormat.edits];

  const text = replacement(rewriting, read, loose);
  if (text === undefined) return refuse('No expression can take its place in this kind of string.');
  const [before, after] = places.find(({ place }) => place.wrap !== undefined)?.place.wrap ?? ['', ''];
  return [
    ...(imported?.edits ?? []),
    ...unquoteStart(target.literal),
    { span: spanOf(node), text: `${before}${text}${after}` },
  ];
}

async function rewriteParsed(
  request: FixRequest,
  context: FixContext,
  project: Project,
  code: Code,
  parsing: Parsing,
): Promise<SourceFix | Refusal> {
  const { source, finding } = request;
  const root = parsing.parse(source.text);
  const literal = literalAt(root, finding.span, code);
  if (literal.kind === 'refusal') return literal;
  const places = placesOf(literal.node, code);
  const refused = places.find(({ place }) => place.refuse !== undefined);
  if (refused?.place.refuse !== undefined) return refuse(refused.place.refuse);

  const isTemplate =
    places.some(({ place }) => place.expression !== undefined) ||
    formatArgument({ literal, whole: false, value: '' }, code, '', false) !== undefined;
  const target = targetOf(literal, request, isTemplate);
  const fallback = target.whole ? places.find(({ place }) => place.fallback !== undefined) : undefined;
  const known = fallback?.place.fallback?.exec(
    source.text.slice(fallback.ancestor.startIndex, literal.node.startIndex),
  )?.[1];
  const connection = target.whole && target.value !== literal.value;
  const base =
    known ??
    envNameFor({
      rule: request.rule,
      source,
      literal: spanOf(literal.node),
      ...(connection ? { whole: target.value } : {}),
    });
  const name = pickName(base, target.value, project, context);
  if (typeof name !== 'string') return name;

  const rewriting: Rewriting = { request, context, project, code, parsing, root, target, name };
  const refactoring = places.find(({ place }) => place.refactor !== undefined)?.place.refactor;
  const edits =
    refactoring === undefined
      ? editsOf(rewriting, places)
      : await refactorings[refactoring](rewriting, () => editsOf(rewriting, places));
  if ('kind' in edits) return edits;
  const after = parsing.parse(applyEdits(source.text, edits));
  if (errorCount(after) > errorCount(root)) return refuse('The edited code would not parse.');
  return { kind: 'fix', name, value: target.value, edits };
}

/** Moves a secret out of a string literal. Throws if the grammar can't be loaded. */
export async function rewriteCode(
  request: FixRequest,
  context: FixContext,
  project: Project,
  code: Code,
): Promise<SourceFix | Refusal> {
  const parsing = await startParsing(code.grammar, context.loadWasm);
  try {
    return await rewriteParsed(request, context, project, code, parsing);
  } finally {
    parsing.done();
  }
}
