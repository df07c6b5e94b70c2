import type { Source } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';
import { languageOf } from './languageOf.ts';
import type { Edit } from './plan.ts';

/** The edit that adds an ignore comment in the language's syntax; undefined where the format has no comments. */
export function ignoreLineEdit(source: Source, finding: Finding): Edit | undefined {
  const comment = languageOf(source)?.comment;
  if (comment === undefined) return undefined;
  const found = source.text.slice(finding.span.end).search(/\r?\n/);
  const end = found < 0 ? source.text.length : finding.span.end + found;
  const close = comment.close === undefined ? '' : ` ${comment.close}`;
  return { span: { start: end, end }, text: ` ${comment.open} leakline:ignore ${finding.ruleId}${close}` };
}
