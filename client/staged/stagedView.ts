/** What the Source Control view says of secrets that are staged: a list with the fix on each row, a mark on each file, and one notification. */
import {
  commands,
  Disposable,
  EventEmitter,
  type FileDecoration,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { NewSecret } from '../../server/protocol/changes.ts';
import { fixKinds } from '../../server/protocol.ts';
import { applyAt, type Changed, openAt } from '../fixes/codeActions.ts';
import { severityIcons } from '../secrets/severityIcons.ts';
import type { Git } from './git.ts';
import type { StagedSecrets } from './stagedSecrets.ts';

const pathOf = ({ uri }: Pick<NewSecret, 'uri'>) => workspace.asRelativePath(Uri.parse(uri));

function itemOf(secret: NewSecret): TreeItem {
  const { title, uri, range, inFile, severity } = secret;
  const item = new TreeItem(title);
  const place = `${pathOf(secret)}:${(inFile ?? range).start.line + 1}`;
  item.id = `${uri} ${range.start.line}:${range.start.character} ${secret.ruleId}`;
  item.description = inFile === undefined ? `${pathOf(secret)} · fixed, but not staged yet` : place;
  item.iconPath =
    inFile === undefined ? new ThemeIcon('pass', new ThemeColor('charts.green')) : severityIcons[severity];
  item.contextValue = inFile === undefined ? 'staged fixed' : `staged open${secret.isSecret ? ' secret' : ''}`;
  item.tooltip =
    inFile === undefined
      ? `The file no longer holds it, but the next commit would. Stage ${pathOf(secret)} again.`
      : `The next commit would bring it in: ${title}, ${place}`;
  item.accessibilityInformation = { label: `${item.tooltip}` };
  item.command = { title: 'Open', command: 'leakline.openFinding', arguments: [uri, inFile ?? range] };
  return item;
}

const isNew = (row: unknown): row is NewSecret => typeof row === 'object' && row !== null && 'uri' in row;

/** Shows what is staged for as long as something is. */
export function createStagedView(staged: StagedSecrets, git: Git): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<NewSecret> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (row) => (row === undefined ? [...staged.all()] : []),
  };
  const view = window.createTreeView('leakline.staged', { treeDataProvider: provider });
  const decorated = new EventEmitter<undefined>();
  const decorations = window.registerFileDecorationProvider({
    onDidChangeFileDecorations: decorated.event,
    provideFileDecoration: (uri): FileDecoration | undefined => decorationOf(uri, staged),
  });

  const stage = async (uris: Changed) => {
    for (const file of uris.map((uri) => Uri.parse(uri))) {
      const holds = git.repositories.filter(({ rootUri }) => file.path.startsWith(`${rootUri.path}/`));
      const [repository] = holds.sort((a, b) => b.rootUri.path.length - a.rootUri.path.length);
      await repository?.add([file.fsPath]);
    }
  };
  const move = async (row: unknown) => {
    if (!isNew(row) || row.inFile === undefined) return;
    const fixed = await applyAt(row.uri, row.inFile, fixKinds.moveToEnv);
    if (fixed === undefined) return;
    staged.refresh();
    const stageIt = 'Stage the Fix';
    const message = `The fix of ${pathOf(row)} is saved. What is staged still holds the secret.`;
    void window.showInformationMessage(message, stageIt).then((chosen) => {
      if (chosen === stageIt) void stage(fixed);
    });
  };
  const table: Readonly<Record<string, (row?: unknown) => unknown>> = {
    'leakline.staged.moveToEnv': move,
    'leakline.staged.ignoreLine': async (row) => {
      if (!isNew(row) || row.inFile === undefined) return;
      await applyAt(row.uri, row.inFile, fixKinds.ignoreLine);
      staged.refresh();
    },
    'leakline.staged.stage': (row) => (isNew(row) ? stage([row.uri]) : undefined),
    'leakline.showStaged': () => commands.executeCommand('leakline.staged.focus'),
  };

  const update = (fresh: readonly NewSecret[]) => {
    changed.fire(undefined);
    decorated.fire(undefined);
    void commands.executeCommand('setContext', 'leakline.stagedSecrets', staged.all().length);
    if (fresh.length > 0) void warn(fresh, move);
  };
  return Disposable.from(
    view,
    decorations,
    changed,
    decorated,
    staged.onDidChange(update),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (staged.all().some((secret) => secret.uri === uri.toString())) staged.refresh();
    }),
    ...Object.entries(table).map(([name, run]) => commands.registerCommand(name, run)),
  );
}

function decorationOf(uri: Uri, staged: StagedSecrets): FileDecoration | undefined {
  if (!staged.all().some((secret) => secret.uri === uri.toString())) return undefined;
  return { badge: '!', tooltip: 'A secret is staged in this file', color: new ThemeColor('list.warningForeground') };
}

/** Once for each secret that comes to what is staged; nothing waits for the answer. */
async function warn(fresh: readonly NewSecret[], move: (secret: NewSecret) => Promise<void>): Promise<void> {
  const [first] = fresh;
  if (first === undefined) return;
  const files = [...new Set(fresh.map(pathOf))];
  const where = files.length > 2 ? `${files.length} files` : files.join(' and ');
  const isOne = fresh.length === 1;
  const what = isOne
    ? `the next commit would bring in a secret: ${first.title}, in ${where}.`
    : `the next commit would bring in ${fresh.length} secrets, in ${where}.`;
  const fix = 'Move to Environment Variable';
  const review = 'Review';
  const isFixable = isOne && first.isSecret && first.inFile !== undefined;
  const chosen = await window.showWarningMessage(`Leakline: ${what}`, ...(isFixable ? [fix, review] : [review]));
  if (chosen === fix) await move(first);
  if (chosen === review) {
    await commands.executeCommand('leakline.staged.focus');
    if (isOne) await openAt(first.uri, first.inFile ?? first.range);
  }
}
