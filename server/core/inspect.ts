/**
 * The whole judgement of one file, the same in the editor, the CLI and CI: scan, then what the project decides, then the comments, then
 * what the person's editor decides.
 */
import type { Source } from '../../rules/rule.ts';
import type { Finding } from './finding.ts';
import { isNotebookFile, scanNotebook } from './notebook.ts';
import { type DecidedBy, isDismissal, type Policy } from './policy.ts';
import type { Scanner } from './scan.ts';
import { applyComments, type UselessComment } from './suppress.ts';

/** A finding that is not shown, who decided so, and why in words. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: DecidedBy | 'comment' | 'baseline';
  readonly because: string;
}

/** What came of looking at one text. */
export interface Inspection {
  /** What to show, by offset. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Comments `leakline:ignore` that ignore nothing. */
  readonly useless: readonly UselessComment[];
}

/** What the environment of one project is: its policy, and the day, YYYY-MM-DD, which decides what is still ignored. */
export interface InspectContext {
  readonly policy: Policy;
  readonly today: string;
}

/** Beside `.leakline.yaml`: salts and hashes of the findings that a project lives with, and no secret. */
export const baselineFileName = '.leakline-baseline.json';

/** Whether the repository's own files keep it from being shown: of that the person is told. */
export function isByRepository(
  each: Suppressed,
): each is Suppressed & { readonly by: 'comment' | 'project' | 'baseline' } {
  return each.by === 'comment' || each.by === 'project' || each.by === 'baseline';
}

/** Of a text in which nothing is looked for, or there is nothing. */
export const noInspection: Inspection = { findings: [], suppressed: [], useless: [] };

/** A dot-file that holds a developer's own values, which is where secrets belong as long as git ignores it. */
export function isEnvFile(path: string): boolean {
  return /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.env|\.dev\.vars(?:\.[^/]*)?|\.envrc)$/.test(path);
}

/** Scans a file and judges its findings. Pure. */
export function inspect(source: Source, scanner: Pick<Scanner, 'scan'>, { policy, today }: InspectContext): Inspection {
  if (source.path.endsWith(`/${baselineFileName}`)) return noInspection;
  if (source.ignoredByGit === true && isEnvFile(source.path)) return noInspection;
  const dated = { ...source, today };
  const found = isNotebookFile(source) ? scanNotebook(dated, scanner) : scanner.scan(dated);
  // Only an editor asks whether comments are of use, and most files have neither findings nor comments.
  if (found.length === 0) {
    return {
      ...noInspection,
      get useless() {
        return applyComments(source.text, found, today).useless;
      },
    };
  }
  const byComment = applyComments(source.text, found, today);
  const accepted = new Map(byComment.accepted.map(({ finding, because }) => [finding, because]));
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of found) {
    const because = accepted.get(finding);
    const decision = policy.decide(finding, source.path, today);
    if (because !== undefined) suppressed.push({ finding, by: 'comment', because });
    else if (isDismissal(decision)) suppressed.push({ finding, ...decision });
    else findings.push(decision);
  }
  return { findings, suppressed, useless: byComment.useless };
}

/** Takes out the findings that the project's baseline knows: a shell has looked, since a hash takes long. */
export function acceptKnown(inspection: Inspection, known: ReadonlySet<Finding>): Inspection {
  if (known.size === 0) return inspection;
  const accepted = inspection.findings.filter((finding) => known.has(finding));
  return {
    ...inspection,
    findings: inspection.findings.filter((finding) => !known.has(finding)),
    suppressed: [
      ...inspection.suppressed,
      ...accepted.map((finding) => ({ finding, by: 'baseline' as const, because: 'the baseline knows it' })),
    ],
  };
}
