import { type Connection, LogMessageNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** The log of the session, handed in where it is needed. What is written holds names, counts and times, never texts. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** Sends something, unless the client has gone meanwhile: then nobody is there to miss it. */
export async function quietly(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch {
    // Closed or disposed.
  }
}

/** The log that the client shows. */
export function createLog(connection: Connection): Log {
  const log = (type: MessageType) => (message: string) => {
    void quietly(() => connection.sendNotification(LogMessageNotification.type, { type, message }));
  };
  return {
    error: log(MessageType.Error),
    warn: log(MessageType.Warning),
    info: log(MessageType.Info),
    debug: log(MessageType.Debug),
  };
}

/** Shows the person a message that asks for no answer. */
export function showMessage(connection: Connection, message: string, type: MessageType = MessageType.Warning): void {
  void quietly(() => connection.sendNotification(ShowMessageNotification.type, { type, message }));
}

/**
 * An error as one line for the log: its kind and where it was thrown. Its message is left out, since a parser's or a pattern's may quote the text
 * that it choked on, lines that look like frames among it.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack?.replace(error.message, () => '') ?? '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 3).map((frame) => frame.trim())].join(' ');
}
