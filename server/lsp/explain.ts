/** Answers why what stands in a range is flagged or not. */
import { explain } from '../core/explain.ts';
import type { ExplainParams } from '../protocol.ts';
import type { Inspect } from './fixes/secrets.ts';

/** One line for each rule that has looked at something on the lines of the range; empty where none has. */
export function createExplain(inspect: Inspect): (params: ExplainParams) => Promise<readonly string[]> {
  return async ({ uri, start, end }) => {
    const snapshot = await inspect(uri);
    if (snapshot === undefined) return ['This document is not scanned: a setting, its size or what it is says so.'];
    const { document, inspected } = snapshot;
    const explained = explain(inspected.source, inspected.inspection, inspected.project.scanner);
    const lines = explained
      .filter(({ span }) => document.positionAt(span.start).line <= end.line)
      .filter(({ span }) => document.positionAt(span.end).line >= start.line)
      .map(({ ruleId, because }) => `${ruleId}: ${because}`);
    return [...new Set(lines)];
  };
}
