/** The type that the place of a text in Go asks for: the package's own, or another's. */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Refusal, refuse } from '../plan.ts';
import { type Foreign, foreignOf, foreignType, isStandard, packageName } from './goForeign.ts';
import { declared } from './goTypeOf.ts';
import {
  counterpartOf,
  isNamedString,
  lastName,
  outermost,
  parameterType,
  variableType,
  wantedType,
} from './goTypes.ts';
import { enclosing } from './refactoring.ts';

type Asked = string | Refusal | undefined;

/** Methods of the standard library that take a text, in packages whose other imports are not to be found. */
const wellKnown =
  /^(?:Set|Add|Del|Get|SetBasicAuth|Write|WriteString|Print\w*|Fatal\w*|Log(?:f|ln)?|Error\w*|Query\w*|Exec\w*|Prepare\w*|Parse|String\w*|Var|Run|Join)$/;

const isImported = (root: Node, name: string) =>
  nodesOf(root, 'import_spec').some((spec) => {
    const path = spec.childForFieldName('path')?.text.slice(1, -1) ?? '';
    const alias = spec.childForFieldName('name')?.text;
    return (alias ?? packageName(path)) === name;
  });

function argumentType(node: Node, list: Node, foreign: readonly Foreign[], rewriting: Rewriting): Asked {
  const callee = list.parent?.childForFieldName('function');
  if (callee?.type !== 'selector_expression') return undefined;
  const name = callee.childForFieldName('field')?.text ?? '';
  const operand = callee.childForFieldName('operand')?.text ?? '';
  const index = list.namedChildren.findIndex((child) => child?.id === node.id);
  const isForeign = foreign.some((each) => each.name === operand);
  if (!isForeign && isImported(rewriting.root, operand)) return undefined;
  const typeOf = (type: string) => (root: Node) =>
    parameterType(declared([root], type, name)?.childForFieldName('parameters'), index);
  if (isForeign) {
    // A type: the call is a conversion.
    if (
      foreign.some((each) =>
        each.texts?.some((text) => new RegExp(`(?:^|\\s)${name}\\s+=?\\s*string\\b`, 'm').test(text)),
      )
    )
      return undefined;
    return foreignType(
      operand,
      new RegExp(`^func ${name}\\b`, 'm'),
      typeOf('function_declaration'),
      foreign,
      rewriting,
    );
  }
  if (declared(rewriting.roots, 'method_declaration', name) || wellKnown.test(name)) return undefined;
  return foreignType(
    '',
    new RegExp(`^func \\([^)]*\\) ${name}\\b`, 'm'),
    typeOf('method_declaration'),
    foreign,
    rewriting,
  );
}

/** The type of a field: of a struct of another package, or of any that may be meant. */
function fieldType(
  struct: string | undefined,
  field: string,
  foreign: readonly Foreign[],
  rewriting: Rewriting,
): Asked {
  const [alias = '', name] = struct?.split('.') ?? [];
  const typeOf = (root: Node) => {
    const specs = nodesOf(root, 'type_spec').filter(
      (spec) => name === undefined || spec.childForFieldName('name')?.text === name,
    );
    return specs.map((spec) => variableType(field, [spec])).find((type) => type !== undefined);
  };
  return foreignType(alias, new RegExp(`\\b${name ?? field}\\b`), typeOf, foreign, rewriting);
}

function foreignAsked(value: Node, foreign: readonly Foreign[], rewriting: Rewriting): Asked {
  const node = outermost(value);
  const { parent } = node;
  if (parent?.type === 'argument_list') return argumentType(node, parent, foreign, rewriting);
  if (parent?.type === 'keyed_element' || parent?.type === 'literal_value') {
    const type = enclosing(parent, 'composite_literal')?.childForFieldName('type');
    const key = parent.childForFieldName('key')?.text;
    if (type?.type !== 'qualified_type' || !foreign.some(({ name }) => type.text.startsWith(`${name}.`)))
      return undefined;
    return key === undefined
      ? refuse('A field of another package takes it, whose name is not written: name it first.')
      : fieldType(type.text, key, foreign, rewriting);
  }
  const selector = counterpartOf(value);
  if (selector?.type !== 'selector_expression' || variableType(lastName(selector), rewriting.roots) !== undefined)
    return undefined;
  const operand = selector.childForFieldName('operand')?.text ?? '';
  const field = lastName(selector) ?? '';
  if (!foreign.some(({ name }) => name === operand)) return fieldType(undefined, field, foreign, rewriting);
  return foreignType(operand, new RegExp(`\\b${field}\\b`), (root) => variableType(field, [root]), foreign, rewriting);
}

/** The names under which a file imports packages of the standard library. */
function standardNames(root: Node, module: string): ReadonlySet<string> {
  const specs = nodesOf(root, 'import_spec').map((spec) => {
    const path = spec.childForFieldName('path')?.text.slice(1, -1) ?? '';
    return isStandard(path, module) ? (spec.childForFieldName('name')?.text ?? packageName(path)) : '';
  });
  return new Set(specs);
}

/** The type that a text must be converted to, undefined if a string will do, or why that can't be told. */
export async function askedType(rewriting: Rewriting, value: Node): Promise<Asked> {
  const { roots } = rewriting;
  const goMod = (await rewriting.context.files.read(`${rewriting.project.root}/go.mod`)) ?? '';
  const standard = standardNames(rewriting.root, /^module\s+(\S+)/m.exec(goMod)?.[1] ?? '');
  const wanted = wantedType(value, roots, (name) => standard.has(name));
  if (wanted === 'text') return undefined;
  const bound = wanted && (wanted.bound.get(wanted.node.text)?.node ?? wanted.node);
  // What takes a constant text and is declared elsewhere is a type on a string, or an interface: a conversion fits both.
  if (bound?.type === 'qualified_type') {
    return isImported(rewriting.root, bound.text.split('.')[0] ?? '')
      ? bound.text
      : refuse(`It is a ${bound.text} there, of a package that this file does not import.`);
  }
  if (wanted && bound) return isNamedString(wanted, roots, value) ? bound.text : undefined;
  const foreign = await foreignOf(rewriting);
  const asked = foreign.length === 0 ? undefined : foreignAsked(value, foreign, rewriting);
  const hasNames = nodesOf(rewriting.root, 'type_spec').some(
    (spec) => spec.childForFieldName('type')?.text === 'string',
  );
  return (
    asked ??
    (hasNames && foreign.length === 0
      ? refuse("Its type can't be told: give it a variable of that type first.")
      : undefined)
  );
}
