/** How the list of findings is filtered and put into groups. Knows nothing of VS Code. */
import type { FileFindings, ListedFinding } from '../../server/protocol/lists.ts';
import { fileOf, readable } from '../address.ts';
import type { Places } from './places.ts';

/** By what the findings are put together. */
export type Grouping = 'file' | 'provider' | 'state';

/** How severe a finding is. */
export type Severity = ListedFinding['severity'];

/** What is shown of the findings. */
export interface Filter {
  /** Words of which each must occur in the path, the rule, its title or its provider. */
  readonly text: string;
  /** Empty for all. */
  readonly severities: readonly Severity[];
  /** Those that a look at changes has found, and what they are called. */
  readonly changes?: { readonly title: string; readonly places: Places };
}

/** A finding and the file that it stands in. */
export interface Entry {
  readonly file: FileFindings;
  readonly finding: ListedFinding;
}

/** Findings under one heading. */
export interface Group {
  /** Stays the same while the group's findings change. */
  readonly key: string;
  readonly label: string;
  /** In a grouping by files: the address of the file. */
  readonly uri?: string;
  readonly entries: readonly Entry[];
}

/** The worst first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Everything is shown. */
export const noFilter: Filter = { text: '', severities: [] };

/** Whether the filter leaves anything out. */
export function isFiltering({ text, severities: wanted, changes }: Filter): boolean {
  return text.trim() !== '' || wanted.length > 0 || changes !== undefined;
}

/** In the order in which they are shown. */
const states = {
  open: 'Open',
  tests: 'Open, in Tests and Examples',
  comment: 'Accepted by a Comment',
  project: 'Accepted by .leakline.yaml',
  baseline: 'Known to the Baseline',
} as const;

function stateOf({ file, finding }: Entry): keyof typeof states {
  return finding.acceptedBy ?? (file.inTests ? 'tests' : 'open');
}

/** Whether a finding is of a severity that is wanted and holds all the words; `textOf` gives what is searched for them, line by line. */
export function matcherOf<T>(
  { text, severities: wanted }: Filter,
  severityOf: (item: T) => Severity,
  textOf: (item: T) => readonly string[],
): (item: T) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (item) => {
    if (wanted.length > 0 && !wanted.includes(severityOf(item))) return false;
    if (words.length === 0) return true;
    const all = textOf(item).join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

/** Puts items under their headings, which are one where their keys are. */
export function underHeadings<T, Heading extends { readonly key: string }>(
  items: Iterable<T>,
  headingOf: (item: T) => Heading,
): { readonly heading: Heading; readonly items: T[] }[] {
  const groups = new Map<string, { readonly heading: Heading; readonly items: T[] }>();
  for (const item of items) {
    const heading = headingOf(item);
    const group = groups.get(heading.key);
    if (group === undefined) groups.set(heading.key, { heading, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
}

function matcher(filter: Filter): (entry: Entry) => boolean {
  const matches = matcherOf<Entry>(
    filter,
    ({ finding }) => finding.severity,
    ({ file, finding: { ruleId, title, provider } }) => [readable(fileOf(file.uri)), ruleId, title, provider],
  );
  return (entry) => {
    const { file, finding } = entry;
    if (filter.changes?.places.has(file.uri, finding.ruleId, finding.range.start.line) === false) return false;
    return matches(entry);
  };
}

function compareEntries(a: Entry, b: Entry): number {
  const from = a.finding.range.start;
  const to = b.finding.range.start;
  return compareText(a.file.uri, b.file.uri) || from.line - to.line || from.character - to.character;
}

/** The order of texts by their code units. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const headings: Readonly<Record<Grouping, (entry: Entry) => Omit<Group, 'entries'>>> = {
  file: ({ file }) => {
    const uri = fileOf(file.uri);
    return { key: uri, label: uri, uri };
  },
  provider: ({ finding: { provider } }) => ({ key: provider, label: provider }),
  state: (entry) => {
    const state = stateOf(entry);
    return { key: state, label: states[state] };
  },
};

/** What is open is shown in every grouping; what is accepted only where the groups are the states. */
export function groupsOf(files: Iterable<FileFindings>, grouping: Grouping, filter: Filter): Group[] {
  const matches = matcher(filter);
  const shown = function* (): Iterable<Entry> {
    for (const file of files) {
      for (const finding of file.findings) {
        const entry = { file, finding };
        if ((grouping === 'state' || finding.acceptedBy === undefined) && matches(entry)) yield entry;
      }
    }
  };
  const order: readonly string[] = Object.keys(states);
  return underHeadings(shown(), headings[grouping])
    .map(({ heading, items }) => ({ ...heading, entries: items.sort(compareEntries) }))
    .sort((a, b) =>
      grouping === 'state' ? order.indexOf(a.key) - order.indexOf(b.key) : compareText(a.label, b.label),
    );
}

/** The worst severity of a group. */
export function worstOf({ entries }: Group): Severity {
  const found = new Set(entries.map(({ finding }) => finding.severity));
  return severities.find((severity) => found.has(severity)) ?? 'hint';
}

/** How many findings are open. */
export function openCount(files: Iterable<FileFindings>): number {
  let count = 0;
  for (const { findings } of files) count += findings.filter(({ acceptedBy }) => acceptedBy === undefined).length;
  return count;
}
