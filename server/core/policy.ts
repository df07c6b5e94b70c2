import type { Confidence, Severity } from '../../rules/rule.ts';
import { isAtLeast } from './confidence.ts';
import type { Finding } from './finding.ts';
import { type PathPattern, pathPattern } from './glob.ts';
import { type IgnoreEntry, type ProjectSettings, parseProjectSettings, type Settings } from './settings.ts';

/** Who decided that a finding is not shown: `.leakline.yaml`, which is told of, the person's own editor, or nobody (it is not sure enough). */
export type DecidedBy = 'project' | 'editor' | 'default';

/** What is decided about a finding after it was found, for the files under one root. */
export interface Policy {
  readonly maxFileSize: number;
  /** Whether the file is not scanned at all, and who says so. Paths are absolute. */
  excludes(path: string): 'project' | 'editor' | undefined;
  /** The finding as it is shown, or who does not want it shown; `today` is YYYY-MM-DD. */
  decide(finding: Finding, path: string, today: string): Finding | Dismissal;
}

/** Why a finding is not shown. */
export interface Dismissal {
  readonly by: DecidedBy;
  /** In words, for the log and the summary. */
  readonly because: string;
}

/** Whether a policy dismissed the finding. */
export function isDismissal(decision: Finding | Dismissal): decision is Dismissal {
  return 'by' in decision;
}

const noProject = parseProjectSettings(undefined).settings;

/** A finding of which we are not sure is not shouted about. */
function softened({ severity, confidence }: Finding): Severity {
  if (confidence === 'low' && severity !== 'hint') return 'information';
  return confidence === 'medium' && severity === 'error' ? 'warning' : severity;
}

interface Rules {
  readonly minimumConfidence: Confidence;
  readonly disabledRules: ReadonlySet<string>;
  readonly severity: Readonly<Record<string, Severity>>;
}

function rulesOf(settings: Pick<ProjectSettings, 'minimumConfidence' | 'disabledRules' | 'severity'>): Rules {
  return { ...settings, disabledRules: new Set(settings.disabledRules) };
}

function dismissal(finding: Finding, rules: Rules, by: DecidedBy): Dismissal | undefined {
  if (rules.disabledRules.has(finding.ruleId)) return { by, because: `the rule ${finding.ruleId} is switched off` };
  if (isAtLeast(finding.confidence, rules.minimumConfidence)) return undefined;
  const lowest = finding.confidence === 'low' && rules.minimumConfidence === noProject.minimumConfidence;
  return { by: lowest ? 'default' : by, because: `it is less sure than ${rules.minimumConfidence}` };
}

interface CompiledEntry {
  readonly entry: IgnoreEntry;
  readonly paths: readonly PathPattern[] | undefined;
}

function ignores({ entry, paths }: CompiledEntry, finding: Finding, relative: string, today: string): boolean {
  if (entry.until !== undefined && entry.until < today) return false;
  if (entry.rules !== undefined && !entry.rules.includes(finding.ruleId)) return false;
  return paths === undefined || paths.some((path) => path.matches(relative));
}

/**
 * The policy for the files under `root` (absolute, without a final slash). The editor's settings come second, so they can only take findings away or show
 * them in another severity. Keep it while the settings stay the same.
 */
export function createPolicy(root: string, project: ProjectSettings = noProject, editor?: Settings): Policy {
  const projectRules = rulesOf(project);
  const editorRules = editor === undefined ? undefined : rulesOf(editor);
  const projectExcludes = project.exclude.map(pathPattern);
  const editorExcludes = editor?.exclude.map(pathPattern) ?? [];
  // An entry that names neither rules nor paths would switch everything off by an oversight.
  const entries = project.ignore
    .filter(({ rules, paths }) => rules !== undefined || paths !== undefined)
    .map((entry): CompiledEntry => ({ entry, paths: entry.paths?.map(pathPattern) }));
  const relativeOf = (path: string) => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path);
  const severityOf = (id: string): Severity | undefined =>
    [editor?.severity, project.severity].find((severity) => severity && Object.hasOwn(severity, id))?.[id];

  return {
    maxFileSize: 1024 * Math.min(project.maxFileSizeKB, editor?.maxFileSizeKB ?? project.maxFileSizeKB),
    excludes: (path) => {
      const relative = relativeOf(path);
      if (projectExcludes.some((pattern) => pattern.matches(relative))) return 'project';
      return editorExcludes.some((pattern) => pattern.matches(relative)) ? 'editor' : undefined;
    },
    decide: (finding, path, today) => {
      const relative = relativeOf(path);
      const ignored = entries.find((entry) => ignores(entry, finding, relative, today));
      const dismissed =
        dismissal(finding, projectRules, 'project') ??
        (ignored && { by: 'project', because: ignored.entry.reason ?? 'it is listed under ignore' }) ??
        (editorRules && dismissal(finding, editorRules, 'editor'));
      if (dismissed !== undefined) return dismissed;
      return { ...finding, severity: severityOf(finding.ruleId) ?? softened(finding) };
    },
  };
}
