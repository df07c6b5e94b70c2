import { styleText } from 'node:util';
import { printable } from '../located.ts';
import { committed, type Entry, type FormatOptions, type Report } from '../report.ts';

type Style = Parameters<typeof styleText>[0];

const severityStyle = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

/** What takes two columns of a terminal. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3001-\u303e\uff01-\uff60]/u;
const ascii = /^[\0-\x7f]*$/;

/** As many blanks as a text takes columns. */
function blank(text: string): string {
  if (ascii.test(text)) return ' '.repeat(text.length);
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => (wide.test(segment) ? '  ' : ' ')).join('');
}

/** The source line with its neighbours, the secret masked and underlined. */
function frame({ excerpt, severity }: Entry, paint: (style: Style, text: string) => string): string[] {
  if (excerpt === undefined) return [];
  const numbers = excerpt.lines.map(({ number }) => String(number));
  const width = Math.max(...numbers.map((number) => number.length));
  return excerpt.lines.flatMap(({ text }, index) => {
    const gutter = paint('dim', `  ${(numbers[index] ?? '').padStart(width)} |`);
    const line = text === '' ? gutter : `${gutter} ${text}`;
    if (index !== excerpt.marked) return [line];
    const { start: from, end } = excerpt.span;
    const carets = paint(severityStyle[severity], '^'.repeat(end - from));
    return [line, `${paint('dim', `  ${' '.repeat(width)} |`)} ${blank(text.slice(0, from))}${carets}`];
  });
}

/** For a person: each finding with its place, its code frame, why it was flagged and what to do. */
export function text(report: Report, { color }: FormatOptions): string {
  const paint = (style: Style, line: string) => (color ? styleText(style, line, { validateStream: false }) : line);
  const blocks = report.findings.map((entry) => {
    const rule = report.rules[entry.ruleId];
    const { commit } = entry;
    const { line, column } = entry.start;
    const place = paint('bold', `${printable(entry.path)}:${line}:${column}`);
    const severity = paint(severityStyle[entry.severity], entry.severity);
    const why = [`${entry.confidence} confidence`, ...entry.evidence].join(', ');
    return [
      `${place} ${severity} ${rule?.title ?? entry.ruleId} ${paint('dim', `(${entry.ruleId})`)}`,
      ...frame(entry, paint),
      paint('dim', `  ${why}`),
      ...(commit === undefined ? [] : [`  ${committed(commit)}`]),
      `  ${rule?.advice ?? ''}`,
      '',
    ].join('\n');
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n')}`;
}
