/** What a person reads after a fix: one sentence, and the rest where it is asked for. */
import { commands, env, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { SavedFix } from '../../server/protocol.ts';
import { sentenceOf } from './fixSentence.ts';

const rotate = 'Rotate It';
const loading = 'How It Is Loaded';
const history = 'History of the File';

/** All that is left to do; the one line that loads the file is there to be copied. */
async function explain({ notes, warnings = [], envFiles: [envFile] }: SavedFix): Promise<void> {
  const show = envFile === undefined ? [] : [`Show ${envFile.slice(envFile.lastIndexOf('/') + 1)}`];
  const copy = 'Copy';
  const text = [...warnings, ...notes].join('\n\n');
  const chosen = await window.showInformationMessage(
    'What is left to do',
    { modal: true, detail: text },
    copy,
    ...show,
  );
  if (chosen === copy) await env.clipboard.writeText(text);
  else if (chosen !== undefined && envFile !== undefined) await window.showTextDocument(Uri.parse(envFile, true));
}

/** Tells of a fix that is saved, and does what the person chooses. */
export async function tellOfFix(fix: SavedFix, log: LogOutputChannel): Promise<void> {
  const { notes, warnings = [], uris, isPasted } = fix;
  const sentence = sentenceOf(fix);
  if (sentence === undefined) return;
  log.info([sentence, ...warnings, ...notes].join('\n  '));
  const [source] = uris.slice(-1).map((uri) => Uri.parse(uri, true));
  const isWanted = workspace.getConfiguration('leakline', source).get('fix.notify', true);
  if (!isWanted && warnings.length === 0) return;
  const offers = [
    ...(fix.rotate === undefined ? [] : [rotate]),
    ...(notes.length === 0 ? [] : [loading]),
    ...(isPasted || source === undefined ? [] : [history]),
  ];
  const say = warnings.length === 0 ? window.showInformationMessage : window.showWarningMessage;
  const chosen = await say(sentence, ...offers);
  if (chosen === rotate && fix.rotate !== undefined) await env.openExternal(Uri.parse(fix.rotate, true));
  if (chosen === loading) await explain(fix);
  // Git's commits and the editor's own copies, in which the value still stands.
  if (chosen === history) await commands.executeCommand('files.openTimeline', source);
}
