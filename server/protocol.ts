/** What the client and the server say to each other beyond the language server protocol. With protocol/ the only server files that client/ imports. */
import type { TextRange } from './protocol/lists.ts';

/**
 * How Node is started for the server. What is allocated for one keystroke is thrown away at once, and by itself V8 takes 16 MB for such things where two do;
 * https://github.com/nodejs/node/blob/main/doc/api/cli.md#--max-semi-space-sizesize-in-mib
 */
export const nodeArguments: readonly string[] = ['--max-semi-space-size=2'];

/** `initializationOptions`. Any client may leave all of it out. */
export interface ClientOptions {
  /** Whether the workspace is trusted; git is not called where it is not. True if absent. */
  readonly trusted?: boolean;
  /** Whether the client serves `leakline/read` and its siblings, for files that the server can't reach. */
  readonly files?: boolean;
  /** Whether the client has the commands of `ClientCommand`. */
  readonly commands?: boolean;
}

/** Commands of the client that code actions carry. Their arguments hold addresses and names, never texts. */
export const clientCommands = {
  /** Saves the files of a fix in the order given, so that the secret is never on disk in a file that git would take. */
  saveFix: 'leakline.saveFix',
  openDocs: 'leakline.openDocs',
  /** Moves a secret under a name of one's own: in the code, or asked for where none stands there. Takes a SecretRef. */
  moveToEnvAs: 'leakline.moveToEnvAs',
  /** Asks whether to, then moves a secret wherever it stands in the workspace. Takes a SecretRef. */
  moveEverywhere: 'leakline.moveEverywhere',
} as const;

