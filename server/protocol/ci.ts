/** What the client and the server say to each other about checks that a repository gets. */

/** Where the check runs. */
export type CiKind = 'github' | 'azure' | 'gitlab' | 'preCommit' | 'gitHook';

/** The parameters of `addCi`. */
export interface CiParams {
  readonly kind: CiKind;
  /** The address of the workspace folder. */
  readonly folder: string;
}

/** The edit that adds the check, for the client to make. */
export interface CiEdit {
  readonly uri: string;
  /** The file's whole text afterwards; absent where it has been written, since no editor can make it executable. */
  readonly text?: string;
  /** What is left to do, as a sentence. */
  readonly next: string;
}

/** The edit; or why there is none, as a sentence, and the file that it speaks of. */
export type CiAnswer = CiEdit | { readonly reason: string; readonly uri?: string };
