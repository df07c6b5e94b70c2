import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isTestPath } from '../../../rules/credential/evidence/syntax.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { Finding } from '../../core/finding.ts';
import { type Inspection, isByRepository } from '../../core/inspect.ts';
import type { AcceptedBy, FileFindings, ListedFinding } from '../../protocol/lists.ts';
import { docsOf, providerName } from '../../report/ruleText.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Project } from '../projects.ts';

/** What a list says of a rule. */
export function listedRule(
  ruleId: string,
  rule: Rule,
): Pick<ListedFinding, 'ruleId' | 'title' | 'provider' | 'isSecret' | 'docs'> {
  const docs = docsOf(ruleId, rule);
  return {
    ruleId,
    title: rule.title,
    provider: providerName(rule.provider),
    isSecret: rule.kind === 'secret',
    ...(docs === undefined ? {} : { docs }),
  };
}

/** What the client's own lists show of a file: `path` is that of the file, for a cell that of its notebook. */
export function listedOf(
  document: TextDocument,
  path: string,
  { findings, suppressed }: Inspection,
  { rules, settings }: Pick<Project, 'rules' | 'settings'>,
): FileFindings {
  const listed = (finding: Finding, acceptedBy?: AcceptedBy): ListedFinding[] => {
    const rule = rules[finding.ruleId];
    if (rule === undefined) return [];
    return [
      {
        ...listedRule(finding.ruleId, rule),
        severity: finding.severity,
        confidence: finding.confidence,
        range: rangeOf(document, finding.span),
        ...(acceptedBy === undefined ? {} : { acceptedBy }),
      },
    ];
  };
  const all = [
    ...findings.map((finding) => [finding] as const),
    ...suppressed.filter(isByRepository).map(({ finding, by }) => [finding, by] as const),
  ];
  const shown = all.slice(0, settings.maxFindingsPerFile);
  return {
    uri: document.uri,
    findings: shown.flatMap(([finding, by]) => listed(finding, by)),
    more: all.length - shown.length,
    inTests: isTestPath(path),
  };
}
