/** Go's types, as far as the package's own text tells: what they are made of. */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../code/tree.ts';
import { children, declared, declaredType, listed, namesOf } from './goNodes.ts';

/** A package, as one of its files sees it. */
export interface Package {
  /** The trees of its files. */
  readonly roots: readonly Node[];
  /** Tells the names under which the file imports packages of the standard library. */
  readonly isStandard: (name: string) => boolean;
}

/** A type as it is written, with what the type parameters in it stand for. */
export interface GoType {
  readonly node: Node;
  readonly bound: ReadonlyMap<string, GoType>;
}

/** What the standard library gives: what it takes is a plain text. */
export type Known = GoType | 'standard' | undefined;

type Bound = Pick<GoType, 'bound'>;

/** Where no type parameter stands for anything. */
const free: Bound = { bound: new Map() };

/** A node as a type; `bound` says what the type parameters in it stand for. */
export const bind = (node: Node | null | undefined, { bound }: Bound = free): GoType | undefined =>
  node ? { node, bound } : undefined;

/** What type parameters stand for, by a list of arguments. */
export function binding(
  parameters: Node | null | undefined,
  list: Node | null | undefined,
  outer: Bound = free,
): Bound {
  const names = children(parameters).flatMap((each) => namesOf(each).map(({ text }) => text));
  const given = children(list).map((each) => (each.type === 'type_elem' ? (each.firstNamedChild ?? each) : each));
  return {
    bound: new Map(names.flatMap((name, at) => (given[at] ? [[name, { node: given[at], bound: outer.bound }]] : []))),
  };
}

/** What a type is made of: past its names, pointers and parameters. */
export function underlying(type: GoType | undefined, within: Package): GoType | undefined {
  if (type === undefined) return undefined;
  const { node, bound } = type;
  switch (node.type) {
    case 'pointer_type':
    case 'parenthesized_type':
    case 'type_elem':
      return underlying(bind(node.firstNamedChild, type), within);
    case 'type_identifier': {
      const given = bound.get(node.text);
      if (given) return underlying(given, within);
      return underlying(bind(declaredType(within.roots, node.text)?.childForFieldName('type')), within);
    }
    case 'generic_type': {
      const spec = declared(within.roots, 'type_spec', node.childForFieldName('type')?.text);
      const own = binding(spec?.childForFieldName('type_parameters'), node.childForFieldName('type_arguments'), type);
      return underlying(bind(spec?.childForFieldName('type'), own), within);
    }
    default:
      return type;
  }
}

/** A part of a type that stands for the types of many values. */
export type PartOf = (type: GoType | undefined, within: Package) => GoType | undefined;

/** What a list, a map or a channel holds. */
export const element: PartOf = (type, within) => {
  const whole = underlying(type, within);
  if (whole?.node.type === 'variadic_parameter_declaration') return bind(whole.node.childForFieldName('type'), whole);
  return whole && bind(whole.node.childForFieldName('element') ?? whole.node.childForFieldName('value'), whole);
};

/** What a map is asked by. */
export const key: PartOf = (type, within) => {
  const whole = underlying(type, within);
  return whole && bind(whole.node.childForFieldName('key'), whole);
};

interface Field {
  readonly name: string;
  readonly type: GoType;
  readonly embedded: boolean;
}

/** The fields of a struct, in order, and those that it takes over. */
export function fields(type: GoType | undefined, within: Package): readonly Field[] {
  const whole = underlying(type, within);
  if (whole?.node.type !== 'struct_type') return [];
  return children(whole.node.firstNamedChild).flatMap((field): Field[] => {
    const own = bind(field.childForFieldName('type'), whole);
    if (!own) return [];
    const names = namesOf(field);
    return names.length > 0
      ? names.map(({ text }) => ({ name: text, type: own, embedded: false }))
      : [{ name: own.node.text.replace(/^.*\.|\[.*$/g, ''), type: own, embedded: true }];
  });
}

/** The name of a type without pointers and arguments. */
const baseName = (node: Node) => node.text.replace(/^[*\s(]+|\[[\s\S]*$|\)$/g, '');

/** The method of a type that its package declares. */
const methodOf = ({ node }: GoType, name: string, { roots }: Package): Node | undefined =>
  roots
    .flatMap((root) => nodesOf(root, 'method_declaration'))
    .find(
      (method) =>
        method.childForFieldName('name')?.text === name &&
        baseName(listed(method.childForFieldName('receiver'))[0] ?? method) === baseName(node),
    );

/** The method that an interface asks for. */
function askedMethod(type: GoType | undefined, name: string): GoType | undefined {
  if (type?.node.type !== 'interface_type') return undefined;
  return bind(
    children(type.node).find((each) => each.childForFieldName('name')?.text === name),
    type,
  );
}

/** More structs than these are not taken over one by another. */
const deepest = 4;

/** The type of a field or method, its own or one that it takes over. */
export function member(type: GoType | undefined, name: string, within: Package, depth = 0): Known {
  if (type === undefined || depth > deepest) return undefined;
  if (type.node.type === 'qualified_type' || /\w\.\w/.test(baseName(type.node)))
    return within.isStandard(baseName(type.node).split('.')[0] ?? '') ? 'standard' : undefined;
  const method = bind(methodOf(type, name, within), type) ?? askedMethod(underlying(type, within), name);
  if (method) return method;
  const all = fields(type, within);
  return (
    all.find((field) => field.name === name)?.type ??
    all
      .filter(({ embedded }) => embedded)
      .map((field) => member(field.type, name, within, depth + 1))
      .find(Boolean)
  );
}
