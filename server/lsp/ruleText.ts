import packageJson from '../../package.json' with { type: 'json' };
import type { Confidence, Rule } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';

/** The page of the repository that explains every rule, one heading a rule. */
const rulesPage = `${packageJson.repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}/blob/main/docs/rules.md`;

/** The address of a rule's explanation. */
export function docsOf(ruleId: string): string {
  return `${rulesPage}#${ruleId}`;
}

const howSure: Readonly<Record<Confidence, string>> = {
  high: '',
  medium: ' (likely)',
  low: ' (perhaps)',
};

/** A finding in one line, without its text. */
export function messageOf(rule: Rule, { confidence }: Finding): string {
  return rule.kind === 'secret'
    ? `${rule.title} in plain text${howSure[confidence]}.`
    : `${rule.title}. ${rule.advice}`;
}

const sureness: Readonly<Record<Confidence, string>> = {
  high: 'almost certain',
  medium: 'likely',
  low: 'possible',
};

/** A finding explained, as Markdown: what, why, what to do, where to revoke it, and why there is no fix where there is none. */
export function hoverOf(rule: Rule, finding: Finding, refusal: string | undefined): string {
  const reasons = finding.evidence.map(({ reason }) => reason);
  const why = `Flagged by [\`${finding.ruleId}\`](${docsOf(finding.ruleId)}), ${sureness[finding.confidence]}${
    reasons.length > 0 ? `: ${reasons.join(', ')}` : ''
  }.`;
  if (rule.kind === 'practice')
    return [`**${rule.title}**`, why, rule.advice, `[Documentation](${rule.docs})`].join('\n\n');
  const revoke = rule.rotate === undefined ? 'revoke it' : `[revoke it](${rule.rotate})`;
  return [
    `**${rule.title}** in plain text`,
    why,
    refusal === undefined
      ? `Move it to an environment variable (\`${rule.envVar}\`, for example): the quick fix does it.`
      : `No fix is offered here: ${refusal}`,
    `If this was ever committed or shared, ${revoke}: history keeps it. [About this credential](${rule.docs})`,
  ].join('\n\n');
}
