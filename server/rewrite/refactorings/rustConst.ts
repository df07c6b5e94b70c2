/** A constant of Rust becomes a static that is made at its first use, and its uses ask that for the value. */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { mentionsOf } from './elsewhere.ts';
import { enclosing, type Refactoring, replaceNode } from './refactoring.ts';
import { rustAssociated } from './rustAssociated.ts';
import { concatAt, concatText } from './rustConcat.ts';
import { lazy, owned, rustStatic } from './rustStatic.ts';
import { type Access, usesEdits } from './rustUses.ts';

const isText = (type: string) => /^&\s*(?:'static\s+)?str$/.test(type);

/** Whether a value of a type is copied by its use: the value of a static can't be moved out of it. */
function isCopied(type: Node): boolean {
  if (type.type === 'array_type') return isCopied(type.childForFieldName('element') ?? type);
  if (/^Option</.test(type.text))
    return (
      type.childForFieldName('type_arguments')?.namedChildren.every((part) => part !== null && isCopied(part)) === true
    );
  if (type.type === 'tuple_type') return type.namedChildren.every((part) => part !== null && isCopied(part));
  return (
    type.type === 'primitive_type' || (type.type === 'reference_type' && !/^&\s*(?:'\w+\s+)?mut\b/.test(type.text))
  );
}

/** What a static holds, and how a use gets at it. */
interface Held {
  readonly type: string;
  readonly value: string;
  readonly access: Access;
}

/** `&[a, b]`: the static holds the array itself, since a reference to it would outlive it. */
function borrowed(type: Node, value: Node, text: (node: Node) => string): Held | undefined {
  const inner = value.type === 'reference_expression' ? value.childForFieldName('value') : null;
  if (inner === null || type.type !== 'reference_type') return undefined;
  const element = /^&\s*(?:'static\s+)?\[([^;]+)\]$/.exec(type.text)?.[1];
  if (element !== undefined && inner.type === 'array_expression') {
    const length =
      inner.childForFieldName('length')?.text ??
      inner.namedChildren.filter((child) => child !== null && !/comment|attribute/.test(child.type)).length;
    return { type: `[${element}; ${length}]`, value: text(inner), access: { before: '', after: '.as_slice()' } };
  }
  const own = type.text.replace(/^&\s*(?:'static\s+)?/, '');
  return /^\[[^;]+\]$|^dyn\b|^str$/.test(own)
    ? undefined
    : { type: own, value: text(inner), access: { before: '&*', after: '' } };
}

/** What the static holds in the constant's stead, and the edits that this takes elsewhere. */
async function heldBy(
  rewriting: Rewriting,
  type: Node,
  value: Node,
  ordinary: Parameters<Refactoring>[1],
): Promise<{ readonly held: Held; readonly edits: readonly Edit[] } | Refusal> {
  const { node } = rewriting.target.literal;
  const concat = concatAt(node);
  const own = value.id === node.id ? owned(rewriting) : concat && concatText(rewriting, concat);
  if (own !== undefined && isText(type.text) && (concat?.span.start ?? value.startIndex) === value.startIndex)
    return { held: { type: 'String', value: own, access: { before: '', after: '.as_str()' } }, edits: [] };
  if (concat !== undefined) return refuse('It is a part of a constant: declare it as a static with LazyLock first.');
  const edits = await rustStatic(rewriting, ordinary);
  if ('kind' in edits) return edits;
  const inside = edits.filter(({ span }) => span.start >= value.startIndex && span.end <= value.endIndex);
  const text = (part: Node) =>
    inside.reduceRight(
      (all, { span, text: put }) =>
        all.slice(0, span.start - part.startIndex) + put + all.slice(span.end - part.startIndex),
      part.text,
    );
  const held = borrowed(type, value, text) ?? {
    type: type.text,
    value: text(value),
    access: { before: '*', after: '', ...(isCopied(type) ? {} : { moves: true }) },
  };
  return { held, edits: edits.filter((edit) => !inside.includes(edit)) };
}

/** Whether other files may use an item, which only this one can be searched for. */
async function isKnownElsewhere(name: Node, item: Node, rewriting: Rewriting): Promise<boolean> {
  const isPrivate = !item.children.some((child) => child?.type === 'visibility_modifier');
  const hasModules = rewriting.root
    .descendantsOfType('mod_item')
    .some((mod) => mod !== null && mod.childForFieldName('body') === null);
  if (item.parent?.type === 'block' || (isPrivate && !hasModules)) return false;
  const isLibrary = /(?:^|\/)lib\.rs$/.test(rewriting.request.source.path) && !isPrivate;
  const others = isLibrary ? undefined : await mentionsOf(name.text, /\.rs$/i, rewriting);
  return others === undefined || others.length > 0;
}

/** A constant or a static of one file. */
export const rustConst: Refactoring = async (rewriting, ordinary) => {
  const { node } = rewriting.target.literal;
  const item = enclosing(node, 'const_item', 'static_item', 'closure_expression');
  // What a closure holds is evaluated when it is called.
  if (item?.type === 'closure_expression') return await rustStatic(rewriting, ordinary);
  const name = item?.childForFieldName('name');
  const type = item?.childForFieldName('type');
  const value = item?.childForFieldName('value');
  if (!item || !name || !type || !value) return refuse('It must be a constant here.');
  if (item.children.some((child) => child?.type === 'mutable_specifier'))
    return refuse('A static that changes must be a constant at first: read the variable in a function instead.');
  if (await isKnownElsewhere(name, item, rewriting))
    return refuse('Other files may need this constant as a constant: make it a LazyLock first.');
  if (enclosing(item, 'impl_item', 'trait_item')) return rustAssociated(rewriting, item);
  const made = await heldBy(rewriting, type, value, ordinary);
  if ('kind' in made) return made;
  const uses = usesEdits(name, item, made.held.access, rewriting.root);
  if ('kind' in uses) return uses;
  const visibility = item.children.find((child) => child?.type === 'visibility_modifier')?.text;
  const written = lazy(name.text, made.held.value, made.held.type);
  return [...made.edits, replaceNode(item, visibility ? `${visibility} ${written}` : written), ...uses];
};
