import { CodeAction, commands, type Disposable } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { clientCommands } from '../../server/protocol.ts';

/** More are not offered at once, nor so soon after each other that an older one may still be applied. */
const kept = 64;

/** The same with commands that outlive the list of actions in which they stood. */
export interface FixCommands extends Disposable {
  readonly middleware: Pick<Middleware, 'provideCodeActions' | 'resolveCodeAction'>;
}

/**
 * VS Code keeps the arguments of a command only as long as the list of actions that it stands in, and runs it after the edit: an edit of many files takes longer
 * than the next list, and nothing would be saved. A command without arguments is run in any case, so that of each fix becomes one of its own.
 */
export function createFixCommands({ resolveCodeAction }: Pick<Middleware, 'resolveCodeAction'>): FixCommands {
  const registered: Disposable[] = [];
  let count = 0;

  const own = <T>(action: T): T => {
    if (!(action instanceof CodeAction) || action.edit === undefined) return action;
    const { command } = action;
    if (command?.command !== clientCommands.saveFix || command.arguments === undefined) return action;
    count += 1;
    const name = `_leakline.saveFix.${count}`;
    const args: readonly unknown[] = command.arguments;
    registered.push(commands.registerCommand(name, () => commands.executeCommand(clientCommands.saveFix, ...args)));
    if (registered.length > kept) registered.shift()?.dispose();
    action.command = { title: command.title, command: name };
    return action;
  };

  return {
    middleware: {
      provideCodeActions: async (document, range, context, token, next) =>
        (await next(document, range, context, token))?.map(own),
      resolveCodeAction: async (item, token, next) =>
        own(await (resolveCodeAction?.(item, token, next) ?? next(item, token))),
    },
    dispose: () => {
      for (const each of registered) each.dispose();
    },
  };
}
