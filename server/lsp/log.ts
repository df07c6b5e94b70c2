import { type Connection, MessageType, type RemoteConsole, ShowMessageNotification } from 'vscode-languageserver';

/** The log of the session, handed in where it is needed. What is written holds names, counts and times, never texts. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** The log that the client shows. */
export function createLog(console: RemoteConsole): Log {
  return {
    error: (message) => console.error(message),
    warn: (message) => console.warn(message),
    info: (message) => console.info(message),
    debug: (message) => console.debug(message),
  };
}

/** Tells the person something, in a form that asks for no answer. */
export function tell(connection: Connection, message: string, type: MessageType = MessageType.Warning): void {
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {});
}

/**
 * An error as one line for the log: its kind and where it was thrown. Its message is left out, since a parser's or a pattern's may quote the text
 * that it choked on.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames.slice(0, 3).map((frame) => frame.trim())].join(' ');
}
