/**
 * A field of settings that pydantic reads from the environment, and from an env file that it hands to nobody else: its default goes, for pydantic looks for the
 * variable itself and says which one is missing. https://docs.pydantic.dev/latest/concepts/pydantic_settings/
 */
import type { Node } from 'web-tree-sitter';
import type { Target } from '../code/rewriting.ts';
import { fieldOf, nodesOf } from '../code/tree.ts';
import { type Edit, type Refusal, refuse } from '../plan.ts';
import { enclosing, type Refactoring, replaceNode } from './refactoring.ts';

/** The variable that stands behind a field, and the edit that makes the field ask for it. */
export interface SettingsField {
  readonly name: string;
  readonly edit: Edit;
}

/** Whether a class is one of settings, by its bases and theirs in the same file. */
function isSettings(owner: Node, seen: readonly number[] = []): boolean {
  const bases = owner.childForFieldName('superclasses')?.text ?? '';
  if (/\bBaseSettings\b/.test(bases)) return true;
  return nodesOf(owner.tree.rootNode, 'class_definition').some((other) => {
    const name = other.childForFieldName('name')?.text ?? '';
    const isBase = new RegExp(`[(,.\\s]${name}\\b`).test(bases);
    return isBase && !seen.includes(other.id) && isSettings(other, [...seen, owner.id]);
  });
}

/** What holds the literal as the default: itself, or a type's call around it. */
function defaultAround(literal: Node): Node {
  const { parent } = literal;
  const call = parent?.type === 'argument_list' && parent.namedChildCount === 1 ? parent.parent : undefined;
  const callee = call?.childForFieldName('function')?.text ?? '';
  return call && /(?:^|\.)(?:Secret(?:Str|Bytes)|\w*(?:Url|Dsn))$/.test(callee) ? call : literal;
}

/** The call of `Field` of which a value is the default. */
function fieldCall(value: Node): Node | undefined {
  const isNamed = value.parent?.type === 'keyword_argument';
  if (isNamed && value.parent?.childForFieldName('name')?.text !== 'default') return undefined;
  const argument = isNamed ? value.parent : value;
  const list = argument?.parent?.type === 'argument_list' ? argument.parent : undefined;
  if (!list || (!isNamed && list.firstNamedChild?.id !== value.id)) return undefined;
  return /(?:^|\.)Field$/.test(list.parent?.childForFieldName('function')?.text ?? '')
    ? (list.parent ?? undefined)
    : undefined;
}

/** The variable's name: the one that the field gives it, or the field's own with the prefix of the class. */
function variableOf(field: string, owner: Node, call: Node | undefined): string | undefined {
  const text = call?.text ?? '';
  const given = /\b(?:env|alias|validation_alias)\s*=\s*(?:"(\w+)"|'(\w+)'|(\S))/.exec(text);
  if (given) return given[1] ?? given[2];
  // A base class of the same file hands its configuration on.
  const { text: all } = owner.tree.rootNode;
  const prefixes = [...all.matchAll(/\benv_prefix["']?\s*[=:]\s*(?:"(\w*)"|'(\w*)'|\S)/g)];
  const [prefix, another] = [...new Set(prefixes.map((found) => found[1] ?? found[2]))];
  if ((prefixes.length > 0 && prefix === undefined) || another !== undefined) return undefined;
  const name = `${prefix ?? ''}${field}`;
  return /\bcase_sensitive["']?\s*[=:]\s*True/.test(all) ? name : name.toUpperCase();
}

/** The field of settings whose default a literal is; undefined where it is none. */
export function settingsField({ literal: { node }, whole }: Target): SettingsField | Refusal | undefined {
  const assignment = enclosing(node, 'assignment', 'function_definition', 'lambda');
  const owner = assignment?.parent?.parent?.parent;
  const [left, type] = ['left', 'type'].map((field) => assignment?.childForFieldName(field));
  if (!whole || !left || !type || /\bClassVar\b/.test(type.text)) return undefined;
  if (assignment?.type !== 'assignment' || owner?.type !== 'class_definition' || !isSettings(owner)) return undefined;
  const value = defaultAround(node);
  const isDefault = fieldOf(value) === 'right' && value.parent?.id === assignment.id;
  const call = isDefault ? undefined : fieldCall(value);
  if (!isDefault && call === undefined) return undefined;
  const name = variableOf(left.text, owner, call);
  if (name === undefined)
    return refuse('pydantic looks for it by a name that can not be told: give the field one alias.');
  const edit = isDefault
    ? { span: { start: type.endIndex, end: assignment.endIndex }, text: '' }
    : replaceNode(value, '...');
  return { name, edit };
}

/** The default of a field goes; any other value is an ordinary one. */
export const pythonSettings: Refactoring = async ({ target }, ordinary) => {
  const field = settingsField(target);
  if (field === undefined) return ordinary();
  return 'kind' in field ? field : [field.edit];
};
