import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rules, Severity } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';
import type { Inspection } from '../core/inspect.ts';
import type { Span } from '../core/span.ts';
import type { ProjectProblem } from '../projectFile.ts';
import { docsOf, messageOf } from '../report/ruleText.ts';
import type { Client } from './client.ts';

const source = 'leakline';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What `Diagnostic.data` carries: offsets, never a text. */
export interface DiagnosticData {
  readonly span: Span;
}

/** A span as lines and characters. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function fromFinding(document: TextDocument, finding: Finding, rules: Rules, client: Client): Diagnostic[] {
  const rule = rules[finding.ruleId];
  if (rule === undefined) return [];
  const related = client.relatedInformation ? (finding.related ?? []) : [];
  const docs = client.codeDescription ? docsOf(finding.ruleId, rule) : undefined;
  const data: DiagnosticData = { span: finding.span };
  return [
    {
      source,
      range: rangeOf(document, finding.span),
      severity: severities[finding.severity],
      code: finding.ruleId,
      message: messageOf(rule, finding),
      data,
      ...(docs === undefined ? {} : { codeDescription: { href: docs } }),
      ...(related.length === 0
        ? {}
        : {
            relatedInformation: related.map((span) => ({
              location: { uri: document.uri, range: rangeOf(document, span) },
              message: 'belongs to it',
            })),
          }),
    },
  ];
}

/** What was found in a document; of more than `maximum` findings only the first, and a note that tells how many more there are. */
export function toDiagnostics(
  document: TextDocument,
  { findings, useless }: Inspection,
  rules: Rules,
  client: Client,
  maximum: number,
): Diagnostic[] {
  const shown = findings.slice(0, maximum).flatMap((finding) => fromFinding(document, finding, rules, client));
  const rest = findings.length - maximum;
  return [
    ...shown,
    ...useless.map(({ span, message }) => ({
      source,
      range: rangeOf(document, span),
      severity: DiagnosticSeverity.Hint,
      code: 'unused-ignore',
      message,
    })),
    ...(rest > 0 ? [note(`${rest} more findings in this file are not shown (leakline.maxFindingsPerFile).`)] : []),
  ];
}

/** Something to know about a whole file. */
export function note(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { source, range: { start, end: start }, severity: DiagnosticSeverity.Information, message };
}

/** What is wrong with a `.leakline.yaml`. */
export function problemDiagnostics(document: TextDocument, problems: readonly ProjectProblem[]): Diagnostic[] {
  return problems.map(({ span, message }) => ({
    source,
    range: rangeOf(document, span),
    severity: DiagnosticSeverity.Warning,
    code: 'configuration',
    message,
  }));
}
