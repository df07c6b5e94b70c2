/** Connection strings of `key=value` parts: ADO.NET, ODBC, OLE DB, libpq, StackExchange.Redis, JDBC's properties. */

import { isPlaceholder } from '../../placeholders.ts';
import type { Finder, Source, Span } from '../../rule.ts';
import { enclosingQuote, lineBefore } from '../assigned/literal.ts';
import { evidenceOfPlaced } from '../evidence/observation.ts';
import { isExpression, isPair, namesAField, objectionTo } from '../evidence/shape.ts';

const reach = 500;

/** What stands before a part, by the string's separator: `jdbc:mysql://h/db?user=u&password=…` and so on. */
const precededBy = { ';': /^[;\s"'`,({>]?$/, ',': /^,$/, ' ': /^[\s"'`]?$/, '&': /^[?&]$/ } as const;

/** What stands between the parts. */
export type Separator = keyof typeof precededBy;

/** Keywords at which a connection string's password begins. */
export const passwordKeys = ['password=', 'pwd=', 'password =', 'pwd ='] as const;

/** The value behind `password=`: braced (ODBC), quoted (ADO.NET, libpq) or up to the separator. */
function valueAt(text: string, at: number, separator: Separator): Span | undefined {
  const opening = text.charAt(at);
  const closing = { '{': '}', "'": "'", '"': '"' }[opening];
  if (closing !== undefined) {
    const length = text.slice(at + 1, at + 200).indexOf(closing);
    return length > 0 ? { start: at + 1, end: at + 1 + length } : undefined;
  }
  const stops = `"'\`\n\r<\\${{ '&': '& \t)', ' ': ' ;', ';': ';', ',': ',' }[separator]}`;
  let end = at;
  while (end < text.length && end - at < 200 && !stops.includes(text.charAt(end))) end++;
  if (text.startsWith('&quot;', end)) return undefined;
  return end > at ? { start: at, end } : undefined;
}

/** The text of the same string, bounded: lines before and after belong to it where they are joined by `+` or `\`. */
function surroundings({ text }: Source, at: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(at, at + reach);
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const joined = /[+&\\_.]\s*$|^\s*[+&.]|;\s*"?\s*$/;
  const previous = before.slice(0, -lineBefore.length - 1 || undefined);
  const previousLine = previous.slice(previous.lastIndexOf('\n') + 1);
  const nearBefore = joined.test(previousLine) || /^\s*[+&.]/.test(lineBefore) ? before.slice(-reach) : lineBefore;
  return { before: nearBefore, after: after.split('\n', 2).join('\n') };
}

/** `String PASSWORD = "…";`, `password = user + "…";`: a statement of a program. A connection's parts stand in one string, or on one line. */
function isStatement(text: string, keyword: number, { start, end }: Span): boolean {
  if (/\s\+\s?$/.test(text.slice(start, end))) return true;
  const isQuoted = '"\''.includes(text.charAt(start - 1));
  return isQuoted && enclosingQuote(text, keyword) === '' && !lineBefore(text, keyword).includes(';');
}

/** Finds the password of a connection string in which another part matches `sibling`, parts being separated by `separator`. */
export function passwordInConnection(sibling: RegExp, separator: Separator): Finder {
  return (source, keyword) => {
    const { text } = source;
    if (!precededBy[separator].test(text.charAt(keyword - 1))) return undefined;
    const equals = text.indexOf('=', keyword);
    if (equals < 0 || equals - keyword > 10) return undefined;
    const spaces = /^ {0,2}/.exec(text.slice(equals + 1, equals + 3))?.[0].length ?? 0;
    const span = valueAt(text, equals + 1 + (separator === ' ' ? 0 : spaces), separator);
    if (span === undefined || (separator === ';' && isStatement(text, keyword, span))) return undefined;
    const value = text.slice(span.start, span.end);
    if (
      value.length < 3 ||
      /\s{2}|\s\w+\s?=|\s(?:or|and|if)\s|\|\||\?\?|\w\(|\)\)|^\W?$|^["'+]|^ ?[&+] |^# |\s\?\s/.test(value)
    )
      return undefined;
    const { before, after } = surroundings(source, keyword);
    if (!sibling.test(before) && !sibling.test(after)) return undefined;
    // Keyword arguments of a call, not parts of a string.
    if (
      enclosingQuote(text, keyword) === '' &&
      separator !== ',' &&
      (/[(,]\s*$/.test(before) || /[,)]$/.test(value) || /^["'][,)]/.test(text.slice(span.end, span.end + 2)))
    )
      return undefined;
    if (
      isPlaceholder(value) ||
      (spaces > 0 && isPair(value)) ||
      (isExpression(value) && (/^[({[]/.test(value) || enclosingQuote(text, keyword) === '')) ||
      objectionTo(value) !== undefined ||
      namesAField(value.replace(/\)$/, '')) ||
      (text[span.end] === '}' && /pass|pwd|secret/i.test(value) && /^\w+$/.test(value))
    ) {
      return undefined;
    }
    return { ...span, evidence: evidenceOfPlaced(source, value) };
  };
}
