/**
 * An untyped constant takes the type of where it stands; `os.Getenv` gives a string and no other. Where the package itself declares a type on a
 * string there (`type Token string`), a conversion is needed.
 */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../code/tree.ts';
import {
  counterpartOf,
  declared,
  declaredType,
  indexAround,
  indexIn,
  isText,
  listed,
  namesOf,
  otherOperand,
  outermost,
  single,
} from './goNodes.ts';
import {
  bind,
  element,
  fields,
  type GoType,
  type Known,
  key,
  type Package,
  type PartOf,
  underlying,
} from './goType.ts';
import { signature, typeOf } from './goTypeOf.ts';
import { enclosing } from './refactoring.ts';

/** What a place asks of a text: a type, any that a text has, or nothing that could be told. */
export type Wanted = GoType | 'text' | undefined;

const asked = (known: Known): Wanted => (known === 'standard' ? 'text' : known);

/** What an expression holds, as an item or as a key. */
function held(whole: Node | null | undefined, part: PartOf, within: Package): Wanted {
  const type = whole ? typeOf(whole, within) : undefined;
  return type === 'standard' ? 'text' : part(type, within);
}

/** The type of a list of values: written ahead of it, or told by the list around it. */
function listType({ parent }: Node, within: Package): Wanted {
  if (parent?.type === 'composite_literal') return bind(parent.childForFieldName('type'));
  return parent ? itemType(parent, within) : undefined;
}

/** What a list asks of one of its items. */
function itemType(item: Node, within: Package): Wanted {
  const holder = item.parent;
  const isKeyed = holder?.type === 'keyed_element';
  const list = isKeyed ? holder.parent : holder;
  const type = list ? listType(list, within) : undefined;
  if (!list || type === undefined || type === 'text') return type;
  const whole = underlying(type, within)?.node;
  switch (whole?.type) {
    case 'qualified_type':
      return within.isStandard(whole.text.split('.')[0] ?? '') ? 'text' : undefined;
    case 'struct_type': {
      const name = isKeyed ? holder.childForFieldName('key')?.text : undefined;
      const values = list.namedChildren.filter((each) => each?.type !== 'comment');
      const index = values.findIndex((each) => each?.id === item.id);
      return fields(type, within).find((field, at) => (isKeyed ? field.name === name : at === index))?.type;
    }
    case 'map_type':
      return isKeyed && holder.childForFieldName('key')?.id === item.id ? key(type, within) : element(type, within);
    default:
      return element(type, within);
  }
}

/** Functions of the language itself, and types, that take a text as it is. */
const takesText = /^(?:len|panic|print|println|copy|string|new|close|any|error)$/;

/** What a function of the language itself asks of an argument; `'none'` where it is none of them. */
function builtinArgument(callee: Node, list: Node, within: Package): Wanted | 'none' {
  switch (callee.text) {
    case 'append':
      return held(list.firstNamedChild, element, within);
    case 'delete':
      return held(list.firstNamedChild, key, within);
    // Its arguments are of one type.
    case 'min':
    case 'max': {
      const other = list.namedChildren.find((each) => each !== null && !isText(each));
      return other ? asked(typeOf(other, within)) : undefined;
    }
    default:
      return takesText.test(callee.text) || declaredType(within.roots, callee.text) ? 'text' : 'none';
  }
}

/** What a function asks of the argument at a place, by its signature. */
function parameterType({ node, bound }: GoType, index: number): Wanted {
  const types = listed(node.childForFieldName('parameters'));
  const type = types[index] ?? types.at(-1);
  const own = single(type);
  const isInferred = nodesOf(node, 'type_parameter_declaration')
    .flatMap(namesOf)
    .some(({ text }) => text === own?.text && !bound.has(text));
  if (!isInferred) return bind(own, { bound });
  // Another argument may say what it is.
  return types.filter(({ text }) => text === own?.text).length > 1 ? undefined : 'text';
}

/** What a call asks of one of its arguments. */
function argumentType(list: Node, index: number, within: Package): Wanted {
  const callee = list.parent?.childForFieldName('function');
  if (!callee) return bind(list.parent?.childForFieldName('type'));
  if (callee.type === 'identifier' && !declared(within.roots, 'function_declaration', callee.text)) {
    const wanted = builtinArgument(callee, list, within);
    if (wanted !== 'none') return wanted;
  }
  const isConversion =
    /_type$/.test(callee.type) ||
    (callee.type === 'parenthesized_expression' && /^\(\s*\*?\w+\s*\)$/.test(callee.text));
  if (isConversion) return 'text';
  const own = signature(callee, within, list.parent?.childForFieldName('type_arguments'));
  return own === 'standard' || own === undefined ? asked(own) : parameterType(own, index);
}

/** A call with type arguments reads like a conversion. */
function convertedType(conversion: Node, within: Package): Wanted {
  const callee = conversion.childForFieldName('type');
  const own = callee && signature(callee, within);
  return own && own !== 'standard' ? bind(listed(own.node.childForFieldName('parameters'))[0], own) : 'text';
}

/** What a function gives in the place of a value that it returns. */
function returnedType(statement: Node, node: Node, value: Node): Wanted {
  const holder = enclosing(statement, 'function_declaration', 'method_declaration', 'func_literal');
  const index = node.type === 'expression_list' ? indexAround(node, value) : 0;
  return bind(listed(holder?.childForFieldName('result'))[index]);
}

/** The type of what a value is joined with, where it is an operand. */
function joinedType(value: Node, node: Node, within: Package): Known {
  for (let at = value; at.id !== node.id && at.parent; at = at.parent) {
    const other = at.parent.type === 'binary_expression' ? otherOperand(at.parent, at) : undefined;
    const type = other && typeOf(other, within);
    if (type) return type;
  }
  return undefined;
}

/** The type that the code around a value asks for. */
export function wantedType(value: Node, within: Package): Wanted {
  const node = outermost(value);
  const joined = joinedType(value, node, within);
  if (joined) return asked(joined);
  const { parent } = node;
  switch (parent?.type) {
    case 'var_spec':
    case 'const_spec':
      return bind(parent.childForFieldName('type')) ?? 'text';
    case 'index_expression':
      return parent.childForFieldName('index')?.id === node.id
        ? held(parent.childForFieldName('operand'), key, within)
        : 'text';
    case 'argument_list':
      return argumentType(parent, indexIn(parent, node), within);
    case 'type_conversion_expression':
      return convertedType(parent, within);
    case 'return_statement':
      return returnedType(parent, node, value);
    case 'literal_value':
    case 'keyed_element':
      return itemType(node, within);
    case 'assignment_statement': {
      const other = counterpartOf(value);
      return other?.text === '_' ? 'text' : asked(other && typeOf(other, within));
    }
    case 'send_statement':
      return held(parent.childForFieldName('channel'), element, within);
    case 'expression_case': {
      const subject = parent.parent?.childForFieldName('value');
      return subject ? (asked(typeOf(subject, within)) ?? (isText(subject) ? 'text' : undefined)) : 'text';
    }
    case 'binary_expression': {
      const other = otherOperand(parent, node);
      return other === undefined || isText(other) ? 'text' : asked(typeOf(other, within));
    }
    default:
      return 'text';
  }
}
