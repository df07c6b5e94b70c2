import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { parseSettings, type Settings } from '../core/settings.ts';
import type { Client } from './client.ts';
import { showMessage } from './log.ts';

/** The editor's settings, asked for once a folder and kept until they change. */
export interface Configuration {
  /** The settings of a workspace folder, by its address; undefined for what lies in none. */
  of(folder: string | undefined): Promise<Settings>;
  /** Asks the client to tell of changes; once it is initialized. */
  subscribe(): void;
}

const section = 'leakline';

/** `changed` is called after the settings have changed. A bad value gives its default and one notice. */
export function createConfiguration(
  connection: Connection,
  client: Client,
  initial: unknown,
  changed: () => void,
): Configuration {
  const cache = new Map<string | undefined, Promise<Settings>>();
  const shown = new Set<string>();
  let pushed = initial;

  const showOnce = (message: string) => {
    if (shown.has(message)) return;
    shown.add(message);
    showMessage(connection, message);
  };

  const ask = async (folder: string | undefined): Promise<Settings> => {
    const given = client.configuration
      ? await connection.workspace
          .getConfiguration({ ...(folder === undefined ? {} : { scopeUri: folder }), section })
          .catch(() => undefined)
      : pushed;
    const { settings, problems } = parseSettings(given);
    const [first] = problems;
    if (first !== undefined) {
      showOnce(
        `Leakline: the setting ${[section, ...first.path].join('.')} is not valid (${first.message}); its default is used.`,
      );
    }
    return settings;
  };

  connection.onDidChangeConfiguration(({ settings }: { settings: Readonly<Record<string, unknown>> | null }) => {
    pushed = settings?.[section] ?? pushed;
    cache.clear();
    shown.clear();
    changed();
  });

  return {
    of: (folder) => {
      let settings = cache.get(folder);
      if (settings === undefined) {
        settings = ask(folder);
        cache.set(folder, settings);
      }
      return settings;
    },
    subscribe: () => {
      if (!client.configuration) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => {});
    },
  };
}
