/** How the secrets of a history are filtered and put into groups. Knows nothing of VS Code. */
import type { HistorySecret } from '../../server/protocol/history.ts';
import type { Filter, Grouping } from '../secrets/grouping.ts';

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

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const timeOf = ({ secrets: [first] }: HistoryGroup) => Date.parse(first?.date ?? '');

/** The newest commit first; a state that asks for a fix before one that doesn't. */
const orders: Readonly<Record<Grouping, (a: HistoryGroup, b: HistoryGroup) => number>> = {
  file: (a, b) => timeOf(b) - timeOf(a),
  provider: (a, b) => compareText(a.label, b.label),
  state: (a, b) => compareText(b.key, a.key),
};

function matcher({ text, severities }: Filter): (secret: HistorySecret) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ severity, path, ruleId, title, provider, commit, author, date }) => {
    if (severities.length > 0 && !severities.includes(severity)) return false;
    const all = [path, ruleId, title, provider, commit, author, date].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

/** Puts the secrets that the filter leaves into groups. A filter by changes is about files, and leaves none. */
export function historyGroupsOf(
  secrets: readonly HistorySecret[],
  grouping: Grouping,
  filter: Filter,
): readonly HistoryGroup[] {
  if (filter.changes !== undefined) return [];
  const groups = new Map<string, Heading & { secrets: HistorySecret[] }>();
  for (const secret of secrets.filter(matcher(filter))) {
    const heading = headings[grouping](secret);
    const group = groups.get(heading.key);
    if (group === undefined) groups.set(heading.key, { ...heading, secrets: [secret] });
    else group.secrets.push(secret);
  }
  for (const group of groups.values()) {
    group.secrets.sort((a, b) => compareText(a.path, b.path) || a.range.start.line - b.range.start.line);
  }
  return [...groups.values()].sort(orders[grouping]);
}
