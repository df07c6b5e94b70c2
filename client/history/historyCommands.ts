/** The commands that look through what was committed, and those of what they have found. */
import { commands, Disposable, env, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { counted } from '../../server/protocol/counted.ts';
import type { HistoryCount, HistoryParams, HistoryRefs, HistoryScan } from '../../server/protocol/history.ts';
import { methods } from '../../server/protocol.ts';
import { exportReport } from '../reports/exportReport.ts';
import { withProgress } from '../scans.ts';
import { openInHistory } from './historyDocument.ts';
import type { HistoryList } from './historyList.ts';
import { commitOf, isHistorySecret, openCommand } from './historyRows.ts';
import { chooseRepository } from './repositoryChoice.ts';
import { type ChosenScope, chooseHistory, chooseRange, type Repository } from './scopeChoice.ts';
import { acceptSecret } from './secretVerdict.ts';

const exportCommand = 'leakline.history.export';

/** What a scan has found, in a sentence or two. */
function inWords(scan: HistoryScan, title: string): string {
  const { secrets, more, commits, skipped, limits, cancelled } = scan;
  const present = secrets.filter(({ isPresent }) => isPresent).length;
  const where = `in the history of ${title} (${counted(commits, 'commit')})`;
  const found = secrets.length + more;
  const still = `${more > 0 ? 'at least ' : ''}${present} still present`;
  const some = `${counted(found, 'secret')} ${where}, ${still}: treat ${found === 1 ? 'it' : 'them'} as compromised.`;
  const none = commits === 0 ? `There are no commits in the history of ${title}.` : `No secrets ${where}.`;
  return [
    ...(cancelled ? ['Cancelled.'] : []),
    found > 0 ? some : none,
    ...(skipped > 0 ? [`${counted(skipped, 'file')} not scanned.`] : []),
    ...limits.map((limit) => `Note: ${limit}.`),
  ].join(' ');
}

/** Not awaited by the command: it ends with the scan, not with a click. */
async function tell(scan: HistoryScan, title: string): Promise<void> {
  const offer = 'Export Report…';
  const say = scan.limits.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const chosen = await say(`Leakline: ${inWords(scan, title)}`, ...(scan.secrets.length > 0 ? [offer] : []));
  if (chosen === offer) await commands.executeCommand(exportCommand);
}

type Choose = (repository: Repository) => Promise<ChosenScope | undefined>;

async function scanHistory(client: BaseLanguageClient, list: HistoryList, choose: Choose): Promise<void> {
  const repository = await chooseRepository();
  if (repository === undefined) return;
  const folder = repository.folder.toString();
  const known = await client.sendRequest<HistoryRefs>(methods.historyRefs, { folder });
  if ('reason' in known) {
    void window.showWarningMessage(`Leakline: ${known.reason}`);
    return;
  }
  const chosen = await choose({
    refs: async () => known.refs,
    count: (scope) => client.sendRequest<HistoryCount>(methods.historyCount, { folder, scope }),
  });
  if (chosen === undefined) return;
  const params: HistoryParams = { folder, scope: chosen.scope };
  const scan = await withProgress<HistoryScan>(client, methods.scanHistory, params);
  if (scan.reason !== undefined) {
    void window.showWarningMessage(`Leakline: ${scan.reason}`);
    return;
  }
  const title = [repository.name, chosen.words].filter((part) => part !== undefined).join(', ');
  list.set({ secrets: scan.secrets, more: scan.more, folder, title });
  if (scan.secrets.length > 0) await commands.executeCommand('leakline.secrets.focus');
  void tell(scan, title);
}

/** Registers them. */
export function registerHistoryCommands(client: BaseLanguageClient, list: HistoryList): Disposable {
  const table: Readonly<Record<string, (row?: unknown) => unknown>> = {
    'leakline.scanHistory': () => scanHistory(client, list, chooseHistory),
    'leakline.scanRange': () => scanHistory(client, list, chooseRange),
    [openCommand]: (row) => {
      const { folder } = list.known() ?? {};
      return isHistorySecret(row) && folder !== undefined ? openInHistory(row.secret, folder) : undefined;
    },
    'leakline.history.copyCommit': (row) => {
      const commit = commitOf(row);
      return commit === undefined ? undefined : env.clipboard.writeText(commit);
    },
    'leakline.history.rotate': (row) => {
      const rotate = isHistorySecret(row) ? row.secret.rotate : undefined;
      return rotate === undefined ? undefined : env.openExternal(Uri.parse(rotate, true));
    },
    'leakline.history.accept': (row) => (isHistorySecret(row) ? acceptSecret(client, list, row.secret) : undefined),
    [exportCommand]: () => exportReport(client, undefined, 'history'),
    'leakline.history.clear': () => {
      list.set(undefined);
      return client.sendNotification(methods.clearHistory);
    },
  };
  return Disposable.from(...Object.entries(table).map(([name, run]) => commands.registerCommand(name, run)));
}
