/** The import that the reading expression needs: found under any alias, or inserted once in the right place. */
import type { Node } from 'web-tree-sitter';
import type { ImportNeed } from '../../rules/language.ts';
import { lineEnd } from '../core/dotenv.ts';
import type { Edit } from './plan.ts';
import { fieldOf, nodesOf } from './tree.ts';

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

function provided(imports: readonly Node[], need: ImportNeed): string | undefined {
  for (const node of imports) {
    const text = node.text.trim();
    for (const pattern of need.provides) {
      const found = pattern.exec(text);
      if (found) return found[1] ?? need.module;
    }
  }
  return undefined;
}

/** The whole lines up to the offset: where a new line may be inserted. */
const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Past the shebang, an encoding line, and a licence's comment that a blank line parts from the code. */
function afterHeader(text: string): number {
  const must = /^\uFEFF?(?:#!.*\r?\n)?(?:[^\S\r\n]*#.*coding[:=].*\r?\n)?/.exec(text)?.[0].length ?? 0;
  const header =
    /^(?:(?:#|\/\/).*\r?\n|\/\*[\s\S]*?\*\/[^\S\r\n]*\r?\n)+(?:[^\S\r\n]*\r?\n)+/.exec(text.slice(must))?.[0].length ??
    0;
  const blank = /^(?:[^\S\r\n]*\r?\n)*/.exec(text.slice(must + header))?.[0].length ?? 0;
  return must + header + blank;
}

function insertion(text: string, root: Node, need: ImportNeed, use: number): Edit {
  const end = lineEnd(text);
  const nodes = topLevel(root);
  const mustPrecede = nodes.filter((node, index) =>
    need.after.some(
      (above) =>
        above.node === node.type &&
        (above.when === undefined || above.when.test(node.text)) &&
        (above.first !== true || nodes.slice(0, index).every(({ type }) => /comment/.test(type))),
    ),
  );
  const floor = mustPrecede.at(-1);
  const imports = nodes.filter(
    (node) => need.nodes.includes(node.type) && node.startIndex < use && node.startIndex >= (floor?.endIndex ?? 0),
  );
  const plain = imports.filter((node) => node.type === need.nodes[0]);
  const following = plain.find((node) => node.text > need.statement);
  if (following !== undefined) {
    const at = lineStart(text, following.startIndex);
    return { span: { start: at, end: at }, text: `${need.statement}${end}` };
  }
  const preceding = plain.at(-1);
  if (preceding !== undefined) {
    const at = afterLine(text, preceding.endIndex - 1);
    const gap = text.slice(0, at).endsWith('\n') ? '' : end;
    return { span: { start: at, end: at }, text: `${gap}${need.statement}${end}` };
  }
  const [first] = imports;
  if (first !== undefined) {
    const at = lineStart(text, first.startIndex);
    return { span: { start: at, end: at }, text: `${need.statement}${end}` };
  }
  if (floor !== undefined) {
    const at = afterLine(text, floor.endIndex - 1);
    const blank = /^[^\S\r\n]*\r?\n/.test(text.slice(at)) ? '' : end;
    return { span: { start: at, end: at }, text: `${end}${need.statement}${end}${blank}` };
  }
  const at = afterHeader(text);
  return { span: { start: at, end: at }, text: `${need.statement}${end}${end}` };
}

/** Finds or inserts the import before the offset `use`; undefined if a name of the file hides the module. */
export function importFor(text: string, root: Node, need: ImportNeed, use: number): Import | undefined {
  const imports = topLevel(root).filter((node) => need.nodes.includes(node.type) && node.startIndex < use);
  const module = provided(imports, need);
  if (module !== undefined) return isDeclared(root, module, need) ? undefined : { module, edits: [] };
  if (!isDeclared(root, need.module, need)) return { module: need.module, edits: [insertion(text, root, need, use)] };
  return need.qualified === undefined ? undefined : { module: need.qualified, edits: [] };
}
