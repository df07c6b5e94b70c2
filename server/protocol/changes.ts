/** What the client and the server say to each other about the changes that git knows. */
import type { ListedFinding, TextRange } from './lists.ts';

/** The parameters of `scanChanges`, beside its `workDoneToken`. */
export interface ChangesParams {
  /** The address of a folder in the repository. */
  readonly folder: string;
  /** What the next commit would take, or all that came since the branch left a commit. */
  readonly scope: 'staged' | { readonly since: string };
  /** Whether the files that hold one come into the list of findings, as they are now. */
  readonly listed?: boolean;
}

/** A secret that changes bring in: the file did not have it before. */
export interface NewSecret extends ListedFinding {
  /** The address of the file. Its `range` is that in the changed content. */
  readonly uri: string;
  /** Where the same secret stands in the file as it is now; absent where it is gone from there. */
  readonly inFile?: TextRange;
}

/** What changes bring in, or why nothing can be said of them, as a sentence. */
export interface ChangesScan {
  readonly files: number;
  readonly secrets: readonly NewSecret[];
  readonly cancelled: boolean;
  readonly reason?: string;
}
