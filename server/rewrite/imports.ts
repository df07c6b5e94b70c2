/** The import that the reading expression needs: found under any alias, or inserted once in the right place. */
import type { Node } from 'web-tree-sitter';
import type { ImportNeed } from '../../rules/language.ts';
import { lineEnd } from '../core/dotenv.ts';
import { intoGroup } from './importGroup.ts';
import type { Edit } from './plan.ts';
import { fieldOf, nodesOf, upward } from './tree.ts';

/** By what the module is known in the file, and the edits that make it so. */
export interface Import {
  readonly module: string;
  readonly edits: readonly Edit[];
}

/** The nodes of the top level, with the contents of import groups and of file-wide namespaces left inside. */
const topLevel = (root: Node) => root.namedChildren.filter((node) => node !== null);

/** Whether something in the file other than an import is called `name`. */
function isDeclared(root: Node, name: string, need: ImportNeed): boolean {
  return nodesOf(root, need.identifier).some((node) => {
    if (node.text !== name) return false;
    for (let at = node; at.parent !== null; at = at.parent) {
      if (need.declarations.includes(at.parent.type)) return true;
      if (need.declarations.includes(`${at.parent.type}.${fieldOf(at) ?? ''}`)) return true;
      if (at.parent.childCount > 1 && !/list|pattern|tuple/.test(at.parent.type)) return false;
    }
    return false;
  });
}

/** The imports of the file: of a language with import groups, their items. */
function importsOf(root: Node, { nodes, group }: ImportNeed): readonly Node[] {
  const statements = topLevel(root).filter((node) => nodes.includes(node.type));
  return group === undefined ? statements : statements.flatMap((node) => nodesOf(node, group.item));
}

function provided(imports: readonly Node[], need: ImportNeed): string | undefined {
  for (const { text } of imports) {
    for (const pattern of need.provides) {
      const found = pattern.exec(text.trim());
      if (found) return found[1] ?? need.module;
    }
  }
  return undefined;
}

/** The start of the line of an offset. */
const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const insertAt = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** Past what must come first (a shebang, an encoding, directives), and a licence's comment that a blank line parts from the code. */
export function afterHeader(text: string): number {
  const must =
    /^\uFEFF?(?:#!.*\r?\n)?(?:[^\S\r\n]*#.*coding[:=].*\r?\n)?(?:#(?:define|undef|nullable|pragma)\b.*\r?\n)*/.exec(
      text,
    )?.[0].length ?? 0;
  const rest = text.slice(must);
  const header =
    /^(?:(?:#|\/\/).*\r?\n|\/\*[\s\S]*?\*\/[^\S\r\n]*\r?\n)+(?:[^\S\r\n]*\r?\n)+/.exec(rest)?.[0].length ?? 0;
  const blank = /^(?:[^\S\r\n]*\r?\n)*/.exec(rest.slice(header))?.[0].length ?? 0;
  return must + header + blank;
}

/** The top-level nodes that no import may precede. */
function floorOf(nodes: readonly Node[], need: ImportNeed): Node | undefined {
  return nodes.findLast((node, index) =>
    need.after.some(
      (above) =>
        above.node === node.type &&
        (above.when === undefined || above.when.test(node.text)) &&
        (above.first !== true || nodes.slice(0, index).every(({ type }) => /comment/.test(type))),
    ),
  );
}

function insertion(text: string, root: Node, need: ImportNeed, use: number): Edit {
  const { statement = '' } = need;
  const end = lineEnd(text);
  const nodes = topLevel(root);
  const floor = floorOf(nodes, need);
  const imports = nodes.filter(
    (node) => need.nodes.includes(node.type) && node.startIndex < use && node.startIndex >= (floor?.endIndex ?? 0),
  );
  const grouped = need.group && intoGroup(text, imports, need.group);
  if (grouped !== undefined) return grouped;
  const sortKey = (statement: string) => statement.replace(/\s*;?\s*$/, '');
  const sorted = imports.filter((node) => node.type === need.nodes[0]);
  const following = need.first
    ? imports[0]
    : (sorted.find((node) => sortKey(node.text) > sortKey(statement)) ??
      (sorted.length === 0 ? imports[0] : undefined));
  if (following !== undefined) return insertAt(lineStart(text, following.startIndex), `${statement}${end}`);
  const preceding = sorted.at(-1);
  if (preceding !== undefined) {
    const at = afterLine(text, preceding.endIndex - 1);
    return insertAt(at, `${text.slice(0, at).endsWith('\n') ? '' : end}${statement}${end}`);
  }
  if (floor !== undefined) {
    const at = afterLine(text, floor.endIndex - 1);
    const blank = /^[^\S\r\n]*(?:\r?\n|$)/.test(text.slice(at)) ? '' : end;
    return insertAt(at, `${end}${statement}${end}${blank}`);
  }
  return insertAt(afterHeader(text), `${statement}${end}${end}`);
}

/** Whether a function around the use imports the module itself, further down: until then its name means nothing there. */
function isImportedLater(root: Node, need: ImportNeed, use: number): boolean {
  return nodesOf(root, ...need.nodes).some((node) => {
    if (
      node.startIndex < use ||
      node.parent?.id === root.id ||
      !need.provides.some((pattern) => pattern.test(node.text))
    )
      return false;
    for (const at of upward(node)) if (at.startIndex <= use && /function|lambda/.test(at.type)) return true;
    return false;
  });
}

/** Finds or inserts the import before the offset `use`; undefined if a name of the file hides the module. `isImplicit`: every file has it. */
export function importFor(
  text: string,
  root: Node,
  need: ImportNeed,
  use: number,
  isImplicit: boolean,
): Import | undefined {
  const imports = importsOf(root, need).filter((node) => node.startIndex < use);
  const known = isImplicit || need.statement === undefined ? need.module : provided(imports, need);
  const module = known ?? need.module;
  const isHidden = isDeclared(root, module, need) || imports.some((node) => need.clashes?.test(node.text) === true);
  if (isImportedLater(root, need, use)) return undefined;
  if (isHidden) return need.qualified === undefined ? undefined : { module: need.qualified, edits: [] };
  return { module, edits: known === undefined ? [insertion(text, root, need, use)] : [] };
}
