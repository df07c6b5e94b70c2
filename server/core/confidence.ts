import type { Confidence, Evidence } from '../../rules/rule.ts';

/** The confidences as numbers, the surer the higher. */
export const confidenceScore: Readonly<Record<Confidence, number>> = { low: 1, medium: 2, high: 3 };

/**
 * The confidence of a finding: the rule's own, moved by the weights of the evidence. One unit of weight is one step of confidence;
 * the sum never drops a finding. What the generic rules weigh, and how much, is the table of rules/credential/evidence/weigh.ts.
 */
export function confidenceOf(base: Confidence, evidence: readonly Evidence[]): Confidence {
  const score = evidence.reduce((sum, { weight }) => sum + weight, confidenceScore[base]);
  if (score >= 3) return 'high';
  return score >= 2 ? 'medium' : 'low';
}

/** Whether `confidence` is at least `minimum`. */
export function isAtLeast(confidence: Confidence, minimum: Confidence): boolean {
  return confidenceScore[confidence] >= confidenceScore[minimum];
}
