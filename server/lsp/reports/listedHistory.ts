import type { Rules } from '../../../rules/rule.ts';
import type { HistoryFinding } from '../../history.ts';
import type { HistorySecret } from '../../protocol/history.ts';
import type { TextRange } from '../../protocol/lists.ts';
import { committed, compromisedSince, type Entry, type Place } from '../../report/report.ts';
import { listedRule } from './listed.ts';

const zeroBased = ({ line, column }: Place) => ({ line: line - 1, character: column - 1 });

/** The range of an entry of a report, as the protocol counts. */
export function entryRange({ start, end }: Pick<Entry, 'start' | 'end'>): TextRange {
  return { start: zeroBased(start), end: zeroBased(end) };
}

/** What the client's list shows of the secrets of a history; each is known by its place among them. */
export function listedHistory(findings: readonly HistoryFinding[], rules: Rules): HistorySecret[] {
  return findings.flatMap(({ entry, oid }, id): HistorySecret[] => {
    const { ruleId, commit, path, severity, confidence } = entry;
    const rule = rules[ruleId];
    if (rule === undefined || commit === undefined) return [];
    return [
      {
        id,
        ...listedRule(ruleId, rule),
        severity,
        confidence,
        range: entryRange(entry),
        path,
        commit: commit.id,
        author: commit.author,
        date: commit.date,
        since: compromisedSince(commit),
        isPresent: commit.present,
        words: committed(commit),
        oid,
        ...(rule.kind === 'secret' && rule.rotate !== undefined ? { rotate: rule.rotate } : {}),
      },
    ];
  });
}
