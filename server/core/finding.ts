import type { Confidence, Evidence, Severity, Span } from '../../rules/rule.ts';

/** What a rule found. It holds offsets, never the secret itself, so nothing that is made from a finding can leak one. */
export interface Finding {
  readonly ruleId: string;
  /** Exactly the secret, in UTF-16 code units. */
  readonly span: Span;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** The other half of a two-part credential, for example. */
  readonly related?: readonly Span[];
}
