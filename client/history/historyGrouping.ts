/** How the secrets of a history are filtered and put into groups. Knows nothing of VS Code. */
import type { HistorySecret } from '../../server/protocol/history.ts';
import { compareText, type Filter, type Grouping, matcherOf, underHeadings } from '../secrets/grouping.ts';

/** Secrets of a history under one heading. */
export interface HistoryGroup {
  /** Stays the same while the group's secrets change. */
  readonly key: string;
  readonly label: string;
  /** In a grouping by commits: the full hash. */
  readonly commit?: string;
  readonly secrets: readonly HistorySecret[];
}

type Heading = Omit<HistoryGroup, 'secrets'>;

/** Where the files of the workspace are put together by file, the secrets of a history are by commit. */
const headings: Readonly<Record<Grouping, (secret: HistorySecret) => Heading>> = {
  file: ({ commit, date, author }) => ({ key: commit, label: `${date.slice(0, 10)} · ${author}`, commit }),
  provider: ({ provider }) => ({ key: provider, label: provider }),
  state: ({ isPresent }) =>
    isPresent ? { key: 'present', label: 'Still Present' } : { key: 'past', label: 'Only in History' },
};

const timeOf = ({ secrets: [first] }: HistoryGroup) => Date.parse(first?.date ?? '');

/** The newest commit first; a state that asks for a fix before one that doesn't. */
const orders: Readonly<Record<Grouping, (a: HistoryGroup, b: HistoryGroup) => number>> = {
  file: (a, b) => timeOf(b) - timeOf(a),
  provider: (a, b) => compareText(a.label, b.label),
  state: (a, b) => compareText(b.key, a.key),
};

function compareSecrets(a: HistorySecret, b: HistorySecret): number {
  return compareText(a.path, b.path) || a.range.start.line - b.range.start.line;
}

/** Puts the secrets that the filter leaves into groups. A filter by changes is about files, and leaves none. */
export function historyGroupsOf(
  secrets: readonly HistorySecret[],
  grouping: Grouping,
  filter: Filter,
): readonly HistoryGroup[] {
  if (filter.changes !== undefined) return [];
  const matches = matcherOf<HistorySecret>(
    filter,
    ({ severity }) => severity,
    ({ path, ruleId, title, provider, commit, author, date }) => [path, ruleId, title, provider, commit, author, date],
  );
  return underHeadings(secrets.filter(matches), headings[grouping])
    .map(({ heading, items }) => ({ ...heading, secrets: items.sort(compareSecrets) }))
    .sort(orders[grouping]);
}
