import {
  type Event,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import { grouped } from '../../server/protocol/counted.ts';
import type { FileFindings } from '../../server/protocol/lists.ts';
import { fileOf } from '../address.ts';
import type { KnownHistory } from '../history/historyList.ts';
import { type HistoryRow, historyChildren, historyItem, historyRoots, isHistoryRow } from '../history/historyRows.ts';
import { type Entry, type Filter, type Group, type Grouping, groupsOf, noFilter, worstOf } from './grouping.ts';
import { severityIcons } from './severityIcons.ts';

/** More rows than this under one heading are told as a number. */
const maximumRows = 500;
/** So many findings stand open at first; more stay behind their headings. */
const fewFindings = 50;

/** A row that says how many more there are. */
interface Rest {
  readonly rest: number;
}

/** A row of the tree. */
export type Row = Group | Entry | Rest | HistoryRow;

const isGroup = (row: Row): row is Group => 'entries' in row;

/** Whether a row, as a command gets it, is a finding. */
export function isEntry(row: unknown): row is Entry {
  return typeof row === 'object' && row !== null && 'finding' in row && 'file' in row;
}

const accepted = new ThemeIcon('pass', new ThemeColor('disabledForeground'));

const acceptedInWords = {
  comment: 'accepted by a comment',
  project: 'accepted by .leakline.yaml',
  baseline: 'known to the baseline',
} as const;

/** Where a finding stands, as a person says it: lines count from one. */
export function placeOf({ file, finding }: Entry): string {
  const { line, character } = finding.range.start;
  return `${workspace.asRelativePath(Uri.parse(fileOf(file.uri)))}:${line + 1}:${character + 1}`;
}

/** The rows of the tree, which keep up with the findings. */
export interface SecretsTree extends TreeDataProvider<Row> {
  show(change: { readonly grouping?: Grouping; readonly filter?: Filter }): void;
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** How many findings the filter lets through. */
  count(): number;
  refresh(): void;
}

/** `files` and `history` give what is known now. */
export function createSecretsTree(
  files: () => Iterable<FileFindings>,
  history: () => KnownHistory | undefined,
  initial: Grouping,
): SecretsTree {
  const changed = new EventEmitter<undefined>();
  let grouping = initial;
  let filter = noFilter;
  let groups: Group[] | undefined;
  const current = () => {
    groups ??= groupsOf(files(), grouping, filter);
    return groups;
  };
  const count = () => current().reduce((sum, { entries }) => sum + entries.length, 0);
  const refresh = () => {
    groups = undefined;
    changed.fire(undefined);
  };

  const groupItem = (group: Group): TreeItem => {
    const open = group.uri !== undefined ? count() <= fewFindings : current().length <= 3;
    const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const uri = group.uri === undefined ? undefined : Uri.parse(group.uri);
    const item = uri === undefined ? new TreeItem(group.label, state) : new TreeItem(uri, state);
    item.id = `${grouping} ${group.key}`;
    item.contextValue = `group.${grouping}`;
    if (uri === undefined) {
      item.description = grouped(group.entries.length);
      item.iconPath = grouping === 'state' ? stateIcon(group) : severityIcons[worstOf(group)];
    } else {
      // The editor's own decoration tells how many there are.
      item.iconPath = ThemeIcon.File;
      const folder = workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
      const more = notListed(group);
      item.description = [folder, more > 0 ? `${grouped(more)} more not listed` : ''].filter(Boolean).join(' · ');
    }
    return item;
  };

  const entryItem = (entry: Entry): TreeItem => {
    const { file, finding } = entry;
    const { title, ruleId, range, acceptedBy, severity } = finding;
    const item = new TreeItem(title);
    item.id = `${grouping} ${file.uri} ${range.start.line}:${range.start.character} ${ruleId}`;
    item.description = grouping === 'file' ? `line ${range.start.line + 1}` : placeOf(entry);
    item.iconPath = acceptedBy === undefined ? severityIcons[severity] : accepted;
    item.contextValue = contextOf(entry);
    item.tooltip = tooltipOf(entry);
    item.accessibilityInformation = { label: `${severity}: ${title}, ${placeOf(entry)}` };
    item.command = { title: 'Open', command: 'leakline.openFinding', arguments: [file.uri, range] };
    return item;
  };

  return {
    onDidChangeTreeData: changed.event as Event<undefined>,
    getTreeItem: (row) => {
      if (isHistoryRow(row)) return historyItem(row);
      return isGroup(row) ? groupItem(row) : isEntry(row) ? entryItem(row) : restItem(row);
    },
    getChildren: (row) => {
      if (row === undefined) return [...historyRoots(history(), grouping, filter), ...firstOf(current())];
      if (isHistoryRow(row)) return firstOf(historyChildren(row, grouping));
      return isGroup(row) ? firstOf(row.entries) : [];
    },
    show: (change) => {
      grouping = change.grouping ?? grouping;
      filter = change.filter ?? filter;
      refresh();
    },
    get grouping() {
      return grouping;
    },
    get filter() {
      return filter;
    },
    count,
    refresh,
  };
}

/** How many findings the server has left out of a group's files (`leakline.maxFindingsPerFile`). */
function notListed({ entries }: Group): number {
  const files = new Set(entries.map(({ file }) => file));
  return [...files].reduce((sum, { more }) => sum + more, 0);
}

function firstOf(rows: readonly Row[]): Row[] {
  const rest = rows.length - maximumRows;
  return rest > 0 ? [...rows.slice(0, maximumRows), { rest }] : [...rows];
}

function restItem({ rest }: Rest): TreeItem {
  const item = new TreeItem(`… and ${grouped(rest)} more`);
  item.tooltip = 'A filter shows them.';
  return item;
}

function stateIcon({ key }: Group): ThemeIcon {
  return new ThemeIcon(key === 'open' ? 'unlock' : key === 'tests' ? 'beaker' : 'pass');
}

/** What the menus ask: `finding open secret docs`. */
function contextOf({ finding: { acceptedBy, isSecret, docs } }: Entry): string {
  return [
    'finding',
    acceptedBy === undefined ? 'open' : 'accepted',
    isSecret ? 'secret' : 'practice',
    ...(docs === undefined ? [] : ['docs']),
  ].join(' ');
}

function tooltipOf(entry: Entry): MarkdownString {
  const { title, ruleId, provider, severity, confidence, acceptedBy } = entry.finding;
  const text = new MarkdownString();
  text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  text.appendText(
    `${provider} · ${ruleId} · ${severity}, ${confidence} confidence${acceptedBy ? ` · ${acceptedInWords[acceptedBy]}` : ''}`,
  );
  text.appendMarkdown('\n\n').appendText(placeOf(entry));
  return text;
}
