import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, removeLeftovers } from './cache.ts';

/** A window without welcome pages, chat, news and network, so that nothing moves but what is looked at. */
const calm = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  // On the web VS Code saves by itself unless told otherwise.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export interface UserData {
  /** Holds the two folders below and the logs. */
  readonly home: string;
  /** What `--user-data-dir` takes. */
  readonly userData: string;
  /** What `--extensions-dir` takes. */
  readonly extensions: string;
  remove(): void;
}

/** Makes fresh folders for one VS Code, with calm user settings and those given. */
export function makeUserData(settings: Readonly<Record<string, unknown>> = {}): UserData {
  removeLeftovers();
  const home = mkdtempSync(path.join(cache, `run-${process.pid}-`));
  const userData = path.join(home, 'user-data');
  const extensions = path.join(home, 'extensions');
  // Desktop VS Code reads the first, the server in the browser the second.
  for (const folder of ['User', 'data/User']) {
    mkdirSync(path.join(userData, folder), { recursive: true });
    writeFileSync(path.join(userData, folder, 'settings.json'), JSON.stringify({ ...calm, ...settings }, undefined, 2));
  }
  mkdirSync(extensions);
  return { home, userData, extensions, remove: () => rmSync(home, { recursive: true, force: true }) };
}
