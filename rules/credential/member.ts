/** Values without quotes among others on their line: the pairs of a query, the members of a map, the replacement of an edit. */

import type { Span } from '../rule.ts';
import { lineBefore } from './literal.ts';
import type { Syntax } from './syntax.ts';

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
