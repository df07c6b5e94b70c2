/** The finder behind the generic rules: a name, what it is given, and what speaks for and against its being a credential. */

import { isPlaceholder } from '../placeholders.ts';
import type { Finder, Match, Source, Span } from '../rule.ts';
import { assignmentOf } from './assignment.ts';
import { meaningOf, type NameMeaning, nameAt } from './name.ts';
import { isExpression, objectionTo } from './shape.ts';
import { syntaxOfSource } from './syntax.ts';
import { weigh } from './weigh.ts';

/** The default inside a shell's or Spring's reference: `${DB_PASSWORD:-…}`. */
const defaultIn = /^\$\{[\w.-]{1,60}:[-=]?(?<secret>[^${}]{1,200})\}$/d;

/** What a header's or a message's value says before the token. */
const scheme = /^(?:Bearer|Basic|Token|token|ApiKey|Api-Key|JWT|SSWS|OAuth|GenieKey)\s+/;

function narrowed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const inner = defaultIn.exec(value)?.indices?.groups?.['secret'];
  if (inner !== undefined) return { start: start + inner[0], end: start + inner[1] };
  const before = scheme.exec(value)?.[0].length ?? 0;
  return { start: start + before, end };
}

/** A cheap look at what follows the keyword, before anything is allocated: the rest of a name, then something that assigns. */
function mayAssign(text: string, at: number): boolean {
  let index = at;
  const limit = Math.min(text.length, at + 80);
  while (index < limit) {
    const code = text.charCodeAt(index);
    const word =
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      code === 95 ||
      code === 45 ||
      code === 46 ||
      code >= 128;
    if (!word) break;
    index++;
  }
  if (index === text.length) return false;
  const next = text.charAt(index);
  if (next === '{') return text[index + 1] === '"' || text[index + 1] === "'";
  return !';/+'.includes(next);
}

const comparisonMethod = /\.(?:equals|equalsIgnoreCase|Equals|eq|toBe|toEqual|is)$/;

/** The name's text; a lone `key` or `token` in running text takes the word before it along: `API key`, `access token`. */
function fullName(text: string, name: Span): string {
  const written = text.slice(name.start, name.end).replace(comparisonMethod, '');
  if (!/^(?:keys?|tokens?|secrets?|password)$/i.test(written) || text[name.start - 1] !== ' ') return written;
  const before =
    /[A-Za-z]{2,14}[ _-]?(?:[A-Za-z]{2,14})? $/.exec(text.slice(Math.max(0, name.start - 30), name.start))?.[0] ?? '';
  return `${before}${written}`;
}

/** A finder of values whose names mean `kind`. */
export function namedCredential(kind: NameMeaning['kind']): Finder {
  return (source: Source, at: number): Match | undefined => {
    const { text } = source;
    if (!mayAssign(text, at)) return undefined;
    const name = nameAt(text, at);
    // `AWS::Service::ApiKey` names a type, `--- PASS: x` a result, `/token:` ends a path.
    const before = text.slice(Math.max(0, name.start - 3), name.start);
    if (/(?:::|-- |== |\/)$/.test(before) && text[name.start] !== '-') return undefined;
    const named = meaningOf(fullName(text, name));
    if (named?.kind !== kind) return undefined;
    const assignment = assignmentOf(source, name);
    if (assignment === undefined) return undefined;
    // Of a call, only the method's own name counts: `db.keys("…")`.
    const meaning = assignment.position === 'call' ? meaningOf(assignment.name) : named;
    if (meaning?.kind !== kind) return undefined;
    const span = narrowed(text, assignment.value);
    const value = text.slice(span.start, span.end);
    if (value === '' || isPlaceholder(value) || objectionTo(value) !== undefined) return undefined;
    if (assignment.value.quote === '' && isExpression(value)) return undefined;
    const evidence = weigh(meaning, assignment, value, syntaxOfSource(source) === 'config');
    return evidence === undefined ? undefined : { ...span, evidence };
  };
}
