/**
 * An untyped constant takes the type of where it stands; `os.Getenv` gives a string and no other. Where the package itself declares a type on a
 * string there (`type Token string`), a conversion is needed.
 */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../code/tree.ts';
import { declared, type GoType, type Known, listed, typesOf } from './goTypeOf.ts';
import { enclosing } from './refactoring.ts';

/** `b` of `a.b`. */
export const lastName = (node: Node | null | undefined) => node?.text.split('.').at(-1);

/** Past the wrappers that a value of a list or of a key has around it. */
export function outermost(node: Node): Node {
  let at = node;
  while (
    at.parent &&
    /^(?:literal_element|parenthesized_expression|expression_list|binary_expression)$/.test(at.parent.type)
  ) {
    if (at.parent.type === 'binary_expression' && at.parent.childForFieldName('operator')?.text !== '+') break;
    at = at.parent;
  }
  return at;
}

/** What stands on the other side of an operator or an assignment, at the same position of its list. */
export function counterpartOf(value: Node): Node | undefined {
  const node = outermost(value);
  const [left, right] = [node.parent?.childForFieldName('left'), node.parent?.childForFieldName('right')];
  const other = left?.id === node.id ? right : left;
  if (other?.type !== 'expression_list') return other ?? undefined;
  const index = node.namedChildren.findIndex(
    (child) => child !== null && child.startIndex <= value.startIndex && value.endIndex <= child.endIndex,
  );
  return other.namedChildren[index] ?? undefined;
}

/** The type of the parameter at a position of a list. */
export function parameterType(list: Node | null | undefined, index: number): string | undefined {
  const types = (list?.namedChildren ?? []).flatMap((parameter) => {
    if (!parameter || !/parameter_declaration/.test(parameter.type)) return [];
    const type = parameter.childForFieldName('type')?.text;
    const names = parameter.childrenForFieldName('name').length;
    return Array.from({ length: Math.max(1, names) }, () => type);
  });
  const last = list?.namedChildren.at(-1);
  return types[index] ?? (last?.type === 'variadic_parameter_declaration' ? types.at(-1) : undefined);
}

/** The type with which a variable of that name is declared somewhere in the package. */
export function variableType(name: string | undefined, roots: readonly Node[]): string | undefined {
  return roots
    .flatMap((root) => nodesOf(root, 'var_spec', 'field_declaration', 'parameter_declaration', 'const_spec'))
    .find((spec) => spec.childrenForFieldName('name').some((declaredName) => declaredName?.text === name))
    ?.childForFieldName('type')?.text;
}

/** What a place asks of a text: a type, any that a text has, or nothing that could be told. */
export type Wanted = GoType | 'text' | undefined;

/** Functions of the language itself that take a text as it is; undefined for those that take what their first argument holds. */
const takesText = /^(?:len|panic|print|println|copy|string|new|close|any|error)$/;

