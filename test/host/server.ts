import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { installCodeServer } from './codeServer.ts';
import { run, withThisNode } from './run.ts';

export interface ServerOptions {
  /** Settings, state and logs, as `makeUserData` lays them out. */
  readonly userData: string;
  /** Installed extensions. */
  readonly extensions: string;
  /** False to start in Restricted Mode where the folder is not trusted. */
  readonly trusted: boolean;
  /** Lets a page run an extension from its folder, and its tests; no notification is then shown by itself. */
  readonly development: boolean;
}

export interface Server {
  /** Host and port, as in `127.0.0.1:4711`. */
  readonly authority: string;
  /** Whoever knows it may use the server, which gives a terminal on this machine. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Starts VS Code's server on a free port of this machine and resolves when it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const main = await installCodeServer();
  const token = randomBytes(16).toString('hex');
  // The server itself and not code-server's wrapper, which doesn't know the test driver's switch.
  const args = [
    main,
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', options.userData, '--extensions-dir', options.extensions],
    ...(options.development ? ['--enable-smoke-test-driver'] : []),
    ...(options.trusted ? ['--disable-workspace-trust'] : []),
  ];
  // A process group of its own, so that one signal ends the server with its extension hosts.
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withThisNode(),
  });
  const kill = () => killGroup(child);
  process.once('exit', kill);
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await listening(child);
  return {
    authority: `127.0.0.1:${port}`,
    token,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await closed;
    },
  };
}

/** Installs a packaged extension into a folder of extensions; throws with the server's output if that fails. */
export async function installExtension(vsix: string, options: ServerOptions): Promise<void> {
  const main = await installCodeServer();
  const folders = ['--server-data-dir', options.userData, '--extensions-dir', options.extensions];
  await run(process.execPath, [main, '--install-extension', vsix, '--force', ...folders], {
    title: `Installing ${path.basename(vsix)}`,
    env: withThisNode(),
  });
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
