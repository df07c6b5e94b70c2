/** What is written where an expression may stand: the expression that reads the variable, its import, and what it changes around itself. */
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { readOf } from './dialect.ts';
import { fallbackOf } from './fallback.ts';
import { type Import, importFor } from './imports.ts';
import { heredocStart, type Literal } from './literal.ts';
import { isRoomy, type Placed } from './place.ts';
import { preambleFor } from './preamble.ts';
import { quoteFor, replacement } from './replacement.ts';
import type { Rewriting } from './rewriting.ts';
import { fieldOf, spanOf } from './tree.ts';

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

/** How the variable is read at a place. */
interface Reading {
  /** The expression, in a hole of the literal or outside; undefined where no quote is left for it. */
  readonly read: (inHole: boolean) => string | undefined;
  /** An operator beside it may bind more tightly than one in it. */
  readonly isLoose: boolean;
}

function reading(rewriting: Rewriting, places: readonly Placed[], module: string, own: string | undefined): Reading {
  const { context, name, format } = rewriting;
  const { read: reads } = readOf(rewriting);
  const adjust = places.flatMap(({ place }) => (place.expression ? [place.expression] : []));
  if (format?.kind === 'escaped') adjust.push(format.escape);
  const isLoose = own === undefined && reads.loose?.includes(context.form) === true;
  const isAdjusted = adjust.length > 0;
  return {
    isLoose: isLoose && !isAdjusted,
    read: (inHole) => {
      const quote = quoteFor(rewriting, inHole);
      if (quote === undefined) return undefined;
      const expression = own ?? reads[context.form]({ name, quote, module });
      return adjust.reduce(
        (text, change) => change(text, quote),
        isLoose && isAdjusted ? `(${expression})` : expression,
      );
    },
  };
}

/** The edits that write the expression in the literal's place, or in that of what stands around it. */
function expressionEdits(
  rewriting: Rewriting,
  places: readonly Placed[],
  { read, isLoose }: Reading,
  type: string | undefined,
): readonly Edit[] | Refusal {
  const { code, target, name, format } = rewriting;
  const fallback = fallbackOf(target, places);
  if (fallback !== undefined) {
    const text = read(false) ?? '';
    return [
      { span: spanOf(fallback.ancestor), text: isLoose && !isRoomy(fallback.ancestor, code) ? `(${text})` : text },
    ];
  }
  if (format?.kind === 'argument') return format.edits(read(false) ?? '', name);

  const wrap = places.find(({ place }) => place.wrap !== undefined)?.place.wrap;
  const text = replacement(rewriting, read, isLoose && wrap === undefined);
  if (text === undefined) return refuse(code.unjoined ?? 'No expression can take its place in this kind of string.');
  const fresh = target.whole && isMutated(rewriting) ? (code.mutated?.copy(text) ?? text) : text;
  const typed = type === undefined ? fresh : `${type}(${bare(text)})`;
  const unwrapped = target.whole ? places.find(({ place }) => place.unwrap)?.ancestor : undefined;
  const final = unwrapped && isRoomy(unwrapped, code) ? bare(typed) : typed;
  const [before, after] = wrap ?? ['', ''];
  return [
    ...openingOf(target.literal),
    ...parenthesesOf(places, rewriting.request.source.text),
    ...guardOf(places),
    { span: spanOf(unwrapped ?? target.literal.node), text: `${before}${final}${after}` },
  ];
}

/**
 * The edits of a place where an expression may stand. `type` is the type that a text must be converted to; `own` an expression to write instead of the
 * language's.
 */
export function ordinaryEdits(
  rewriting: Rewriting,
  places: readonly Placed[],
  type: string | undefined,
  own?: string,
): readonly Edit[] | Refusal {
  const imported = own === undefined ? importOf(rewriting) : { module: '', edits: [] };
  if ('kind' in imported) return imported;
  const written = expressionEdits(rewriting, places, reading(rewriting, places, imported.module, own), type);
  return 'kind' in written ? written : [...imported.edits, ...written];
}
