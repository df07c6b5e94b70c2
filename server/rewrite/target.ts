/** What is moved: the secret alone, or the whole literal around it. */
import type { Code } from '../../rules/language.ts';
import type { Literal } from './code/literal.ts';
import type { Target } from './code/rewriting.ts';
import type { FixRequest } from './plan.ts';

const url = /^(?:jdbc:[a-z0-9]+:\S+|[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:[^\s@]+@[^\s]+)$/i;
const pairs = /^\s*[A-Za-z][\w ]*=[^;=]*(?:;\s*[A-Za-z][\w .]*=[^;]*)+;?\s*$/;

/** Whether a whole body is one URL or connection string, which moves as one. */
export function isConnection(body: string, { rule, alone }: FixRequest): boolean {
  if (alone) return false;
  if (pairs.test(body)) return true;
  return url.test(body) && (rule.provider === 'generic' || !/^(?:https?|git|ssh):/i.test(body));
}

/** A literal's parts as they stand in the source, and what they stand for. */
export type Parts = Pick<Literal, 'before' | 'after' | 'value' | 'whole'>;

/** `isTemplate`: the literal is a format or a template, whose placeholders must stay in the code. */
export function movedPart(parts: Parts, request: FixRequest, isTemplate: boolean): Omit<Target, 'literal'> {
  const { before, after, whole, value } = parts;
  if (whole !== undefined && before === '' && after === '') return { whole: true, value: whole };
  // Nothing but blanks around it, or escaped ones around a key's block of lines: it moves as it is.
  const blanks = value.includes('\n') ? /^(?:\s|\\[nrt])*$/ : /^\s*$/;
  if (whole !== undefined && blanks.test(before + after) && !isTemplate) return { whole: true, value: whole };
  if (whole !== undefined && !isTemplate && isConnection(whole, request))
    return { whole: true, value: whole, connection: true };
  return { whole: false, value };
}

/** What is moved out of a literal of the syntax tree. `meaning` says what a template's text stands for. */
export function targetOf(
  literal: Literal,
  request: FixRequest,
  { unjoined }: Code,
  meaning: ((text: string) => string) | undefined,
): Target {
  const part = movedPart(literal, request, meaning !== undefined);
  const { whole } = literal;
  // Where nothing joins texts, all of one moves.
  if (unjoined !== undefined && whole !== undefined && meaning === undefined)
    return { literal, whole: true, value: whole };
  return { literal, ...part, value: meaning?.(part.value) ?? part.value };
}
