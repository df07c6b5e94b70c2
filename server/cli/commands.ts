import type { Command } from './command.ts';
import { baseline } from './commands/baseline.ts';
import { completionOf } from './commands/completion.ts';
import { config } from './commands/config.ts';
import { explainCommand } from './commands/explain.ts';
import { history } from './commands/history.ts';
import { hook } from './commands/hook.ts';
import { lsp } from './commands/lsp.ts';
import { merge } from './commands/merge.ts';
import { rules } from './commands/rules.ts';
import { scan } from './commands/scan.ts';
import { staged } from './commands/staged.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  scan,
  staged,
  history,
  explainCommand,
  baseline,
  merge,
  rules,
  config,
  hook,
  lsp,
  completionOf(() => commands),
];
