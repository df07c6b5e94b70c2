import { type LogOutputChannel, window } from 'vscode';

/** The log that "Leakline: Show Log" shows. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel('Leakline', { log: true });
}

/**
 * The log as the protocol's trace may use it. With `leakline.trace.server` set to verbose the library would write every message whole, documents and
 * fixes included: only the first line, which names the message, goes through.
 */
export function withoutTexts(log: LogOutputChannel): LogOutputChannel {
  return Object.create(log, {
    trace: {
      value: (message: string) => {
        const [line = ''] = message.split('\n', 1);
        if (!line.startsWith('{')) log.trace(line);
      },
    },
  }) as LogOutputChannel;
}
