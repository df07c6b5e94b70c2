import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders', 'codium'];

/** The command that opens a desktop VS Code, if there is one and a screen to show it. */
export function findDesktop(): string | undefined {
  const { env, platform } = process;
  const hasScreen = platform !== 'linux' || env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined;
  // In the terminal of a remote window `code` talks to that window and knows no extension under development.
  const inRemote = env['VSCODE_IPC_HOOK_CLI'] !== undefined;
  if (!hasScreen || inRemote) return undefined;
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Opens a folder and a file of it in the desktop VS Code, with an extension under development. */
export function openDesktop(command: string, extension: string, folder: string, file: string): Promise<void> {
  const shell = command.endsWith('.cmd');
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const args = ['--new-window', quoted(`--extensionDevelopmentPath=${extension}`), quoted(folder), quoted(file)];
  const child = spawn(quoted(command), args, { stdio: 'inherit', shell });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
