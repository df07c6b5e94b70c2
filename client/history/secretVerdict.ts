import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HistoryAcceptance, HistoryAcceptParams, HistorySecret } from '../../server/protocol/history.ts';
import { methods } from '../../server/protocol.ts';
import { setText } from '../textFile.ts';
import type { HistoryList } from './historyList.ts';

const verdicts: readonly {
  readonly label: string;
  readonly description: string;
  readonly verdict: HistoryAcceptParams['verdict'];
}[] = [
  { label: '$(pass) Revoked', description: 'it opens nothing any more', verdict: 'revoked' },
  { label: '$(circle-slash) False Positive', description: 'it never was a secret', verdict: 'false-positive' },
  { label: '$(eye-closed) Accepted', description: 'it is known, and stays', verdict: 'accepted' },
];

/** Asks what became of a secret, and has the project's baseline know it from then on, wherever it stands. */
export async function acceptSecret(
  client: BaseLanguageClient,
  list: HistoryList,
  secret: HistorySecret,
): Promise<void> {
  const chosen = await window.showQuickPick(verdicts, {
    title: `What Became of It? ${secret.title}`,
    placeHolder: 'It goes to .leakline-baseline.json, by a slow hash, and is reported nowhere any more',
  });
  if (chosen === undefined) return;
  const params: HistoryAcceptParams = { id: secret.id, verdict: chosen.verdict };
  const answer = await client.sendRequest<HistoryAcceptance>(methods.acceptHistory, params);
  if ('reason' in answer) {
    void window.showWarningMessage(`Leakline: ${answer.reason}`);
    return;
  }
  const uri = Uri.parse(answer.uri, true);
  await setText(uri, answer.text);
  await (await workspace.openTextDocument(uri)).save();
  list.remove(answer.known);
}
