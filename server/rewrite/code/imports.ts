/** The import that the reading expression needs: found under any alias, or inserted once in the right place. */
import type { Node } from 'web-tree-sitter';
import type { ImportNeed } from '../../../rules/language.ts';
import { lineEnd } from '../../core/dotenv.ts';
import type { Edit } from '../plan.ts';
import { isHidden } from './hidden.ts';
import { intoGroup } from './importGroup.ts';
import { nodesOf } from './tree.ts';

/** By what the module is known in the file, and the edits that make it so. */
export interface Import {
  readonly module: string;
  readonly edits: readonly Edit[];
}

/** The nodes of the top level, with the contents of import groups and of file-wide namespaces left inside. */
const topLevel = (root: Node) => root.namedChildren.filter((node) => node !== null);

/** The imports of the file: of a language with import groups, their items. */
function importsOf(root: Node, { nodes, group }: ImportNeed): readonly Node[] {
  const statements = topLevel(root).filter((node) => nodes.includes(node.type));
  return group === undefined ? statements : statements.flatMap((node) => nodesOf(node, group.item));
}

/** The names under which the imports give the module. */
function providedBy(imports: readonly Node[], { module, provides }: ImportNeed): readonly string[] {
  return imports.flatMap(({ text }) =>
    provides.flatMap((pattern) => {
      const found = pattern.exec(text.trim());
      return found ? [found[1] ?? module] : [];
    }),
  );
}

const insertAt = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** Above a node: on a line of its own, or ahead of the node where the line begins with something else. */
function above(node: Node, statement: string, text: string): Edit {
  const start = Math.max(text.lastIndexOf('\n', node.startIndex - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  return text.slice(start, node.startIndex).trim() === ''
    ? insertAt(start, `${statement}${lineEnd(text)}`)
    : insertAt(node.startIndex, `${statement}${statement.endsWith(';') ? '' : ';'} `);
}

/** Below a node: on a line of its own, among blank ones if `apart`, or right behind the node where its line goes on. */
function below(node: Node, statement: string, text: string, apart: boolean): Edit {
  // Some grammars count the line's end in.
  const end = node.startIndex + node.text.trimEnd().length;
  const rest = /^[^\S\r\n]*(?:(?:#|\/\/)[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  if (rest === undefined) return insertAt(end, `${text[end - 1] === ';' ? '' : ';'} ${statement}`);
  const line = lineEnd(text);
  const isBlank = /^[^\S\r\n]*(?:\r?\n|$)/.test(text.slice(end + rest.length));
  const lines = apart ? `${line}${statement}${line}${isBlank ? '' : line}` : `${statement}${line}`;
  return insertAt(end + rest.length, `${rest.endsWith('\n') ? '' : line}${lines}`);
}

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
  if (following !== undefined) return above(following, statement, text);
  const preceding = sorted.at(-1);
  if (preceding !== undefined) return below(preceding, statement, text, false);
  if (floor !== undefined) return below(floor, statement, text, true);
  return insertAt(afterHeader(text), `${statement}${end}${end}`);
}

/** A name for the module that nothing in the file has. */
function freeAlias(root: Node, { module, identifiers }: ImportNeed): string {
  const taken = new Set(nodesOf(root, ...identifiers).map(({ text }) => text));
  let alias = `_${module}`;
  while (taken.has(alias)) alias = `_${alias}`;
  return alias;
}

/** What the rest of the project says of an import. */
interface Around {
  /** Every file has it. */
  readonly isImplicit: boolean;
  /** Its plain name means something else in all files. */
  readonly isTaken: boolean;
}

/** Finds or inserts the import before the offset `use`; undefined if a name of the file hides the module. */
export function importFor(
  text: string,
  root: Node,
  need: ImportNeed,
  use: number,
  { isImplicit, isTaken }: Around,
): Import | undefined {
  const imports = importsOf(root, need).filter((node) => node.startIndex < use);
  const isThere = isImplicit || need.statement === undefined;
  const isClear = (name: string) =>
    !isHidden(root, name, need, use) && !imports.some((node) => need.clashes?.test(node.text) === true);
  const known = (isThere ? [need.module] : providedBy(imports, need)).find(isClear);
  if (known !== undefined) return { module: known, edits: [] };
  if (!isThere && !isTaken && isClear(need.module))
    return { module: need.module, edits: [insertion(text, root, need, use)] };
  if (need.qualified !== undefined) return { module: need.qualified, edits: [] };
  if (need.aliased === undefined) return undefined;
  const module = freeAlias(root, need);
  return { module, edits: [insertion(text, root, { ...need, ...need.aliased(module) }, use)] };
}
