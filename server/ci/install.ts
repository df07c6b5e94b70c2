/** Fetches the command line of `$LEAKLINE_VERSION` into the folder `$tools`. Where it can't, npm says why. */
export const installCommand =
  'npm install --loglevel=error --no-audit --no-fund --ignore-scripts --prefix "$tools" "leakline@$LEAKLINE_VERSION"';

/**
 * The lines of a script that fetch the command line into a folder outside the repository and define `leakline`. Not npx inside it: its .npmrc can name another
 * registry, and its node_modules can hold another leakline, so a pull request from a stranger could run what it likes. `folder` is text of the shell.
 */
export const installing = (folder: string): readonly string[] => [
  '# Outside the repository, whose .npmrc and node_modules have no say there.',
  `tools="${folder}"`,
  installCommand,
  'leakline() { "$tools/node_modules/.bin/leakline" "$@"; }',
];

/** Lines of a script, indented. */
export const indented = (lines: readonly string[], columns: number): string =>
  lines
    .map((line) => `${' '.repeat(columns)}${line}`)
    .join('\n')
    .trimStart();
