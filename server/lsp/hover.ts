import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { rangeOf } from './diagnostics.ts';
import type { Fixes } from './fixes/fixes.ts';
import type { Inspect } from './fixes/secrets.ts';
import { hoverOf } from './hoverText.ts';

/** Explains the finding under the pointer; null where there is none. */
export async function hoverAt(
  { textDocument: { uri }, position }: HoverParams,
  { client, inspect, fixes }: { readonly client: Client; readonly inspect: Inspect; readonly fixes: Fixes },
): Promise<Hover | null> {
  const snapshot = await inspect(uri);
  if (snapshot === undefined) return null;
  const { document, inspected } = snapshot;
  const offset = document.offsetAt(position);
  const finding = inspected.inspection.findings.find(({ span }) => span.start <= offset && offset <= span.end);
  const rule = finding && inspected.project.rules[finding.ruleId];
  if (finding === undefined || rule === undefined) return null;
  const range = rangeOf(document, finding.span);
  const fix = rule.kind === 'secret' ? await fixes.propose({ ...snapshot, finding, rule }) : undefined;
  const value = hoverOf(rule, finding, fix, { titled: !client.commands });
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}
