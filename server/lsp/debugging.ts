import type { FixContext, FixPlan } from '../rewrite/plan.ts';

/** Debuggers that read an env file. https://code.visualstudio.com/docs/debugtest/debugging-configuration */
const readsEnvFile = /"type"\s*:\s*"(?:node|pwa-node|node-terminal|python|debugpy|go|cppdbg|coreclr|php|java|lldb)"/;

/** What a project's launch.json lacks for the debugger to read the env file, as a sentence; none where there is nothing to say. */
export async function debuggingNote(
  { envFile }: Pick<FixPlan, 'envFile'>,
  { files, workspaceFolder }: FixContext,
): Promise<readonly string[]> {
  const text = await files.read(`${workspaceFolder}/.vscode/launch.json`);
  if (text === undefined || /"envFile"\s*:/.test(text) || !readsEnvFile.test(text)) return [];
  const path = envFile.slice(workspaceFolder.length);
  return [`For the debugger, add "envFile": "\${workspaceFolder}${path}" to launch.json.`];
}
