import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { rangeOf } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import type { Fixes } from './fixes.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { hoverOf } from './ruleText.ts';

/** Explains the finding under the pointer; null where there is none. */
export async function hoverAt(
  { textDocument: { uri }, position }: HoverParams,
  { documents, open, fixes }: { documents: Documents; open: OpenDocuments; fixes: Fixes },
): Promise<Hover | null> {
  const document = open.get(uri);
  const inspected = document && (await documents.inspect(document));
  if (document === undefined || inspected === undefined) return null;
  const offset = document.offsetAt(position);
  const finding = inspected.inspection.findings.find(({ span }) => span.start <= offset && offset <= span.end);
  const rule = finding && inspected.project.rules[finding.ruleId];
  if (finding === undefined || rule === undefined) return null;
  const range = rangeOf(document, finding.span);
  const fix = rule.kind === 'secret' ? await fixes.propose(document, inspected, finding, rule) : undefined;
  const value = hoverOf(rule, finding, fix?.kind === 'refusal' ? fix.reason : undefined);
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}
