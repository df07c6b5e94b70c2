import type { PlanFix, RewriteSource } from './plan.ts';

/** The change of the source, or the reason why there is none. */
export const rewriteSource: RewriteSource = async () => ({
  kind: 'refusal',
  reason: 'No fix is known for this language.',
});

/** The whole fix with the dot-files, or the reason why there is none. */
export const planFix: PlanFix = async () => ({ kind: 'refusal', reason: 'No fix is known for this language.' });
