/** What a scan says, before it is written in one of the formats. No field holds a secret, or a hash of one. */
import type { Confidence, Rule, Rules, Severity } from '../../rules/rule.ts';
import type { SkipReason } from '../host.ts';
import { version } from '../version.ts';
import type { Acceptance, FileReport } from './fileReport.ts';
import { type Excerpt, type Located, printable } from './located.ts';
import { docsOf, messageOf } from './ruleText.ts';
import { sha256 } from './sha256.ts';

/** One-based line and column; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The commit of a history that brought a finding in. */
export interface Commit {
  /** The full hash. */
  readonly id: string;
  readonly author: string;
  /** When its author wrote it, ISO 8601: a rebase keeps this day. */
  readonly authored: string;
  /** When it was committed, ISO 8601. */
  readonly date: string;
  /** Whether the secret still stands in the files of HEAD. */
  readonly present: boolean;
}

/** One finding. */
export interface Entry {
  readonly ruleId: string;
  /** The same words as in the editor. */
  readonly message: string;
  /** Relative to the folder in which the program ran where it lies below it; forward slashes. */
  readonly path: string;
  readonly start: Place;
  readonly end: Place;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Reasons for and against, in words. */
  readonly evidence: readonly string[];
  /** The same as long as the code before the secret is, and the commit that a history names; 32 hexadecimal digits. */
  readonly fingerprint: string;
  readonly excerpt?: Excerpt;
  /** Where what belongs to the secret stands: the other half of a pair. */
  readonly related?: readonly { readonly start: Place; readonly end: Place }[];
  readonly accepted?: Acceptance;
  readonly commit?: Commit;
}

/** A file that was not scanned. */
export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
}

/** What is to be known of a rule that found something. */
export interface RuleInfo {
  readonly title: string;
  readonly provider: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The page that explains the rule; a project's own rule may have none. */
  readonly url?: string;
  /** The provider's own documentation. */
  readonly docs?: string;
  /** Where the secret is revoked. */
  readonly rotate?: string;
  /** What to do, in one sentence. */
  readonly advice: string;
}

/** The result of a command. `--format json` prints exactly this, and `leakline merge` reads it again. */
export interface Report {
  readonly version: string;
  readonly findings: readonly Entry[];
  /** Findings that are accepted; they do not count. */
  readonly accepted: readonly Entry[];
  readonly skipped: readonly Skipped[];
  readonly rules: Readonly<Record<string, RuleInfo>>;
  readonly summary: { readonly files: number; readonly bytes: number };
}

/** How a report may be written. */
export interface FormatOptions {
  readonly color: boolean;
}

/** A report as one text, with a final line break. */
export type Format = (report: Report, options: FormatOptions) => string;

/** The day since which what a commit brought in is compromised: that on which it was written, where that is the earlier one. YYYY-MM-DD. */
export function compromisedSince({ authored, date }: Pick<Commit, 'authored' | 'date'>): string {
  const [written, day] = [authored.slice(0, 10), date.slice(0, 10)];
  return written < day ? written : day;
}

/** What a commit means for a secret, in one line. */
export function committed(commit: Commit): string {
  const { id, author, authored, date, present } = commit;
  const [written, day] = [authored.slice(0, 10), date.slice(0, 10)];
  const by = written === day ? `of ${day} by ${author}` : `of ${day}, written on ${written} by ${author}`;
  const where = present ? 'it still stands in HEAD' : 'only the history has it';
  const since = compromisedSince(commit);
  return printable(`In commit ${id.slice(0, 12)} ${by}; ${where}: committed since ${since}, treat it as compromised.`);
}

/** The message of a finding, and what its commit means: what a format says that has one text for it. */
export function messageWithCommit({ message, commit }: Entry): string {
  return commit === undefined ? message : `${message} ${committed(commit)}`;
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The order of every report: by path, then by place. */
function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.path, b.path) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compareText(a.ruleId, b.ruleId)
  );
}

/** Each entry once, in the order of a report: a diff can show a line twice, and parts of a scan can overlap. */
export function distinct(entries: readonly Entry[]): Entry[] {
  const keyOf = ({ path, start, ruleId, fingerprint, commit }: Entry) =>
    [path, start.line, start.column, ruleId, fingerprint, commit?.id ?? ''].join('\n');
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()].sort(compareEntries);
}

/** What a report says of a rule. */
export function ruleInfo(id: string, rule: Rule): RuleInfo {
  const { title, provider, severity, confidence, docs } = rule;
  const url = docsOf(id, rule);
  const rotate = rule.kind === 'secret' ? rule.rotate : undefined;
  const advice =
    rule.kind === 'practice'
      ? rule.advice
      : `Revoke it${rotate === undefined ? '' : ` at ${rotate}`}, then read the new one from the environment (${rule.envVar}) or a vault.`;
  return {
    title,
    provider,
    severity,
    confidence,
    ...(url === undefined ? {} : { url }),
    ...(docs === '' ? {} : { docs }),
    ...(rotate === undefined ? {} : { rotate }),
    advice,
  };
}

/** Makes entries of what was found in one file. `display` is its path as the report shows it, `identity` as the fingerprint knows it. */
export function entriesOf(
  file: FileReport,
  display: string,
  identity: string,
  rules: Rules,
): { findings: Entry[]; accepted: Entry[] } {
  const seen = new Map<string, number>();
  const entryOf = (finding: Located): Entry => {
    const ordinal = seen.get(finding.anchor) ?? 0;
    const rule = rules[finding.ruleId];
    seen.set(finding.anchor, ordinal + 1);
    const fingerprint = sha256(`${finding.anchor}\n${identity}\n${ordinal}`);
    const place = ({ line, character }: Located['start']): Place => ({ line: line + 1, column: character + 1 });
    return {
      ruleId: finding.ruleId,
      message: rule === undefined ? finding.ruleId : messageOf(rule, finding),
      path: display,
      start: place(finding.start),
      end: place(finding.end),
      severity: finding.severity,
      confidence: finding.confidence,
      evidence: finding.evidence.map(({ reason }) => reason),
      fingerprint: fingerprint.slice(0, 32),
      ...(finding.excerpt === undefined ? {} : { excerpt: finding.excerpt }),
      ...(finding.related === undefined
        ? {}
        : { related: finding.related.map(({ start, end }) => ({ start: place(start), end: place(end) })) }),
    };
  };
  return {
    findings: file.findings.map(entryOf),
    accepted: file.accepted.map(({ finding, by, because }) => ({
      ...entryOf(finding),
      accepted: { by, because },
    })),
  };
}

/** A finding of a history with its commit, by which it is told from what stood at its place before it or since. */
export function withCommit(entry: Entry, commit: Commit): Entry {
  return { ...entry, commit, fingerprint: sha256(`${entry.fingerprint}\n${commit.id}`).slice(0, 32) };
}

/** Puts a report together, in its order. `rules` are those that may have found something. */
export function reportOf(
  parts: Pick<Report, 'findings' | 'accepted' | 'skipped'> & Report['summary'],
  rules: Rules,
): Report {
  const findings = distinct(parts.findings);
  const accepted = distinct(parts.accepted);
  return {
    version,
    findings,
    accepted,
    skipped: parts.skipped.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    rules: infosOf([...findings, ...accepted], rules),
    summary: { files: parts.files, bytes: parts.bytes },
  };
}

function infosOf(entries: readonly Entry[], rules: Rules): Record<string, RuleInfo> {
  const ids = [...new Set(entries.map(({ ruleId }) => ruleId))].sort();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const rule = rules[id];
      return rule === undefined ? [] : [[id, ruleInfo(id, rule)]];
    }),
  );
}
