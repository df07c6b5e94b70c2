/** VS Code's own git extension, as far as it is asked. https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
import { type Event, extensions, type Uri } from 'vscode';

/** A repository that the editor has open. */
export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly indexChanges: readonly { readonly uri: Uri }[];
    readonly onDidChange: Event<void>;
  };
  /** Stages files, by their paths. */
  add(paths: string[]): Promise<void>;
}

/** The repositories that the editor has open. */
export interface Git {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}

/** Undefined in the web, in Restricted Mode, and where git is missing or switched off. */
export async function openGit(): Promise<Git | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = await extension?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}
