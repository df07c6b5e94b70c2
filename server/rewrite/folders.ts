/** Folders by their paths, which are absolute, with forward slashes. */

/** The folder of a path. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** The folders from the file's own up to the workspace's, innermost first; empty if the file stands outside. */
export function foldersUp(path: string, workspaceFolder: string): readonly string[] {
  if (!path.startsWith(`${workspaceFolder}/`)) return [];
  const folders: string[] = [];
  for (let folder = folderOf(path); folder.length >= workspaceFolder.length; folder = folderOf(folder))
    folders.push(folder);
  return folders;
}
