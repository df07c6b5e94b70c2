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
  /** Whether it has looked for repositories yet. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<Git['state']>;
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

/** The roots of all repositories that the editor has open, submodules among them, once it has looked for them. */
export async function repositoryRoots(): Promise<readonly Uri[]> {
  const git = await openGit();
  if (git?.state === 'uninitialized') {
    await new Promise<void>((resolve) => {
      const listener = git.onDidChangeState(() => {
        listener.dispose();
        resolve();
      });
    });
  }
  return git?.repositories.map(({ rootUri }) => rootUri) ?? [];
}
