import type { Finding } from '../../core/finding.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Inspected } from '../documents.ts';
import type { Secret } from './fixes.ts';

/** A shorter text may stand somewhere by chance, so it counts only where a rule finds it. */
const longEnough = 12;

/** The secrets of a document that can be moved. */
export function secretsOf({ document, inspected }: Pick<Secret, 'document' | 'inspected'>): readonly Secret[] {
  return inspected.inspection.findings.flatMap((finding) => {
    const rule = inspected.project.rules[finding.ruleId];
    return rule?.kind === 'secret' ? [{ document, inspected, finding, rule }] : [];
  });
}

/** The text of a secret. */
function textOf({ inspected, finding: { span } }: Secret): string {
  return inspected.source.text.slice(span.start, span.end);
}

function* placesOf(secret: string, text: string): Generator<Span> {
  for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + secret.length)) {
    yield { start, end: start + secret.length };
  }
}

const isWord = (character: string | undefined) => character !== undefined && /\w/.test(character);

/** Where a secret stands in a document: where a rule finds it, and where it stands as a word of its own. What was accepted stays. */
export function occurrencesOf(secret: Secret, place: Pick<Secret, 'document' | 'inspected'>): readonly Secret[] {
  const { inspected } = place;
  const { text } = inspected.source;
  const value = textOf(secret);
  const found = secretsOf(place);
  const findingAt = (span: Span): Secret | undefined => {
    const own = found.find(({ finding }) => finding.span.start === span.start && finding.span.end === span.end);
    if (own !== undefined || value.length < longEnough) return own;
    if (isWord(text[span.start - 1]) || isWord(text[span.end])) return undefined;
    const { related: _, ...finding }: Finding = secret.finding;
    return { ...place, rule: secret.rule, finding: { ...finding, span } };
  };
  return [...placesOf(value, text)].flatMap((span) => (isAccepted(inspected, span) ? [] : (findingAt(span) ?? [])));
}

function isAccepted({ inspection }: Inspected, span: Span): boolean {
  return inspection.suppressed.some(({ finding }) => contains(finding.span, span) || contains(span, finding.span));
}