/** A secret by its place: offsets, never the text. */
export interface SecretRef {
  readonly uri: string;
  readonly ruleId: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** What is to be moved: one secret, all its occurrences, or (without `of`) all secrets; in a file or the workspace. */
export interface MoveParams {
  readonly scope: 'one' | 'file' | 'workspace';
  readonly of?: SecretRef;
  /** The document whose secrets are moved, where there is no `of`; for a cell, its whole notebook. */
  readonly uri?: string;
  /** A name that the person chose for the one. */
  readonly name?: string;
  /** Whether every change is looked at before it is made. */
  readonly preview?: boolean;
}

/** A secret that stays where it is: its place, from zero, and why, in words. */
export interface LeftSecret {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly reason: string;
}

/** The answer to MoveParams. `edit` is a WorkspaceEdit; absent where nothing can be moved. */
export interface Move {
  readonly edit?: object;
  readonly saved: SavedFix;
  readonly moved: number;
  /** In how many files they stood. */
  readonly files: number;
  readonly left: readonly LeftSecret[];
  /**
   * Where the name of the new variable stands in the source after the edit, to be renamed there; absent where there is none, or where it had the
   * value already.
   */
  readonly name?: { readonly line: number; readonly character: number };
}

/** Asks for a good name for a secret's variable, or whether a name is one. */
export interface NameParams {
  readonly of: SecretRef;
  readonly name?: string;
}

/** The name, and whether it holds this value already; or what is wrong with it. */
export type NameAnswer = { readonly name: string; readonly isReused: boolean } | { readonly reason: string };

/** A text that is about to be pasted in place of a range of a document. */
export interface PasteParams extends TextRange {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What can be pasted instead, so that no secret gets into the file. */
export interface PasteAnswer {
  /** A WorkspaceEdit of the document and the dot-files; the text is pasted by it. */
  readonly edit: object;
  readonly saved: SavedFix;
  readonly names: readonly string[];
  /** Whether there is no doubt that it is a secret. */
  readonly isSure: boolean;
}

/** A range of a document of which a person asks why it is flagged or not. */
export interface ExplainParams extends TextRange {
  readonly uri: string;
}

/** The argument of `saveFix`. */
export interface SavedFix {
  /** In the order in which they are saved. */
  readonly uris: readonly string[];
  /** The files that received secrets; none for an edit that moved none. */
  readonly envFiles: readonly string[];
  /** The variables that hold the secrets. */
  readonly names: readonly string[];
  /** What is left to do, for a person to read. */
  readonly notes: readonly string[];
  /** What would not work as it stands. */
  readonly warnings?: readonly string[];
  /** The secrets never stood in the file. */
  readonly isPasted?: true;
  /** Where the secret is revoked. */
  readonly rotate?: string;
}

/** Code action kinds. None is a sub-kind of `source.fixAll`: a secret must not be moved by a save. */
export const fixKinds = {
  moveToEnv: 'quickfix.leakline.moveToEnv',
  moveAlone: 'quickfix.leakline.moveAlone',
  moveToMounted: 'quickfix.leakline.moveToMounted',
  moveToEnvAs: 'quickfix.leakline.moveToEnvAs',
  moveOccurrences: 'quickfix.leakline.moveOccurrences',
  moveEverywhere: 'quickfix.leakline.moveEverywhere',
  ignoreLine: 'quickfix.leakline.ignoreLine',
  ignoreInWorkspace: 'quickfix.leakline.ignoreInWorkspace',
  openDocs: 'quickfix.leakline.openDocs',
} as const;

/** Kinds that are given to who asks for exactly them, and never on a save. */
export const sourceKinds = {
  moveAll: 'source.leakline.moveAll',
  previewAll: 'source.leakline.previewAll',
} as const;

/** Names of requests and notifications. */
export const methods = {
  /** Client to server: MoveParams, answered by a Move. */
  move: 'leakline/move',
  /** Client to server: NameParams, answered by a NameAnswer. */
  name: 'leakline/name',
  /** Client to server: PasteParams, answered by a PasteAnswer, or null where there is nothing better than the text. */
  paste: 'leakline/paste',
  /** Client to server: ScanParams; answers with a ScanSummary. */
  scanWorkspace: 'leakline/scanWorkspace',
  /** Client to server: scans the open documents again; answers with a ScanSummary. */
  scanOpen: 'leakline/scanOpen',
  /** Client to server: ChangesParams; answers with a ChangesScan. */
  scanChanges: 'leakline/scanChanges',
  /** Client to server: the address of a folder; answers with the names of its repository's branches. */
  branches: 'leakline/branches',
  /** Client to server: HistoryParams; answers with a HistoryScan. */
  scanHistory: 'leakline/scanHistory',
  /** Client to server: the address of a folder; answers with HistoryRefs. */
  historyRefs: 'leakline/historyRefs',
  /** Client to server: HistoryParams; answers with a HistoryCount. */
  historyCount: 'leakline/historyCount',
  /** Client to server: HistoryContentParams; answers with the text, or null. */
  historyContent: 'leakline/historyContent',
  /** Client to server: HistoryAcceptParams; answers with a HistoryAcceptance. */
  acceptHistory: 'leakline/acceptHistory',
  /** Client to server: forgets the last scan of a history. */
  clearHistory: 'leakline/clearHistory',
  /** Client to server: CiParams; answers with a CiAnswer. */
  addCi: 'leakline/addCi',
  /** Client to server: ReportParams; answers with the text of the report. */
  report: 'leakline/report',
  /** Client to server: a nonce for its style; answers with the page that sums everything up, whose links are commands of the client. */
  summaryPage: 'leakline/summaryPage',
  /** Client to server: ExplainParams; answers with one line for each rule that has looked at something there. */
  explain: 'leakline/explain',
  /** Client to server: forgets the findings of files that are not open. */
  clear: 'leakline/clear',
  /** Client to server: the workspace became trusted. */
  trust: 'leakline/trust',
  /** Server to client: a Status. */
  status: 'leakline/status',
  /** Server to client: FileFindings, with what is published of a file, to clients that have commands. */
  findings: 'leakline/findings',
  /** Server to client: an address, answered by the bytes in base64, or null. */
  read: 'leakline/read',
  /** Server to client: an address, answered by a RemoteStat, or null. */
  stat: 'leakline/stat',
  /** Server to client: the address of an open document, answered by whether a person sees it in an editor or has changed it. */
  counts: 'leakline/counts',
  /** Server to client: an address, answered by whether the editor's settings keep the file from being edited. */
  isLocked: 'leakline/isLocked',
  /** Server to client: the address of a folder, answered by its entries, `[name, 'file' | 'folder']`. */
  list: 'leakline/list',
  /** Server to client: the name of a grammar, answered by its bytes in base64. */
  wasm: 'leakline/wasm',
} as const;

/** The parameters of `scanWorkspace`, beside its `workDoneToken`. */
export interface ScanParams {
  /** The addresses of folders; the workspace's own, if absent. */
  readonly folders?: readonly string[];
}

/** What a scan did. */
export interface ScanSummary {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  readonly filesWithFindings: number;
  readonly cancelled: boolean;
  /** How many files were not scanned, by reason in words. */
  readonly skipped: Readonly<Record<string, number>>;
  /** How many findings comments, `.leakline.yaml` and the baseline accept. */
  readonly suppressed: { readonly byComment: number; readonly byProject: number; readonly byBaseline: number };
}

/** For the status bar. */
export interface Status {
  readonly findings: number;
  readonly files: number;
  readonly scanning: boolean;
  /** Findings of those files that comments, `.leakline.yaml` or the baseline accept. */
  readonly suppressed: number;
}

/** A file as the client sees it: its size in bytes, its modification time in milliseconds since 1970. */
export interface RemoteStat {
  readonly size: number;
  readonly modified: number;
  readonly readOnly?: boolean;
}

/** An entry of a folder as the client sees it. */
export type RemoteEntry = readonly [name: string, type: 'file' | 'folder'];

/** Bytes as base64, which every transport carries. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  const chunk = 32_768;
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

/** The bytes of `toBase64`. Throws where the text is none of its. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
