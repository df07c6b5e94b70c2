/** A finding with everything that is to be said of it once its text is gone. Nothing in it can give the secret back. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding.ts';
import type { Span } from '../core/span.ts';
import { occurrencesOf } from './occurrences.ts';
import { sha256 } from './sha256.ts';

/** Zero-based; `character` counts UTF-16 code units. As in the language server protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A line of source in which every secret is replaced by a mask. `number` counts from one, as in every report. */
export interface MaskedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines around a finding, and where in `lines[marked].text` its mask stands. */
export interface Excerpt {
  readonly lines: readonly MaskedLine[];
  readonly marked: number;
  readonly span: Span;
}

/** From one position to another. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding and where it stands, in lines. */
export interface Located extends Omit<Finding, 'related'>, Range {
  /** Where what belongs to the secret stands: the other half of a pair. */
  readonly related?: readonly Range[];
  /** Of the rule and the code before the secret, not of the secret: the same wherever the line moves to, and no way back. */
  readonly anchor: string;
  /** Equal for equal secrets in one run, whose key it needs; never written anywhere. */
  readonly identity?: string;
  /** By which a baseline knows the secret; only a baseline's file may hold it. */
  readonly hash?: string;
  readonly excerpt?: Excerpt;
}

type Occurrences = ReturnType<typeof occurrencesOf>;

/** What stands in a report for a secret. */
export const mask = '********';
/** How much of a line is shown around a secret: enough to know it again, little enough for a minified file. */
const reach = { before: 80, after: 60 };

/** Characters that would move a terminal's cursor, begin a line or turn its reading direction, and those that XML and URIs cannot hold. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Cs}]/gu;

/** A text with a `\u{1b}` for every character that must not reach a terminal, line breaks among them. */
export function visible(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/**
 * One line for a terminal or a log: tabs as spaces, nothing that must not reach it, and nothing that Azure Pipelines, GitHub Actions or TeamCity would take for a
 * command: `##vso[`, `##[` and `##teamcity[` are looked for anywhere in a line. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function printable(text: string): string {
  return visible(text.replaceAll('\t', '  ').replace(/##(?=\w*\[)/g, '## '));
}

/**
 * A slice of a text without its secrets: all findings of the text, those that are suppressed or too unsure to be reported too, and where the same value
 * stands again.
 */
function masked(text: string, from: number, to: number, occurrences: Occurrences): string {
  let result = '';
  let at = from;
  for (const { start, end } of occurrences(from, to)) {
    if (end <= at || start >= to) continue;
    result += `${text.slice(at, Math.max(at, start))}${mask}`;
    at = end;
  }
  return result + text.slice(at, Math.max(at, to));
}

const lineBreak = /\r\n|\r|\n/;

function excerptOf(document: TextDocument, text: string, { span }: Finding, occurrences: Occurrences): Excerpt {
  const first = document.positionAt(span.start).line;
  const last = document.positionAt(span.end).line;
  const lineAt = (line: number): MaskedLine => {
    const start = document.offsetAt({ line, character: 0 });
    const end = Math.min(document.offsetAt({ line: line + 1, character: 0 }), start + reach.before + reach.after);
    return { number: line + 1, text: printable(masked(text, start, end, occurrences).split(lineBreak)[0] ?? '') };
  };
  const lineStart = document.offsetAt({ line: first, character: 0 });
  const left = Math.max(lineStart, span.start - reach.before);
  const before = printable(`${left > lineStart ? '…' : ''}${masked(text, left, span.start, occurrences)}`);
  const lineEnd = document.offsetAt({ line: last + 1, character: 0 });
  const right = Math.min(lineEnd, span.end + reach.after);
  const rest = masked(text, span.end, right, occurrences).split(lineBreak)[0] ?? '';
  const lines: MaskedLine[] = [
    { number: first + 1, text: `${before}${mask}${printable(rest)}${right < lineEnd ? '…' : ''}` },
  ];
  const marked = first > 0 ? 1 : 0;
  if (first > 0) lines.unshift(lineAt(first - 1));
  const after = last + 1 < document.lineCount ? lineAt(last + 1) : undefined;
  if (after !== undefined && after.text !== '') lines.push(after);
  return { lines, marked, span: { start: before.length, end: before.length + mask.length } };
}

/** Letters only count: re-indenting, or another quote, leaves the anchor as it is. */
function anchorOf(text: string, { ruleId, span }: Finding, lineStart: number, occurrences: Occurrences): string {
  const left = masked(text, Math.max(lineStart, span.start - 200), span.start, occurrences);
  return sha256(`${ruleId}\n${left.replace(/[^\p{L}\p{N}*]+/gu, ' ').trim()}`);
}

/** A hash that only this run can make, so that nobody can guess a short password by it. */
function identityOf(value: string, { ruleId }: Finding, key: string): string {
  return sha256(`${key}\n${ruleId}\n${value}`);
}

/** What to compute. */
export interface LocateOptions {
  /** Whether excerpts are made; without them nothing of the source leaves this function. */
  readonly excerpts: boolean;
  /** A random key that makes `identity`; without it there is none. */
  readonly identityKey?: string;
  /** By which a baseline knows the findings; of one that is not in it no hash is told. */
  readonly hashes?: ReadonlyMap<Finding, string> | undefined;
}

/**
 * Locates the findings of a text; `secrets` are the spans of everything that was found there, reported or not, so that an excerpt of one
 * finding never shows another.
 */
export function locate(
  text: string,
  findings: readonly Finding[],
  secrets: readonly Span[],
  options: LocateOptions,
): Located[] {
  if (findings.length === 0) return [];
  const document = TextDocument.create('', '', 0, text);
  const occurrences = occurrencesOf(text, secrets);
  const rangeOf = ({ start, end }: Span): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  return findings.map((finding) => {
    const { related, ...found } = finding;
    const { start, end } = rangeOf(finding.span);
    const lineStart = finding.span.start - start.character;
    const hash = options.hashes?.get(finding);
    return {
      ...found,
      start,
      end,
      ...(related === undefined ? {} : { related: related.map(rangeOf) }),
      anchor: anchorOf(text, finding, lineStart, occurrences),
      ...(options.identityKey === undefined
        ? {}
        : { identity: identityOf(text.slice(finding.span.start, finding.span.end), finding, options.identityKey) }),
      ...(hash === undefined ? {} : { hash }),
      ...(options.excerpts ? { excerpt: excerptOf(document, text, finding, occurrences) } : {}),
    };
  });
}
