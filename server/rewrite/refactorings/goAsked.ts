/** The type that the place of a text in Go asks for: the package's own, or another's. */
import type { Node } from 'web-tree-sitter';
import type { Rewriting } from '../code/rewriting.ts';
import { nodesOf } from '../code/tree.ts';
import { type Refusal, refuse } from '../plan.ts';
import { type Foreign, foreignOf, foreignType, isStandard, moduleOf, packageName } from './goForeign.ts';
import { counterpartOf, declared, importsOf, indexIn, listed, namesOf, outermost, single } from './goNodes.ts';
import type { GoType } from './goType.ts';
import { wantedType } from './goWanted.ts';
import { enclosing } from './refactoring.ts';

type Asked = string | Refusal | undefined;

/** Methods of the standard library that take a text, in packages whose other imports are not to be found. */
const wellKnown =
  /^(?:Set|Add|Del|Get|SetBasicAuth|Write|WriteString|Print\w*|Fatal\w*|Log(?:f|ln)?|Error\w*|Query\w*|Exec\w*|Prepare\w*|Parse|String\w*|Var|Run|Join)$/;

const isImported = (root: Node, name: string) =>
  importsOf(root).some(({ path, alias }) => (alias ?? packageName(path)) === name);

/** The type of the parameter at a position of a list. */
function parameterType(list: Node | null | undefined, index: number): string | undefined {
  const types = listed(list);
  const last = types.at(-1);
  return single(types[index] ?? (last?.type === 'variadic_parameter_declaration' ? last : undefined))?.text;
}

/** The type with which a variable of that name is declared somewhere in the package. */
const variableType = (name: string, roots: readonly Node[]): string | undefined =>
  roots
    .flatMap((root) => nodesOf(root, 'var_spec', 'field_declaration', 'parameter_declaration', 'const_spec'))
    .find((spec) => namesOf(spec).some(({ text }) => text === name))
    ?.childForFieldName('type')?.text;

function argumentType(node: Node, list: Node, foreign: readonly Foreign[], rewriting: Rewriting): Asked {
  const callee = list.parent?.childForFieldName('function');
  if (callee?.type !== 'selector_expression') return undefined;
  const name = callee.childForFieldName('field')?.text ?? '';
  const operand = callee.childForFieldName('operand')?.text ?? '';
  const index = indexIn(list, node);
  const isForeign = foreign.some((each) => each.name === operand);
  if (!isForeign && isImported(rewriting.root, operand)) return undefined;
  const typeOf = (type: string) => (root: Node) =>
    parameterType(declared([root], type, name)?.childForFieldName('parameters'), index);
  if (isForeign) {
    // A type: the call is a conversion.
    const isText = new RegExp(`(?:^|\\s)${name}\\s+=?\\s*string\\b`, 'm');
    if (foreign.some(({ texts }) => texts?.some((text) => isText.test(text)))) return undefined;
    const pattern = new RegExp(`^func ${name}\\b`, 'm');
    return foreignType(operand, pattern, typeOf('function_declaration'), foreign, rewriting);
  }
  if (declared(rewriting.roots, 'method_declaration', name) || wellKnown.test(name)) return undefined;
  const pattern = new RegExp(`^func \\([^)]*\\) ${name}\\b`, 'm');
  return foreignType('', pattern, typeOf('method_declaration'), foreign, rewriting);
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
  if (selector?.type !== 'selector_expression') return undefined;
  const [operand = '', field = ''] = ['operand', 'field'].map((part) => selector.childForFieldName(part)?.text);
  if (variableType(field, rewriting.roots) !== undefined) return undefined;
  if (!foreign.some(({ name }) => name === operand)) return fieldType(undefined, field, foreign, rewriting);
  return foreignType(operand, new RegExp(`\\b${field}\\b`), (root) => variableType(field, [root]), foreign, rewriting);
}

/** The names under which a file imports packages of the standard library. */
const standardNames = (root: Node, module: string): ReadonlySet<string> =>
  new Set(
    importsOf(root)
      .filter(({ path }) => isStandard(path, module))
      .map(({ path, alias }) => alias ?? packageName(path)),
  );

/** What a type parameter of the function around a value allows; undefined where the name is none. */
function constraintOf(name: string, value: Node): string | undefined {
  const holder = enclosing(value, 'function_declaration');
  const parameters = holder ? nodesOf(holder, 'type_parameter_declaration') : [];
  return parameters.find((each) => namesOf(each).some(({ text }) => text === name))?.childForFieldName('type')?.text;
}

/** Whether a type is the package's own on a string, or a type parameter that is: a text must be converted to it. */
function isNamedString({ node, bound }: GoType, roots: readonly Node[], value: Node): boolean {
  if (node.type !== 'type_identifier') return false;
  const given = bound.get(node.text);
  if (given) return isNamedString(given, roots, value);
  const constraint = constraintOf(node.text, value);
  if (constraint !== undefined) return /~?\bstring\b/.test(constraint);
  const spec = declared(roots, 'type_spec', node.text)?.childForFieldName('type');
  if (spec?.text === 'string') return true;
  return spec?.type === 'type_identifier' && isNamedString({ node: spec, bound }, roots, value);
}

/** The type that a text must be converted to, undefined if a string will do, or why that can't be told. */
export async function askedType(rewriting: Rewriting, value: Node): Promise<Asked> {
  const { roots } = rewriting;
  const goMod = (await rewriting.context.files.read(`${rewriting.project.root}/go.mod`)) ?? '';
  const standard = standardNames(rewriting.root, moduleOf(goMod));
  const wanted = wantedType(value, { roots, isStandard: (name) => standard.has(name) });
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
  if (asked !== undefined || !hasNames || foreign.length > 0) return asked;
  return refuse("Its type can't be told: give it a variable of that type first.");
}
