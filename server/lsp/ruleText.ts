import packageJson from '../../package.json' with { type: 'json' };
import type { Confidence, Rule } from '../../rules/rule.ts';
import { customProvider } from '../core/customRule.ts';
import type { Finding } from '../core/finding.ts';

/** The page of the repository that explains every rule, one heading a rule. */
const rulesPage = `${packageJson.repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}/blob/main/docs/rules.md`;

/** The address of a rule's explanation; undefined for a project's own rule that names none. */
export function docsOf(ruleId: string, { provider, docs }: Rule): string | undefined {
  if (provider !== customProvider) return `${rulesPage}#${ruleId}`;
  return docs === '' ? undefined : docs;
}

/** A project's own words as Markdown that shows them and does nothing else: no links, no pictures. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]#!|<>~&]/g, '\\$&');

const link = (text: string, address: string | undefined) => (address === undefined ? text : `[${text}](${address})`);

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
  const title = plain(rule.title);
  const why = `Flagged by ${link(`\`${finding.ruleId}\``, docsOf(finding.ruleId, rule))}${
    rule.provider === customProvider ? ' of this project' : ''
  }, ${sureness[finding.confidence]}${reasons.length > 0 ? `: ${reasons.join(', ')}` : ''}.`;
  if (rule.kind === 'practice') return [`**${title}**`, why, rule.advice, `[Documentation](${rule.docs})`].join('\n\n');
  const revoke = link('revoke it', rule.rotate);
  const about = rule.docs === '' ? '' : ` [About this credential](${rule.docs})`;
  return [
    `**${title}** in plain text`,
    why,
    refusal === undefined
      ? `Move it to an environment variable (\`${rule.envVar}\`, for example): the quick fix does it.`
      : `No fix is offered here: ${refusal}`,
    `If this was ever committed or shared, ${revoke}: history keeps it.${about}`,
  ].join('\n\n');
}
