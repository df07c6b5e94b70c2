/** Values without quotes among others on their line: the pairs of a query, the members of a map, the replacement of an edit; and where they end. */

import type { Span } from '../../rule.ts';
import type { Syntax } from '../evidence/syntax.ts';
import { type Literal, lineBefore } from './literal.ts';

/** The name of an environment's variable: where one is given a value without spaces, it is given it, whatever stands around. */
export const isVariable = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/;

/** Where a pair of a list ends, by what stands before it: `?a=b&c=d`, `a=b,c=d`; the last of a minified program's ends at its semicolon. */
const pairStops: Readonly<Record<string, string>> = { '?': '&#)', '&': '&#', ';': '&#', ',': ',;&#' };

/** `helm --set a.password=…,b=…`, `kubectl … --from-literal=password=…`, `ansible-playbook -e "password=…"` */
const settingOption = /(?:^|\s)-(?:-(?:set(?:-string)?|from-literal|extra-vars)|e|var)[= ]["']?$/;

/** `s/…`, in an edit by sed or perl, and what separates its parts. */
const edit = /\b(?:sed|perl)\s[^\n]{0,60}?["'\s]s(?<separator>[/|#,@])/;

/** What ends the parts of the edit that the line makes up to the name; nothing where it makes none. */
export function stopsOfEdit(line: string): string {
  return line.includes('s') ? (edit.exec(line)?.groups?.['separator'] ?? '') : '';
}

/** What ends a value that is one of several whatever else stands on the line, beside white space; undefined where it isn't known to be one. */
export function stopsOfMember(text: string, name: Span, op: string, syntax: Syntax): string | undefined {
  const before = text.charAt(name.start - 1);
  if (op === '=') {
    const stops = pairStops[before];
    return stops ?? (' ="\''.includes(before) && settingOption.test(lineBefore(text, name.start)) ? ',' : undefined);
  }
  // YAML's flow maps, in documentation those of variables: `{ user: svc, password: … }`.
  const mayBeFlow = syntax === 'config' || (syntax === 'prose' && isVariable.test(text.slice(name.start, name.end)));
  if (op !== ':' || !mayBeFlow || !' {,"\''.includes(before)) return undefined;
  return /\{(?:[^{}]*,)?\s*["']?$/.test(lineBefore(text, name.start)) ? ',}' : undefined;
}

/** The next pair, of a list or of a form: `a=b,c[0].d=e`, `a=b&c=d`. */
const nextPair = { list: /,[A-Za-z][\w.[\]-]{0,60}=/, form: /[,&][A-Za-z][\w.[\]-]{0,60}=/ };

/** A bare value without the next pair, and the punctuation of what surrounds it. */
export function trimmed(text: string, value: Literal, pairs: keyof typeof nextPair = 'list'): Literal {
  const own = text.slice(value.start, value.end).search(nextPair[pairs]);
  let end = own > 0 ? value.start + own : value.end;
  while (end > value.start + 1 && /[;,)\]}:]/.test(text.charAt(end - 1))) {
    const opening = { ')': '(', ']': '[', '}': '{' }[text.charAt(end - 1)];
    if (opening !== undefined && text.slice(value.start, end).includes(opening)) break;
    end--;
  }
  return { ...value, end };
}
