import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { checkCustomRules } from './core/customRuleCheck.ts';
import { loadLinearPatterns } from './core/linearPattern.ts';
import { type IgnoreEntry, type ProjectSettings, parseProjectSettings } from './core/settings.ts';
import type { Span } from './core/span.ts';
import { yamlProblem } from './yamlProblem.ts';

/** Something in a `.leakline.yaml` that is not as it should be, and where. */
export interface ProjectProblem {
  /** In UTF-16 code units of the file's text. */
  readonly span: Span;
  /** Zero-based. */
  readonly line: number;
  readonly message: string;
  /** `ended` is nothing wrong: an entry under `ignore` whose day is over is only of no use any more. */
  readonly kind: 'broken' | 'ended';
}

/** A `.leakline.yaml` that was read. */
export interface ProjectFile {
  /** Always usable: what is wrong is replaced by its default. */
  readonly settings: ProjectSettings;
  readonly problems: readonly ProjectProblem[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a `.leakline.yaml`. Never rejects. `knownRules` are told from misspelt ones; `today`, YYYY-MM-DD, finds what has ended. */
export async function parseProjectFile(
  text: string,
  knownRules: ReadonlySet<string>,
  today: string,
): Promise<ProjectFile> {
  const lines = new LineCounter();
  // An alias can multiply a short text into gigabytes; nobody needs one here.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const problemAt = (span: Span, message: string, kind: ProjectProblem['kind'] = 'broken'): ProjectProblem => ({
    kind,
    span,
    line: Math.max(0, lines.linePos(span.start).line - 1),
    message,
  });
  const spanOf = (path: readonly (string | number)[]): Span => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
    }
    return { start: 0, end: text.length };
  };

  let value: unknown;
  const problems = document.errors.map((error) => {
    const [start, end] = error.pos;
    return problemAt({ start, end }, yamlProblem(error));
  });
  try {
    value = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push(problemAt({ start: 0, end: text.length }, 'aliases are not supported'));
  }
  const { customRules, ...declared } = isRecord(value) ? value : {};
  if (customRules !== undefined) await loadLinearPatterns();
  const custom = checkCustomRules(customRules, knownRules);
  const parsed = parseProjectSettings(isRecord(value) ? declared : value);
  for (const { path, message } of [...parsed.problems, ...custom.problems]) {
    problems.push(problemAt(spanOf(path), path.length === 0 ? message : `${path.join('.')}: ${message}`));
  }
  const settings: ProjectSettings = { ...parsed.settings, customRules: [...custom.rules] };
  const known = new Set([...knownRules, ...custom.rules.map(({ id }) => id)]);
  const unknownRule = (id: string, path: (string | number)[]) => {
    if (!known.has(id)) problems.push(problemAt(spanOf(path), `there is no rule "${id}"`));
  };
  for (const [index, id] of settings.disabledRules.entries()) unknownRule(id, ['disabledRules', index]);
  for (const id of Object.keys(settings.severity)) unknownRule(id, ['severity', id]);
  for (const [index, entry] of settings.ignore.entries()) {
    for (const [rule, id] of (entry.rules ?? []).entries()) unknownRule(id, ['ignore', index, 'rules', rule]);
    if (entry.rules === undefined && entry.paths === undefined) {
      problems.push(problemAt(spanOf(['ignore', index]), 'names neither rules nor paths, and so ignores nothing'));
    }
    if (entry.until !== undefined && entry.until < today) {
      problems.push(problemAt(spanOf(['ignore', index, 'until']), `ended on ${entry.until}`, 'ended'));
    }
  }
  return { settings, problems };
}

/**
 * The text of a `.leakline.yaml` with one more entry under `ignore`, its comments kept; undefined where the file can't be parsed. `text` is empty for a
 * new file.
 */
export function addIgnoreEntry(text: string, entry: IgnoreEntry): string | undefined {
  const document = parseDocument(text);
  const entries = document.get('ignore');
  if (document.errors.length > 0 || (entries !== undefined && entries !== null && !isSeq(entries))) return undefined;
  if (isSeq(entries)) entries.add(document.createNode(entry));
  else document.set('ignore', document.createNode([entry]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
