/** Where a literal stands: what that demands of the replacement, or why nothing can stand there. */
import type { Node } from 'web-tree-sitter';
import type { Code, Place } from '../../../rules/language.ts';
import { fieldOf } from './tree.ts';

/** A place that matters, with the ancestor that it is about. */
export interface Placed {
  readonly place: Place;
  readonly ancestor: Node;
}

function applies(place: Place, ancestor: Node, child: Node, literal: Node): boolean {
  if (place.within !== ancestor.type) return false;
  if (place.direct === true && ancestor.id !== literal.parent?.id) return false;
  if (place.field !== undefined && place.field !== fieldOf(child)) return false;
  if (place.operator !== undefined && place.operator !== ancestor.childForFieldName('operator')?.text) return false;
  const start = literal.startIndex - ancestor.startIndex;
  const { text } = ancestor;
  if (place.before !== undefined && !place.before.test(text.slice(0, start))) return false;
  if (place.when !== undefined && !place.when.test(text)) return false;
  if (place.around !== undefined && !place.around.test(ancestor.parent?.parent?.text ?? '')) return false;
  if (place.fallback === undefined) return true;
  return (
    place.fallback.test(text.slice(0, start)) && /^[\s)}]*$/.test(text.slice(literal.endIndex - ancestor.startIndex))
  );
}

/** Every place of the language that the literal stands in, innermost first. */
export function placesOf(literal: Node, code: Code): readonly Placed[] {
  const found: Placed[] = [];
  for (let child = literal; child.parent !== null; child = child.parent) {
    const ancestor = child.parent;
    const here = code.places.filter((place) => applies(place, ancestor, child, literal));
    found.push(...here.map((place) => ({ place, ancestor })));
    if (here.some(({ stop }) => stop) || code.boundaries.includes(ancestor.type)) break;
  }
  return found;
}

/** Whether an expression of any precedence may stand where this node stands. */
export function isRoomy(node: Node, code: Code): boolean {
  const parent = node.parent?.type ?? '';
  const field = `${parent}.${fieldOf(node) ?? ''}`;
  const operator = node.parent?.childForFieldName('operator')?.text ?? '';
  return [parent, field, `${field} ${operator}`].some((place) => code.roomy.includes(place));
}
