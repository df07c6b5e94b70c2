/** The addresses of files. Knows nothing of VS Code. */

/** The address of a file; for the cell of a notebook, that of the notebook. */
export function fileOf(uri: string): string {
  return uri.replace(/^vscode-notebook-cell:(?:\/\/)?/, 'file://').replace(/#.*$/s, '');
}

/** An address as a person reads it. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
