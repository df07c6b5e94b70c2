import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { fieldOf, nodesOf } from '../code/tree.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { mentionsOf } from './elsewhere.ts';
import { askedType } from './goAsked.ts';
import { apart, outOfGroup } from './goGroup.ts';
import { enclosing, type Refactoring, replaceNode, usesOf } from './refactoring.ts';

/** Why a name may not become a variable, by the uses of it; or the conversions that some of them need then. */
async function demandFor(
  rewriting: Rewriting,
  name: Node,
  scope: Node | undefined,
): Promise<readonly Edit[] | Refusal> {
  const edits: Edit[] = [];
  for (const root of scope === undefined ? rewriting.roots : [scope]) {
    for (const use of usesOf(root, name, 'identifier')) {
      if (fieldOf(use) === 'field') continue;
      if (enclosing(use, 'const_spec')) return refuse(`${name.text} is needed by another constant.`);
      if (enclosing(use, 'array_type')) return refuse(`${name.text} is needed as a constant in an array's length.`);
      const asked = await askedType(rewriting, use);
      if (typeof asked === 'object') return asked;
      if (asked === undefined) continue;
      if (use.tree !== name.tree) return refuse(`${name.text} is used as two types, which only a constant can be.`);
      edits.push(replaceNode(use, `${asked}(${name.text})`));
    }
  }
  return edits;
}

/** `const` becomes `var` where nothing needs the constant. */
export const goConst: Refactoring = async (rewriting, ordinary) => {
  const { target, root, roots } = rewriting;
  const spec = enclosing(target.literal.node, 'const_spec');
  const declaration = spec?.parent;
  const names = spec?.childrenForFieldName('name').filter((node) => node?.type === 'identifier') ?? [];
  const [name] = names;
  if (!spec || !declaration || !name || names.length !== 1)
    return refuse('Several constants are declared at once here.');
  const isLocal = declaration.parent?.type !== 'source_file';
  const isMain = /^package\s+main\b/m.test(root.text);
  if (!isLocal && !isMain && /^\p{Lu}/u.test(name.text)) {
    const mentions = await mentionsOf(name.text, /\.go$/, rewriting);
    const isElsewhere = mentions?.some((tree) => !roots.some((own) => own.text === tree.text));
    if (isElsewhere !== false)
      return refuse('Other packages may need this constant as a constant: make it a var first.');
  }
  const demand = await demandFor(rewriting, name, isLocal ? (enclosing(declaration, 'block') ?? undefined) : undefined);
  if ('kind' in demand) return demand;
  const own = ordinary();
  if ('kind' in own) return own;
  const edits = [...own, ...demand];

  const specs = nodesOf(declaration, 'const_spec');
  const [keyword] = declaration.children;
  if (!keyword) return refuse('It must be a constant here.');
  const text = rewriting.request.source.text;
  if (specs.length === 1) {
    return [...edits, ...(isLocal ? [] : apart(declaration, text)), replaceNode(keyword, 'var')];
  }
  // A spec without a value repeats the one above it, and iota counts them.
  if (specs.some((other) => other.childForFieldName('value') === null || /\biota\b/.test(other.text))) {
    return refuse('The constants of this group depend on each other.');
  }
  const written = edits.find(({ span }) => span.start >= spec.startIndex && span.end <= spec.endIndex);
  if (written === undefined) return refuse('It must be a constant here.');
  const moved =
    text.slice(spec.startIndex, written.span.start) + written.text + text.slice(written.span.end, spec.endIndex);
  return [...edits.filter((edit) => edit !== written), ...outOfGroup(spec, declaration, moved, text)];
};
