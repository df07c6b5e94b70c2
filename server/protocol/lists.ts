/** What the client's lists of findings are made of. */

/** Lines and characters from zero, as in the language server protocol. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What keeps a finding from being shown in the text: files of the repository itself. */
export type AcceptedBy = 'comment' | 'project' | 'baseline';

/** A finding for a list: its place and what is to be known of its rule, never its text. */
export interface ListedFinding {
  readonly ruleId: string;
  readonly title: string;
  /** As a list calls it. */
  readonly provider: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly confidence: 'low' | 'medium' | 'high';
  readonly range: TextRange;
  /** Whether it is a credential that can be moved, and not a weak setting around one. */
  readonly isSecret: boolean;
  /** The page that explains the rule. */
  readonly docs?: string;
  /** Absent while the finding is open. */
  readonly acceptedBy?: AcceptedBy;
}

/** Everything that is known of a file, in place of what was known before. */
export interface FileFindings {
  /** Of the document; a notebook's cell has one of its own. */
  readonly uri: string;
  /** The first of them, open ones and accepted ones. */
  readonly findings: readonly ListedFinding[];
  /** How many more there are. */
  readonly more: number;
  /** Whether the path is one of tests, fixtures or examples. */
  readonly inTests: boolean;
}