/** The types that the code around a value asks for. `isStandard` tells the names of imported packages of the standard library. */
export function wantedType(value: Node, roots: readonly Node[], isStandard: (name: string) => boolean): Wanted {
  const { typeOf, signature, element, key, fields, underlying } = typesOf(roots, isStandard);
  const asked = (known: Known): Wanted => (known === 'standard' ? 'text' : known);
  const here = (node: Node | null | undefined): GoType | undefined => (node ? { node, bound: new Map() } : undefined);

  /** The type of a list of values: written ahead of it, or told by the list around it. */
  function listType(list: Node): Known {
    const { parent } = list;
    if (parent?.type === 'composite_literal') return here(parent.childForFieldName('type'));
    const type = parent ? itemType(parent) : undefined;
    return type === 'text' ? 'standard' : type;
  }

  /** What a list asks of one of its items. */
  function itemType(item: Node): Wanted {
    const holder = item.parent;
    if (holder === null) return undefined;
    const isKeyed = holder.type === 'keyed_element';
    const list = isKeyed ? holder.parent : holder;
    const type = list ? listType(list) : undefined;
    if (!list || type === undefined || type === 'standard') return asked(type);
    const whole = underlying(type);
    if (whole?.node.type === 'qualified_type')
      return isStandard(whole.node.text.split('.')[0] ?? '') ? 'text' : undefined;
    if (whole?.node.type === 'struct_type') {
      const name = isKeyed ? holder.childForFieldName('key')?.text : undefined;
      const index = list.namedChildren
        .filter((each) => each?.type !== 'comment')
        .findIndex((each) => each?.id === item.id);
      return fields(type).find((field, at) => (isKeyed ? field.name === name : at === index))?.type;
    }
    return isKeyed && holder.childForFieldName('key')?.id === item.id && whole?.node.type === 'map_type'
      ? key(type)
      : element(type);
  }

  function argument(list: Node, index: number): Wanted {
    const callee = list.parent?.childForFieldName('function');
    if (!callee) return here(list.parent?.childForFieldName('type'));
    const isOwn = callee.type === 'identifier' && declared(roots, 'function_declaration', callee.text) !== undefined;
    const first = list.firstNamedChild;
    if (callee.type === 'identifier' && !isOwn) {
      if (callee.text === 'append' || callee.text === 'delete')
        return held(first, callee.text === 'append' ? element : key);
      // Its arguments are of one type.
      if (callee.text === 'min' || callee.text === 'max') {
        const other = list.namedChildren.find((each) => each !== null && !isText(each));
        return other ? asked(typeOf(other)) : undefined;
      }
      if (
        takesText.test(callee.text) ||
        declared(roots, 'type_spec', callee.text) ||
        declared(roots, 'type_alias', callee.text)
      )
        return 'text';
    }
    if (
      /_type$/.test(callee.type) ||
      (callee.type === 'parenthesized_expression' && /^\(\s*\*?\w+\s*\)$/.test(callee.text))
    )
      return 'text';
    const own = signature(callee, list.parent?.childForFieldName('type_arguments'));
    if (own === 'standard' || own === undefined) return asked(own);
    const types = listed(own.node.childForFieldName('parameters'));
    const type = types[index] ?? types.at(-1);
    if (type === undefined) return undefined;
    const single = type.type === 'variadic_parameter_declaration' ? type.childForFieldName('type') : type;
    const isInferred = nodesOf(own.node, 'type_parameter_declaration').some((each) =>
      each.childrenForFieldName('name').some((name) => name?.text === single?.text && !own.bound.has(name?.text ?? '')),
    );
    // Another argument may say what it is.
    if (isInferred) return types.filter(({ text }) => text === single?.text).length > 1 ? undefined : 'text';
    return single ? { node: single, bound: own.bound } : undefined;
  }

  /** What an expression holds, as an item or as a key. */
  function held(whole: Node | null | undefined, part: typeof element): Wanted {
    const type = whole ? typeOf(whole) : undefined;
    return asked(type === 'standard' ? type : part(type));
  }

  const node = outermost(value);
  const { parent } = node;
  for (let at = value; at.id !== node.id && at.parent; at = at.parent) {
    const other = at.parent.type === 'binary_expression' ? otherOperand(at.parent, at) : undefined;
    const type = other && typeOf(other);
    if (type) return asked(type);
  }
  switch (parent?.type) {
    case 'var_spec':
    case 'const_spec':
      return here(parent.childForFieldName('type')) ?? 'text';
    case 'short_var_declaration':
    case 'range_clause':
    case 'index_expression':
      return parent.type === 'index_expression' && parent.childForFieldName('index')?.id === node.id
        ? held(parent.childForFieldName('operand'), key)
        : 'text';
    case 'argument_list':
      return argument(
        parent,
        parent.namedChildren.findIndex((child) => child?.id === node.id),
      );
    case 'type_conversion_expression':
      return signatureOf(parent);
    case 'return_statement': {
      const holder = enclosing(parent, 'function_declaration', 'method_declaration', 'func_literal');
      const index =
        value.parent?.type === 'expression_list'
          ? value.parent.namedChildren.findIndex((child) => child?.id === value.id)
          : positionIn(node, value);
      return here(listed(holder?.childForFieldName('result'))[index]);
    }
    case 'literal_value':
    case 'keyed_element':
      return itemType(node);
    case 'assignment_statement': {
      const other = counterpartOf(value);
      return other?.text === '_' ? 'text' : asked(other && typeOf(other));
    }
    case 'send_statement':
      return held(parent.childForFieldName('channel'), element);
    case 'expression_case': {
      const subject = parent.parent?.childForFieldName('value');
      return subject ? (asked(typeOf(subject)) ?? (isText(subject) ? 'text' : undefined)) : 'text';
    }
    case 'binary_expression': {
      const other = otherOperand(parent, node);
      return other === undefined || isText(other) ? 'text' : asked(typeOf(other));
    }
    default:
      return 'text';
  }

  /** A call with type arguments reads like a conversion. */
  function signatureOf(conversion: Node): Wanted {
    const callee = conversion.childForFieldName('type');
    const own = callee && signature(callee);
    if (!own || own === 'standard') return 'text';
    const [type] = listed(own.node.childForFieldName('parameters'));
    return type && { node: type, bound: own.bound };
  }
}

const isText = ({ type }: Node) => /string_literal$/.test(type);

const otherOperand = (operation: Node, operand: Node): Node | undefined =>
  ['left', 'right'].flatMap((field) => operation.childForFieldName(field) ?? []).find((each) => each.id !== operand.id);

/** The place of a value in its list, whatever wraps it there. */
const positionIn = (list: Node, value: Node) =>
  list.type === 'expression_list'
    ? list.namedChildren.findIndex(
        (child) => child !== null && child.startIndex <= value.startIndex && value.endIndex <= child.endIndex,
      )
    : 0;

/** Whether a type is the package's own on a string, or a type parameter that is: a text must be converted to it. */
export function isNamedString({ node, bound }: GoType, roots: readonly Node[], value: Node): boolean {
  if (node.type !== 'type_identifier') return false;
  const given = bound.get(node.text);
  if (given) return isNamedString(given, roots, value);
  const constraint = constraintOf(node.text, value);
  if (constraint !== undefined) return /~?\bstring\b/.test(constraint);
  const spec = declared(roots, 'type_spec', node.text)?.childForFieldName('type');
  return (
    spec?.text === 'string' || (spec?.type === 'type_identifier' && isNamedString({ node: spec, bound }, roots, value))
  );
}

/** What a type parameter of the function around a value allows; undefined where the name is none. */
function constraintOf(name: string, value: Node): string | undefined {
  const holder = enclosing(value, 'function_declaration');
  const parameters = holder ? nodesOf(holder, 'type_parameter_declaration') : [];
  return parameters
    .find((each) => each.childrenForFieldName('name').some((own) => own?.text === name))
    ?.childForFieldName('type')?.text;
}
