/** A baseline that comes to know secrets of a history: nothing can take them out of it, but they can be revoked. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type BaselineEntry, formatBaseline, hashInput, keysOf, newBaseline, parseBaseline } from '../../baseline.ts';
import { baselineFileName } from '../../core/inspect.ts';
import type { HistoryAcceptance, HistoryAcceptParams } from '../../protocol/history.ts';
import { relativeTo } from '../../report/shownPath.ts';
import { hashOf } from '../baselines.ts';
import type { Files } from '../files.ts';
import { toUri } from '../location.ts';
import { entryRange } from '../reports/listedHistory.ts';
import type { HistoryScans } from './history.ts';

/** Gives the baseline with a secret, wherever it stands, and what a person says of it. */
export async function acceptInHistory(
  { id, verdict }: HistoryAcceptParams,
  histories: HistoryScans,
  files: Files,
): Promise<HistoryAcceptance> {
  const last = histories.last();
  const secret = last?.secrets.get(id);
  const folder = last?.project.folder;
  if (last === undefined || secret === undefined)
    return { reason: 'It is not known any more. Scan the history again.' };
  if (folder === undefined) return { reason: 'A baseline stands in a folder of the workspace, and this is none.' };
  const text = await histories.content(toUri(last.root), secret.oid);
  if (text === undefined) return { reason: 'Git does not give the file any more.' };
  const { entry, identity } = secret;
  const path = `${folder.path}/${baselineFileName}`;
  const before = await files.read(path);
  try {
    const baseline = before === undefined ? newBaseline() : parseBaseline(before);
    const value = TextDocument.create('', '', 0, text).getText(entryRange(entry));
    const hash = await hashOf(hashInput(entry.ruleId, value), keysOf(baseline));
    const known = [...last.secrets].filter(([, each]) => each.identity === identity).map(([each]) => each);
    const added: BaselineEntry = {
      hash,
      rule: entry.ruleId,
      path: relativeTo(folder.path, `${last.root}/${entry.path}`),
      verdict,
    };
    const entries = [...baseline.entries.filter((each) => each.hash !== hash), added];
    histories.forget(new Set(known));
    return { uri: toUri(path), text: formatBaseline({ ...baseline, entries }), known };
  } catch (error) {
    return { reason: `${baselineFileName} can't be read: ${error instanceof Error ? error.message : 'it is broken'}` };
  }
}
