/** The rows of the view of secrets that speak of a history. */
import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { grouped } from '../../server/protocol/counted.ts';
import type { HistorySecret } from '../../server/protocol/history.ts';
import type { Filter, Grouping } from '../secrets/grouping.ts';
import { severityIcons } from '../secrets/severityIcons.ts';
import { type HistoryGroup, historyGroupsOf } from './historyGrouping.ts';
import type { KnownHistory } from './historyList.ts';

/** The heading of all of them. */
interface RootRow {
  readonly history: 'root';
  readonly known: KnownHistory;
  readonly groups: readonly HistoryGroup[];
}

/** A heading among them. */
interface GroupRow {
  readonly history: 'group';
  readonly group: HistoryGroup;
  readonly grouping: Grouping;
}

/** A secret. */
export interface SecretRow {
  readonly history: 'secret';
  readonly secret: HistorySecret;
  readonly grouping: Grouping;
}

/** A row of the history. */
export type HistoryRow = RootRow | GroupRow | SecretRow;

/** The command of a click on a secret, which gets its row. */
export const openCommand = 'leakline.history.open';

/** So many secrets stand open at first. */
const fewSecrets = 50;

/** Whether a row is one of the history. */
export function isHistoryRow(row: unknown): row is HistoryRow {
  return typeof row === 'object' && row !== null && 'history' in row;
}

/** Whether a row, as a command gets it, is a secret of the history. */
export function isHistorySecret(row: unknown): row is SecretRow {
  return isHistoryRow(row) && row.history === 'secret';
}

/** The commit that a row is about. */
export function commitOf(row: unknown): string | undefined {
  if (!isHistoryRow(row) || row.history === 'root') return undefined;
  return row.history === 'secret' ? row.secret.commit : row.group.commit;
}

/** Where a secret stands in its commit, as a person says it: lines count from one. */
export function placeInHistory({ path, range }: HistorySecret): string {
  return `${path}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** The topmost row; none where nothing is known or left by the filter. */
export function historyRoots(known: KnownHistory | undefined, grouping: Grouping, filter: Filter): readonly RootRow[] {
  if (known === undefined) return [];
  const groups = historyGroupsOf(known.secrets, grouping, filter);
  return groups.length === 0 ? [] : [{ history: 'root', known, groups }];
}

/** What stands under a row. */
export function historyChildren(row: HistoryRow, grouping: Grouping): readonly HistoryRow[] {
  if (row.history === 'root') return row.groups.map((group) => ({ history: 'group', group, grouping }));
  if (row.history === 'group') return row.group.secrets.map((secret) => ({ history: 'secret', secret, grouping }));
  return [];
}

const short = (commit: string) => commit.slice(0, 8);

function rootItem({ known: { title, secrets, more }, groups }: RootRow): TreeItem {
  const item = new TreeItem('In Git History', TreeItemCollapsibleState.Expanded);
  const count = groups.reduce((sum, group) => sum + group.secrets.length, 0);
  item.id = 'history';
  item.description = [
    count === secrets.length ? grouped(count) : `${grouped(count)} of ${grouped(secrets.length)}`,
    ...(more > 0 ? [`${grouped(more)} more not listed`] : []),
    title,
  ].join(' · ');
  item.iconPath = new ThemeIcon('history');
  item.contextValue = 'history root';
  item.tooltip = 'What was committed is to be treated as compromised, whether or not it still stands: revoke it first.';
  return item;
}

function groupItem({ group, grouping }: GroupRow): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(group.label, group.secrets.length <= fewSecrets ? Expanded : Collapsed);
  item.id = `history ${grouping} ${group.key}`;
  const count = grouped(group.secrets.length);
  item.description = group.commit === undefined ? count : `${short(group.commit)} · ${count}`;
  const icon = grouping === 'file' ? 'git-commit' : grouping === 'provider' ? 'key' : undefined;
  item.iconPath = new ThemeIcon(icon ?? (group.key === 'present' ? 'unlock' : 'archive'));
  item.contextValue = group.commit === undefined ? 'history group' : 'history commit';
  return item;
}

function secretItem(row: SecretRow): TreeItem {
  const { secret, grouping } = row;
  const { id, title, path, range, isPresent, since, commit, severity, words, rotate, docs } = secret;
  const item = new TreeItem(title);
  item.id = `history ${grouping} ${id}`;
  item.description = [
    `${path}:${range.start.line + 1}`,
    ...(grouping === 'file' ? [] : [short(commit)]),
    ...(grouping === 'state' ? [] : [isPresent ? 'still present' : 'only in history']),
    `compromised since ${since}`,
  ].join(' · ');
  item.iconPath = isPresent ? severityIcons[severity] : new ThemeIcon('history', severityIcons[severity].color);
  item.contextValue = [
    'history secret',
    isPresent ? 'present' : 'past',
    ...(rotate === undefined ? [] : ['rotate']),
    ...(docs === undefined ? [] : ['docs']),
  ].join(' ');
  const tooltip = new MarkdownString().appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  tooltip.appendText(`${secret.provider} · ${secret.ruleId} · ${severity}, ${secret.confidence} confidence`);
  item.tooltip = tooltip.appendMarkdown('\n\n').appendText(`${placeInHistory(secret)}\n${words}`);
  item.accessibilityInformation = { label: `${severity}: ${title}, ${placeInHistory(secret)}. ${words}` };
  item.command = { title: 'Open', command: openCommand, arguments: [row] };
  return item;
}

/** A row as the tree shows it. No secret is in it. */
export function historyItem(row: HistoryRow): TreeItem {
  if (row.history === 'root') return rootItem(row);
  return row.history === 'group' ? groupItem(row) : secretItem(row);
}
