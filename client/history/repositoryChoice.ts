import { type Uri, window, workspace } from 'vscode';
import { chooseFolder } from '../folderChoice.ts';
import { repositoryRoots } from '../staged/git.ts';

/** A repository, by a folder in it whose settings count, and as a person calls it. */
export interface ChosenRepository {
  readonly folder: Uri;
  readonly name: string;
}

const nameOf = ({ path }: Uri) => path.slice(path.lastIndexOf('/') + 1);

/** The root; where that is above the workspace, the workspace's folder in it. */
function folderIn(root: Uri): Uri {
  if (workspace.getWorkspaceFolder(root) !== undefined) return root;
  const inside = workspace.workspaceFolders?.find(({ uri }) => uri.path.startsWith(`${root.path}/`));
  return inside?.uri ?? root;
}

/** The repository that a command is about; asks which where the editor has several. */
export async function chooseRepository(): Promise<ChosenRepository | undefined> {
  const roots = await repositoryRoots();
  if (roots.length === 0) {
    const folder = await chooseFolder();
    return folder && { folder: folder.uri, name: folder.name };
  }
  const found = roots.map((root) => ({
    label: nameOf(root),
    description: workspace.asRelativePath(root),
    folder: folderIn(root),
    name: nameOf(root),
  }));
  return found.length === 1 ? found[0] : window.showQuickPick(found, { title: 'Which Repository?' });
}
