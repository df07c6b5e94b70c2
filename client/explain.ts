/** Why is this flagged, or not? */
import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExplainParams, methods } from '../server/protocol.ts';

const nothing = 'No rule has found one of its keywords here beside something of the shape that it looks for.';

/** Tells what the rules made of the selected lines. */
export async function explainSelection(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { start, end } = editor.selection;
  const convert = client.code2ProtocolConverter;
  const params: ExplainParams = {
    uri: convert.asUri(editor.document.uri),
    ...convert.asRange(editor.selection),
  };
  const lines = await client.sendRequest<readonly string[]>(methods.explain, params);
  const where = start.line === end.line ? `line ${start.line + 1}` : `lines ${start.line + 1} to ${end.line + 1}`;
  await window.showInformationMessage(`What Leakline makes of ${where}`, {
    modal: true,
    detail: lines.length === 0 ? nothing : lines.join('\n'),
  });
}
