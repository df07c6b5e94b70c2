import { workspace } from 'vscode';

/** Schemes of real files. Not among them: `git:`, `output:`, `comment:` and other views, which would be squiggled twice in a diff. */
const fileSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** What is scanned: documents with these schemes, and those of the workspace's own folders. */
export function documentSelector(): { scheme: string }[] {
  const ofFolders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...fileSchemes, ...ofFolders])].map((scheme) => ({ scheme }));
}
