import { defineCommand } from '../command.ts';
import { exitCode } from '../io.ts';

export const lsp = defineCommand({
  name: 'lsp',
  summary: 'be a language server, for any editor',
  usage: ['--stdio'],
  description: `Speaks the language server protocol on standard input and output until the client asks it to exit: diagnostics while you type, hovers, fixes,
and a scan of the workspace. Editors start it themselves.`,
  success: 'the client has said goodbye',
  options: { stdio: { type: 'boolean', help: 'Speak on standard input and output, the only way there is.' } },
  examples: [
    ["vim.lsp.start({ name = 'leakline', cmd = { 'leakline', 'lsp', '--stdio' } })", 'Starts it from Neovim.'],
  ],
  async run() {
    // Loaded here: no other command needs the protocol's library.
    const { serve } = await import('../../stdio.ts');
    await serve();
    return exitCode.clean;
  },
});
