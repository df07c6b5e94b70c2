/** A literal that is the default of a variable: the whole reference is replaced. */
import { type Refusal, refuse } from '../plan.ts';
import type { Literal } from './literal.ts';
import type { Placed } from './place.ts';
import type { Target } from './rewriting.ts';

/** A whole literal that is the default behind a reference to a variable. */
export function fallbackOf({ whole }: Target, places: readonly Placed[]): Placed | undefined {
  return whole ? places.find(({ place }) => place.fallback !== undefined) : undefined;
}

/** The name in the reference that a literal is the default of. */
export function fallbackName({ literal }: Target, placed: Placed | undefined, text: string): string | undefined {
  return placed?.place.fallback?.exec(text.slice(placed.ancestor.startIndex, literal.node.startIndex))?.[1];
}

/** What stands between a variable's name in a reference and the default: `X"] ?? "…"`, `X", "…"`, `X') or '…'`, `X:-…`. */
const toDefault =
  /["'`]?[)\]]{0,2}\s*(?:\|\||\?\?|\?:|\bor\b|,)\s*(["'`])(?<quoted>(?:\\.|(?!\1)[^\\\n])*)\1|:?[-=](?<bare>[^}\n]*)\}/y;

/** Why the default of a variable has to stay: another reference of the file has another one, and the variable would stand above both. */
export function otherDefault(name: string, { node, open, close }: Literal, text: string): Refusal | undefined {
  const own = node.text.slice(open.length, node.text.length - close.length);
  const isOther = [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].some(({ index }) => {
    toDefault.lastIndex = index + name.length;
    const { quoted, bare } = toDefault.exec(text)?.groups ?? {};
    const other = quoted ?? bare?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
    return other !== '' && other !== own;
  });
  return isOther ? refuse(`${name} has another default in this file: make them one first.`) : undefined;
}
