/** Why something is flagged or not, as far as any rule has looked at it. */
import type { Source } from '../../rules/rule.ts';
import type { Refused } from './compiledRule.ts';
import type { Inspection, Suppressed } from './inspect.ts';
import type { Scanner } from './scan.ts';

const deciders: Readonly<Record<Suppressed['by'], string>> = {
  comment: 'a comment accepts it',
  project: '.leakline.yaml keeps it back',
  baseline: 'the baseline accepts it',
  editor: "the editor's settings keep it back",
  default: 'it is not shown by default',
};

/**
 * What became of everything that rules have looked at, by offset: that it is flagged, who keeps it from being shown, or why it is no secret. Holds no
 * secret, but the reasons that comments and `.leakline.yaml` give, in which anything may stand.
 */
export function explain(source: Source, { findings, suppressed }: Inspection, scanner: Scanner): readonly Refused[] {
  const explained = [
    ...findings.map(({ ruleId, span }) => ({ ruleId, span, because: 'it is flagged' })),
    ...suppressed.map(({ finding: { ruleId, span }, by, because }) => ({
      ruleId,
      span,
      because: `${deciders[by]}: ${because}`,
    })),
    ...scanner.refused(source),
  ];
  return explained.sort((a, b) => a.span.start - b.span.start);
}
