/** What is moved: the secret alone, or the whole literal around it. */
import type { Literal } from './literal.ts';
import type { FixRequest } from './plan.ts';
import type { Target } from './rewriting.ts';

const url = /^(?:jdbc:[a-z0-9]+:\S+|[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:[^\s@]+@[^\s]+)$/i;
const pairs = /^\s*[A-Za-z][\w ]*=[^;=]*(?:;\s*[A-Za-z][\w .]*=[^;]*)+;?\s*$/;

/** Whether a whole body is one URL or connection string, which moves as one. */
export function isConnection(body: string, { rule }: FixRequest): boolean {
  if (pairs.test(body)) return true;
  return url.test(body) && (rule.provider === 'generic' || !/^(?:https?|git|ssh):/i.test(body));
}

/** `isTemplate`: the literal is a format or a template, whose placeholders must stay in the code. */
export function targetOf(literal: Literal, request: FixRequest, isTemplate: boolean): Target {
  const { before, after, whole, value } = literal;
  if (whole !== undefined && before === '' && after === '') return { literal, whole: true, value: whole };
  // Nothing but line ends around it: a key's block of lines moves as it is.
  if (whole !== undefined && /^(?:\s|\\[nrt])*$/.test(before + after) && !isTemplate)
    return { literal, whole: true, value: whole };
  if (whole !== undefined && !isTemplate && isConnection(whole, request))
    return { literal, whole: true, value: whole, connection: true };
  return { literal, whole: false, value };
}
