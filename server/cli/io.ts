/** Exit codes. They are a promise: scripts depend on them. */
export const exitCode = { clean: 0, findings: 1, error: 2 } as const;

/** One of them. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Where a program's text goes, and whether a person reads it there. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** What a command may touch of the process. The report goes to `stdout`, everything else to `stderr`. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** An error that is the user's to solve: each line says what and where, `hint` what to do. Ends the program with exit code 2. */
export class UsageError extends Error {
  readonly lines: readonly string[];
  readonly hint: string | undefined;

  constructor(what: string | readonly string[], hint?: string) {
    const lines = typeof what === 'string' ? [what] : what;
    super(lines.join('\n'));
    this.lines = lines;
    this.hint = hint;
  }
}

/** Whether escape sequences may be written to `output`. https://no-color.org */
export function hasColor(output: Output, env: Io['env'], noColor = false): boolean {
  if (noColor || (env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
