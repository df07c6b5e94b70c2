/** The types of Go's expressions, as far as the package's own text tells. */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../code/tree.ts';
import { originOf } from './goScope.ts';

/** A type as it is written, with what the type parameters in it stand for. */
export interface GoType {
  readonly node: Node;
  readonly bound: ReadonlyMap<string, GoType>;
}

/** What the standard library gives: what it takes is a plain text. */
export type Known = GoType | 'standard' | undefined;

const children = (node: Node | null | undefined) => (node?.namedChildren ?? []).filter((child) => child !== null);

/** The declaration of a name. */
export const declared = (roots: readonly Node[], type: string, name: string | undefined) =>
  roots.flatMap((root) => nodesOf(root, type)).find((node) => node.childForFieldName('name')?.text === name);

/** The types of the parameters or results of a function, one for each; a variadic one is its declaration. */
export function listed(list: Node | null | undefined): readonly Node[] {
  if (list && list.type !== 'parameter_list') return [list];
  return children(list).flatMap((parameter) => {
    const type = parameter.type === 'variadic_parameter_declaration' ? parameter : parameter.childForFieldName('type');
    const count = Math.max(1, parameter.childrenForFieldName('name').length);
    return type ? Array.from({ length: count }, () => type) : [];
  });
}

interface Field {
  readonly name: string;
  readonly type: GoType;
  readonly embedded: boolean;
}

