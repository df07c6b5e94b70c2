/** Folders by their paths, which are absolute, with forward slashes. */
import type { FixContext } from './plan.ts';

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

/** A file of the same folder. */
export interface Neighbour {
  readonly name: string;
  readonly text: string;
}

/** The other files of a path's folder whose names fit. */
export async function filesBeside(path: string, names: RegExp, { files }: FixContext): Promise<readonly Neighbour[]> {
  const folder = folderOf(path);
  const found = (await files.list(folder)).filter((name) => names.test(name) && `${folder}/${name}` !== path);
  return await Promise.all(found.map(async (name) => ({ name, text: (await files.read(`${folder}/${name}`)) ?? '' })));
}
