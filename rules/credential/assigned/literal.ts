/** Values as they are written: quoted in any language's way, or bare. */

import { characters, runEnd, runStart } from '../../characters.ts';
import type { Span } from '../../rule.ts';

/** A value and how it is written. Its span is what stands inside the quotes. */
export interface Literal extends Span {
  /** `''` for a bare value. */
  readonly quote: string;
  /** Whether the language may interpolate expressions into it (`f"…"`, `$"…"`, a template literal, a double-quoted PHP string …). */
  readonly interpolating: boolean;
  /** The offset behind the closing quote, or the end of a bare value. */
  readonly after: number;
}

const maxLength = 4000;

/** Prefixes of string literals: Python, C, C++, Rust, C#, Objective-C, PowerShell. */
const opening =
  /(?<prefix>(?:[bBrRuUfFLNcCsSxX@$]{1,3}#{0,3}|u8R?)?)(?<quote>\\{1,3}["']|"""|'''|q\{|``(?=\w)|["'`\u2018\u201c]|&quot;|&#39;|&#34;)/y;

/** Those that close with another character: typographic ones, Perl's. */
const closingOf: Readonly<Record<string, string>> = { '\u2018': '\u2019', '\u201c': '\u201d', 'q{': '}' };

/** The quoted literal that begins exactly at `at`, prefix included; undefined if none does or if it isn't closed in reach. */
export function quotedAt(text: string, at: number): Literal | undefined {
  opening.lastIndex = at;
  const groups = opening.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { prefix = '', quote = '' } = groups;
  const closing = closingOf[quote] ?? quote;
  const start = opening.lastIndex;
  const multiline = quote.length === 3 && !quote.startsWith('\\');
  const limit = Math.min(text.length, start + maxLength);
  for (let index = start; index < limit; index++) {
    if (text.startsWith(closing, index)) {
      // A doubled quote is an escaped one in SQL, Pascal, VB and C# verbatim strings.
      if (closing.length === 1 && index > start && text[index + 1] === closing && closing !== '`') {
        index++;
        continue;
      }
      const interpolating = /[fF$]/.test(prefix) || quote === '`';
      return { start, end: index, quote, interpolating, after: index + closing.length };
    }
    const character = text[index];
    if (character === '\\' && !quote.startsWith('\\') && !/[rR@]/.test(prefix)) index++;
    else if ((character === '\n' || character === '\r') && !multiline && quote !== '`') return undefined;
  }
  return undefined;
}

const longestBare = 1024;
const barePatterns = new Map<string, RegExp>();

/** What matches a bare value: up to white space or one of `stops`. */
function barePattern(stops: string): RegExp {
  const known = barePatterns.get(stops);
  if (known !== undefined) return known;
  const pattern = new RegExp(`[^\\s${stops.replace(/[\]\\^-]/g, '\\$&')}]{1,${longestBare}}`, 'y');
  barePatterns.set(stops, pattern);
  return pattern;
}

/** The bare value from `at` on: up to white space or one of `stops`; undefined if there is none, or if it is too long to be one. */
export function bareAt(text: string, at: number, stops: string): Literal | undefined {
  const end = skip(barePattern(stops), text, at);
  if (end === at || end - at === longestBare) return undefined;
  return { start: at, end, quote: '', interpolating: false, after: end };
}

const notNewline = characters(/[^\n]/);
const inLine = characters(/[^\r\n]/);
const quoting = characters(/["'`\\]/);

/**
 * The quote that a string literal open at `at` began with, or `''`: read from the beginning of the line (at most 600 characters back).
 * An apostrophe between letters is none.
 */
export function enclosingQuote(text: string, at: number): string {
  const lineStart = runStart(text, at, 600, notNewline);
  // What stands before is unknown: a minified bundle, most likely.
  if (at - lineStart >= 600) return '';
  let quote = '';
  for (let index = lineStart; index < at; index++) {
    if (quoting[text.charCodeAt(index)] !== 1) continue;
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === '`') quote = character;
    else if (character === "'" && !/[A-Za-z]/.test(text.charAt(index - 1))) quote = character;
  }
  return quote;
}

/** The line up to an offset, of a long one at most 400 characters. */
export function lineBefore(text: string, at: number): string {
  return text.slice(runStart(text, at, 400, notNewline), at);
}

/** The line from an offset on, without its end; of a long one at most 400 characters. */
export function lineAfter(text: string, at: number): string {
  return text.slice(at, runEnd(text, at, 400, inLine));
}

/** Where a sticky pattern that begins at `at` ends; `at` where it doesn't match. */
export function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
