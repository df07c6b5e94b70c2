/** The view "Secrets": its tree, what its buttons do, and what it says of itself. */
import { commands, Disposable, env, type Memento, window, workspace } from 'vscode';
import { grouped } from '../../server/protocol/counted.ts';
import { fixKinds } from '../../server/protocol.ts';
import { applyAt, applyUnderCursor } from '../fixes/codeActions.ts';
import type { HistoryList } from '../history/historyList.ts';
import { isHistorySecret, placeInHistory } from '../history/historyRows.ts';
import type { FindingList } from './findingList.ts';
import { type Filter, type Grouping, isFiltering, noFilter, openCount, type Severity, severities } from './grouping.ts';
import { createSecretsTree, isEntry, placeOf, type SecretsTree } from './secretsTree.ts';

const groupingKey = 'leakline.grouping';

const setContext = (key: string, value: unknown) => commands.executeCommand('setContext', `leakline.${key}`, value);

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
};

/** The command by which the view shows what a look at changes has found; its argument is a filter's `changes`. */
export const showChanges = 'leakline.showChanges';

/** Shows the view and registers its commands. `memory` keeps the grouping from one session to the next. */
export function createSecretsView(list: FindingList, history: HistoryList, memory: Memento): Disposable {
  const tree = createSecretsTree(() => list.files(), history.known, memory.get<Grouping>(groupingKey, 'file'));
  const view = window.createTreeView('leakline.secrets', { treeDataProvider: tree, showCollapseAll: true });

  const tell = () => {
    const open = openCount(list.files());
    view.badge = open === 0 ? undefined : { value: open, tooltip: `${grouped(open)} open in this workspace` };
    const words = filterInWords(tree);
    // Empty means none.
    view.message = words === undefined ? '' : `${words} · ${grouped(tree.count())} of ${grouped(open)}`;
    void setContext('filtered', words !== undefined);
    void setContext('grouping', tree.grouping);
  };
  const show = (change: Parameters<SecretsTree['show']>[0]) => {
    tree.show(change);
    tell();
  };
  tell();

  const groupBy = (grouping: Grouping) => async () => {
    show({ grouping });
    await memory.update(groupingKey, grouping);
  };
  /** A command of a row, or, from the command palette, of what is under the cursor. */
  const fix = (kind: string) => (row?: unknown) =>
    isEntry(row) ? applyAt(row.file.uri, row.finding.range, kind) : applyUnderCursor(kind);

  const table: Readonly<Record<string, (row?: unknown) => unknown>> = {
    'leakline.groupByFile': groupBy('file'),
    'leakline.groupByProvider': groupBy('provider'),
    'leakline.groupByState': groupBy('state'),
    'leakline.filterText': () => filterByText(tree, show),
    'leakline.filterSeverity': () => filterBySeverity(tree, show),
    [showChanges]: async (changes) => {
      show({ filter: { ...noFilter, changes: changes as NonNullable<Filter['changes']> } });
      await commands.executeCommand('leakline.secrets.focus');
    },
    'leakline.clearFilter': () => show({ filter: noFilter }),
    'leakline.moveToEnv': fix(fixKinds.moveToEnv),
    'leakline.ignoreLine': fix(fixKinds.ignoreLine),
    'leakline.ignoreInWorkspace': fix(fixKinds.ignoreInWorkspace),
    'leakline.openRuleDocs': (row) => {
      const docs = isEntry(row) ? row.finding.docs : isHistorySecret(row) ? row.secret.docs : undefined;
      return docs === undefined ? undefined : commands.executeCommand('leakline.openDocs', docs);
    },
    'leakline.copyLocation': (row) => {
      const place = isEntry(row) ? placeOf(row) : isHistorySecret(row) ? placeInHistory(row.secret) : undefined;
      return place === undefined ? undefined : env.clipboard.writeText(place);
    },
  };
  return Disposable.from(
    view,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      tree.filter.changes?.places.follow(document.uri.toString(), contentChanges),
    ),
    ...[list, history].map(({ onDidChange }) =>
      onDidChange(() => {
        tree.refresh();
        tell();
      }),
    ),
    ...Object.entries(table).map(([name, run]) => commands.registerCommand(name, run)),
  );
}

/** What the filter leaves out, for the line above the tree. */
function filterInWords({ filter }: SecretsTree): string | undefined {
  if (!isFiltering(filter)) return undefined;
  const text = filter.text.trim();
  const names = filter.severities.map((severity) => severityNames[severity]);
  return [
    filter.changes?.title,
    text === '' ? undefined : `“${text}”`,
    names.length === 0 ? undefined : names.join(', '),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

type Show = (change: Parameters<SecretsTree['show']>[0]) => void;

/** The tree follows what is typed; Escape brings the former filter back. */
async function filterByText({ filter }: SecretsTree, show: Show): Promise<void> {
  const input = window.createInputBox();
  input.title = 'Filter Secrets';
  input.placeholder = 'Words in the path, the rule or the provider';
  input.value = filter.text;
  const accepted = await new Promise<boolean>((resolve) => {
    input.onDidChangeValue((text) => show({ filter: { ...filter, text } }));
    input.onDidAccept(() => resolve(true));
    input.onDidHide(() => resolve(false));
    input.show();
  });
  input.dispose();
  if (!accepted) show({ filter });
}

async function filterBySeverity({ filter }: SecretsTree, show: Show): Promise<void> {
  const all = severities.map((severity) => ({
    label: severityNames[severity],
    severity,
    picked: filter.severities.length === 0 || filter.severities.includes(severity),
  }));
  const chosen = await window.showQuickPick(all, { title: 'Show Secrets of These Severities', canPickMany: true });
  if (chosen === undefined) return;
  const wanted = chosen.map(({ severity }) => severity);
  show({ filter: { ...filter, severities: wanted.length === all.length ? [] : wanted } });
}
