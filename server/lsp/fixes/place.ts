import type { CodeAction, Command, Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/finding.ts';
import { clientCommands, type SavedFix, type SecretRef } from '../../protocol.ts';
import type { Client } from '../client.ts';
import type { Snapshot } from './secrets.ts';

/** A finding in the range that is asked about, in the document as it is now. */
export interface Place extends Snapshot {
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

/** Whether the client wants this kind: it names none, or one of which ours is a sub-kind. */
export type Wants = (kind: string) => boolean;

/** Adds the command that saves the files of a fix. */
export function saving(action: CodeAction, saved: SavedFix, client: Client): CodeAction {
  const command: Command = { title: action.title, command: clientCommands.saveFix, arguments: [saved] };
  return client.commands ? { ...action, command } : action;
}

/** Where a secret is, to be found again. */
export function refOf({ document: { uri }, finding: { ruleId, span } }: Place): SecretRef {
  return { uri, ruleId, span };
}