/** The types of a package, whose trees are `roots`. `isStandard` tells the names of imported packages of the standard library. */
export function typesOf(roots: readonly Node[], isStandard: (name: string) => boolean) {
  const bind = (node: Node | null | undefined, { bound }: Pick<GoType, 'bound'>): GoType | undefined =>
    node ? { node, bound } : undefined;
  const free = { bound: new Map<string, GoType>() };

  /** What type parameters stand for, by a list of arguments. */
  function binding(parameters: Node | null | undefined, list: Node | null | undefined, outer: Pick<GoType, 'bound'>) {
    const names = children(parameters).flatMap((each) =>
      each.childrenForFieldName('name').map((name) => name?.text ?? ''),
    );
    const given = children(list).map((each) => (each.type === 'type_elem' ? (each.firstNamedChild ?? each) : each));
    return {
      bound: new Map(names.flatMap((name, at) => (given[at] ? [[name, { node: given[at], bound: outer.bound }]] : []))),
    };
  }

  /** What a type is made of: past its names, pointers and parameters. */
  function underlying(type: GoType | undefined): GoType | undefined {
    if (type === undefined) return undefined;
    const { node, bound } = type;
    if (/^(?:pointer_type|parenthesized_type|type_elem)$/.test(node.type))
      return underlying(bind(node.firstNamedChild, type));
    if (node.type === 'type_identifier') {
      const given = bound.get(node.text);
      if (given) return underlying(given);
      const spec = declared(roots, 'type_spec', node.text) ?? declared(roots, 'type_alias', node.text);
      return underlying(bind(spec?.childForFieldName('type'), free));
    }
    if (node.type === 'generic_type') {
      const spec = declared(roots, 'type_spec', node.childForFieldName('type')?.text);
      const own = binding(spec?.childForFieldName('type_parameters'), node.childForFieldName('type_arguments'), type);
      return underlying(bind(spec?.childForFieldName('type'), own));
    }
    return type;
  }

  /** What a list, a map or a channel holds. */
  function element(type: GoType | undefined): GoType | undefined {
    const whole = underlying(type);
    if (whole?.node.type === 'variadic_parameter_declaration') return bind(whole.node.childForFieldName('type'), whole);
    return whole && bind(whole.node.childForFieldName('element') ?? whole.node.childForFieldName('value'), whole);
  }

  const key = (type: GoType | undefined) => {
    const whole = underlying(type);
    return whole && bind(whole.node.childForFieldName('key'), whole);
  };

  /** The fields of a struct, in order, and those that it takes over. */
  function fields(type: GoType | undefined): readonly Field[] {
    const whole = underlying(type);
    if (whole?.node.type !== 'struct_type') return [];
    return children(whole.node.firstNamedChild).flatMap((field): Field[] => {
      const own = bind(field.childForFieldName('type'), whole);
      if (!own) return [];
      const names = field.childrenForFieldName('name').flatMap((name) => (name ? [name.text] : []));
      return names.length > 0
        ? names.map((name) => ({ name, type: own, embedded: false }))
        : [{ name: own.node.text.replace(/^.*\.|\[.*$/g, ''), type: own, embedded: true }];
    });
  }

  /** The name of a type without pointers and arguments. */
  const baseName = (node: Node) => node.text.replace(/^[*\s(]+|\[[\s\S]*$|\)$/g, '');

  function member(type: GoType | undefined, name: string, depth = 0): Known {
    if (type === undefined || depth > 4) return undefined;
    if (type.node.type === 'qualified_type' || /\w\.\w/.test(baseName(type.node)))
      return isStandard(baseName(type.node).split('.')[0] ?? '') ? 'standard' : undefined;
    const own = roots
      .flatMap((root) => nodesOf(root, 'method_declaration'))
      .find(
        (method) =>
          method.childForFieldName('name')?.text === name &&
          baseName(listed(method.childForFieldName('receiver'))[0] ?? method) === baseName(type.node),
      );
    if (own) return bind(own, type);
    const whole = underlying(type);
    const asked =
      whole?.node.type === 'interface_type'
        ? children(whole.node).find((each) => each.childForFieldName('name')?.text === name)
        : undefined;
    if (asked) return bind(asked, whole ?? free);
    const all = fields(type);
    return (
      all.find((field) => field.name === name)?.type ??
      all
        .filter(({ embedded }) => embedded)
        .map((field) => member(field.type, name, depth + 1))
        .find(Boolean)
    );
  }

  /** The signature of what is called, with type arguments or without; for a conversion, nothing. */
  function signature(callee: Node, list: Node | null = null): Known {
    if (callee.type === 'pointer_type') return callee.firstNamedChild ? signature(callee.firstNamedChild) : undefined;
    const given = list ?? callee.childForFieldName('type_arguments') ?? callee.childForFieldName('index');
    const name = list ? callee : (callee.childForFieldName('type') ?? callee.childForFieldName('operand'));
    if (list || callee.type === 'generic_type' || callee.type === 'index_expression') {
      const own = declared(roots, 'function_declaration', name?.text);
      return own && bind(own, binding(own.childForFieldName('type_parameters'), given, free));
    }
    const found = typeOf(callee);
    return found === 'standard' || /^(?:func|method)/.test(found?.node.type ?? '') ? found : underlying(found);
  }

  const result = (callee: Node, index: number, list?: Node | null): Known => {
    const own = signature(callee, list);
    return own === 'standard' ? own : own && bind(listed(own.node.childForFieldName('result'))[index], own);
  };

  function callType(call: Node, index: number): Known {
    const callee = call.childForFieldName('function');
    const first = children(call.childForFieldName('arguments'))[0];
    if (!callee) return undefined;
    if (/^(?:make|new)$/.test(callee.text)) return bind(first, free);
    if (callee.text === 'append') return first && typeOf(first);
    const isType = declared(roots, 'type_spec', callee.text) ?? declared(roots, 'type_alias', callee.text);
    if (callee.type === 'identifier' && isType) return bind(isType.childForFieldName('name'), free);
    return result(callee, index, call.childForFieldName('type_arguments'));
  }

  function nameType(name: Node): Known {
    if (isStandard(name.text)) return 'standard';
    const origin = originOf(name, roots);
    if (origin === undefined) return undefined;
    if (origin.kind === 'function') return bind(origin.node, free);
    if (origin.kind === 'type') return bind(origin.type, free);
    const { values, index, isRange } = origin;
    const from = values.length === 1 ? values[0] : values[index];
    if (from === undefined) return undefined;
    if (values.length === 1 && index > 0 && from.type === 'call_expression') return callType(from, index);
    // A variable made of a literal is a plain text.
    const whole = typeOf(from) ?? (/^["`]/.test(from.text) ? 'standard' : undefined);
    if (!isRange || whole === 'standard') return whole;
    return index === 0
      ? (key(whole) ?? (underlying(whole)?.node.type === 'channel_type' ? element(whole) : undefined))
      : element(whole);
  }

  function typeOf(expression: Node): Known {
    const operand = expression.childForFieldName('operand');
    const of = (known: Known, part: (type: GoType | undefined) => GoType | undefined): Known =>
      known === 'standard' ? known : part(known);
    switch (expression.type) {
      case 'identifier':
        return nameType(expression);
      case 'selector_expression': {
        const whole = operand ? typeOf(operand) : undefined;
        return whole === 'standard' ? whole : member(whole, expression.childForFieldName('field')?.text ?? '');
      }
      case 'call_expression':
        return callType(expression, 0);
      case 'composite_literal':
      case 'type_assertion_expression':
        return bind(expression.childForFieldName('type'), free);
      case 'type_conversion_expression': {
        const type = expression.childForFieldName('type');
        const isFunction = type && declared(roots, 'function_declaration', type.childForFieldName('type')?.text);
        return isFunction ? result(type, 0) : bind(type, free);
      }
      case 'func_literal':
        return bind(expression, free);
      case 'index_expression':
        return operand ? of(typeOf(operand), element) : undefined;
      case 'slice_expression':
      case 'parenthesized_expression':
      case 'unary_expression': {
        const inner = operand ?? expression.firstNamedChild;
        const isReceive = expression.childForFieldName('operator')?.text === '<-';
        return inner ? of(typeOf(inner), (type) => (isReceive ? element(type) : type)) : undefined;
      }
      case 'binary_expression': {
        const [left, right] = [expression.childForFieldName('left'), expression.childForFieldName('right')];
        return (left && typeOf(left)) ?? (right ? typeOf(right) : undefined);
      }
      default:
        return undefined;
    }
  }

  return { typeOf, signature, element, key, fields, underlying };
}
