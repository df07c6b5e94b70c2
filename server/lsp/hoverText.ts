import type { Confidence, Rule } from '../../rules/rule.ts';
import { customProvider } from '../core/customRule.ts';
import type { Finding } from '../core/finding.ts';
import { docsOf } from '../report/ruleText.ts';
import type { Moved, Refusal } from '../rewrite/plan.ts';

/** A project's own words as Markdown that shows them and does nothing else: no links, no pictures. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]#!|<>~&]/g, '\\$&');

const link = (text: string, address: string | undefined) => (address === undefined ? text : `[${text}](${address})`);

const sureness: Readonly<Record<Confidence, string>> = {
  high: 'almost certain',
  medium: 'likely',
  low: 'possible',
};

function adviceOf(name: string, fix: Moved | undefined): string {
  const tracked =
    fix?.tracked === undefined ? '' : ` Git tracks \`${fix.tracked}\`, so it goes to \`${lastOf(fix.envFile)}\`.`;
  return `Move it to the environment variable \`${name}\`: the quick fix does it.${tracked}`;
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * A finding explained, as Markdown: what, why, what to do, where to revoke it, and why there is no fix where there is none. Without the first where the editor
 * shows the diagnostic's message above it.
 */
export function hoverOf(
  rule: Rule,
  finding: Finding,
  fix: Moved | Refusal | undefined,
  { titled }: { readonly titled: boolean },
): string {
  const reasons = finding.evidence.map(({ reason }) => reason);
  const title = plain(rule.title);
  const why = `Flagged by ${link(`\`${finding.ruleId}\``, docsOf(finding.ruleId, rule))}${
    rule.provider === customProvider ? ' of this project' : ''
  }, ${sureness[finding.confidence]}${reasons.length > 0 ? `: ${reasons.join(', ')}` : ''}.`;
  if (rule.kind === 'practice') {
    const what = titled ? [`**${title}**`, why, rule.advice] : [why];
    return [...what, `[Documentation](${rule.docs})`].join('\n\n');
  }
  const revoke = link('revoke it', rule.rotate);
  const about = rule.docs === '' ? '' : ` [About this credential](${rule.docs})`;
  return [
    ...(titled ? [`**${title}** in plain text`] : []),
    why,
    fix !== undefined && 'reason' in fix
      ? `No fix is offered here: ${fix.reason}`
      : adviceOf(fix?.name ?? rule.envVar, fix),
    `If this was ever committed or shared, ${revoke}: history keeps it.${about}`,
  ].join('\n\n');
}
