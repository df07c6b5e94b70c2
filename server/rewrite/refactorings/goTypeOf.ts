/** The types of Go's expressions, as far as the package's own text tells. */
import type { Node } from 'web-tree-sitter';
import { children, declared, declaredType, listed } from './goNodes.ts';
import { originOf } from './goScope.ts';
import { bind, binding, element, type Known, key, member, type Package, type PartOf, underlying } from './goType.ts';

/** The signature of what is called, with type arguments or without; for a conversion, nothing. */
export function signature(callee: Node, within: Package, list: Node | null = null): Known {
  if (callee.type === 'pointer_type')
    return callee.firstNamedChild ? signature(callee.firstNamedChild, within) : undefined;
  const given = list ?? callee.childForFieldName('type_arguments') ?? callee.childForFieldName('index');
  const name = list ? callee : (callee.childForFieldName('type') ?? callee.childForFieldName('operand'));
  if (list || callee.type === 'generic_type' || callee.type === 'index_expression') {
    const own = declared(within.roots, 'function_declaration', name?.text);
    return own && bind(own, binding(own.childForFieldName('type_parameters'), given));
  }
  const found = typeOf(callee, within);
  return found === 'standard' || /^(?:func|method)/.test(found?.node.type ?? '') ? found : underlying(found, within);
}

/** One of the results of a call. */
function resultType(callee: Node, index: number, within: Package, list?: Node | null): Known {
  const own = signature(callee, within, list);
  return own === 'standard' ? own : own && bind(listed(own.node.childForFieldName('result'))[index], own);
}

function callType(call: Node, index: number, within: Package): Known {
  const callee = call.childForFieldName('function');
  const [first] = children(call.childForFieldName('arguments'));
  if (!callee) return undefined;
  if (/^(?:make|new)$/.test(callee.text)) return bind(first);
  if (callee.text === 'append') return first && typeOf(first, within);
  const type = callee.type === 'identifier' ? declaredType(within.roots, callee.text) : undefined;
  if (type) return bind(type.childForFieldName('name'));
  return resultType(callee, index, within, call.childForFieldName('type_arguments'));
}

/** A part of what is known. */
const partOf = (known: Known, part: PartOf, within: Package): Known =>
  known === 'standard' ? known : part(known, within);

function nameType(name: Node, within: Package): Known {
  if (within.isStandard(name.text)) return 'standard';
  const origin = originOf(name, within.roots);
  if (origin === undefined) return undefined;
  if (origin.kind === 'function') return bind(origin.node);
  if (origin.kind === 'type') return bind(origin.type);
  const { values, index, isRange } = origin;
  const from = values.length === 1 ? values[0] : values[index];
  if (from === undefined) return undefined;
  if (values.length === 1 && index > 0 && from.type === 'call_expression') return callType(from, index, within);
  // A variable made of a literal is a plain text.
  const whole = typeOf(from, within) ?? (/^["`]/.test(from.text) ? 'standard' : undefined);
  if (!isRange || whole === 'standard') return whole;
  if (index > 0) return element(whole, within);
  const isChannel = underlying(whole, within)?.node.type === 'channel_type';
  return isChannel ? element(whole, within) : key(whole, within);
}

/** The type of an expression. */
export function typeOf(expression: Node, within: Package): Known {
  const operand = expression.childForFieldName('operand');
  switch (expression.type) {
    case 'identifier':
      return nameType(expression, within);
    case 'selector_expression': {
      const whole = operand ? typeOf(operand, within) : undefined;
      const name = expression.childForFieldName('field')?.text ?? '';
      return whole === 'standard' ? whole : member(whole, name, within);
    }
    case 'call_expression':
      return callType(expression, 0, within);
    case 'composite_literal':
    case 'type_assertion_expression':
      return bind(expression.childForFieldName('type'));
    case 'type_conversion_expression': {
      const type = expression.childForFieldName('type');
      const isFunction = type && declared(within.roots, 'function_declaration', type.childForFieldName('type')?.text);
      return isFunction ? resultType(type, 0, within) : bind(type);
    }
    case 'func_literal':
      return bind(expression);
    case 'index_expression':
      return operand ? partOf(typeOf(operand, within), element, within) : undefined;
    case 'slice_expression':
    case 'parenthesized_expression':
    case 'unary_expression': {
      const inner = operand ?? expression.firstNamedChild;
      const isReceive = expression.childForFieldName('operator')?.text === '<-';
      const known = inner ? typeOf(inner, within) : undefined;
      return isReceive ? partOf(known, element, within) : known;
    }
    case 'binary_expression': {
      const [left, right] = [expression.childForFieldName('left'), expression.childForFieldName('right')];
      return (left && typeOf(left, within)) ?? (right ? typeOf(right, within) : undefined);
    }
    default:
      return undefined;
  }
}
