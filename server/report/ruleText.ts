/** What is said of a rule wherever it is named: in the editor's lists, in reports, on the command line. */
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

/** What a list calls a provider: some rules belong to none. */
export function providerName(provider: string): string {
  if (provider === 'generic') return 'Passwords and other secrets';
  return provider === customProvider ? 'Rules of this project' : provider;
}

const howSure: Readonly<Record<Confidence, string>> = {
  high: '',
  medium: ' (likely)',
  low: ' (perhaps)',
};

/** A finding in one line, without its text. */
export function messageOf(rule: Rule, { confidence }: Pick<Finding, 'confidence'>): string {
  return rule.kind === 'secret'
    ? `${rule.title} in plain text${howSure[confidence]}.`
    : `${rule.title}. ${rule.advice}`;
}
