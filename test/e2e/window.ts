import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { cache } from '../host/cache.ts';
import { installExtension, type Server, startServer } from '../host/server.ts';
import { makeUserData } from '../host/userData.ts';
import { vsix } from '../host/vsix.ts';
import { workbenchUrl } from '../host/workbench.ts';

// What a person types stays as it is typed, and nothing pops up over it.
const typing = {
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.quickSuggestions': { comments: 'off', other: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'workbench.colorTheme': 'Default Dark Modern',
};

/** Leakline's item in the status bar, there once the extension runs. */
export const statusItem = '.statusbar-item[id^="leakline"]';

export interface WindowOptions {
  readonly folder: string;
  readonly trusted: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly context?: BrowserContextOptions;
}

/** A VS Code with the packaged extension installed, and the hands and eyes of a person in front of it. */
export class Window {
  readonly page: Page;
  readonly editor: Locator;
  readonly squiggles: Locator;
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #removeUserData: () => void;

  private constructor(page: Page, browser: Browser, server: Server, removeUserData: () => void) {
    this.page = page;
    this.editor = page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
    this.squiggles = page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
    this.#browser = browser;
    this.#server = server;
    this.#removeUserData = removeUserData;
  }

  static async open(options: WindowOptions): Promise<Window> {
    const folders = makeUserData({ ...typing, ...options.settings });
    const serverOptions = { ...folders, trusted: options.trusted, development: false };
    await installExtension(vsix, serverOptions);
    const server = await startServer(serverOptions);
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options.context });
    await page.goto(workbenchUrl({ server, folder: options.folder }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await page.locator(statusItem).waitFor();
    return new Window(page, browser, server, folders.remove);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    this.#removeUserData();
  }

  /** Opens a file of the folder by its name. */
  async file(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.#choose(name, path.basename(name));
    await this.page.locator('.quick-input-widget input').waitFor({ state: 'hidden' });
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
    await this.editor.click();
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.asking(title);
    await this.page.locator('.quick-input-widget input').waitFor({ state: 'hidden' });
  }

  /** Runs a command that goes on to ask something, by its title. */
  async asking(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#choose(title, title);
  }

  /** The rows of one of Leakline's trees, which must be the only one that is shown. */
  tree(name: string): Locator {
    return this.page.locator(`.monaco-list[aria-label="${name}"] .monaco-list-row`);
  }

  /** A button in the title of the view that is shown. */
  viewButton(title: string): Locator {
    return this.page.locator(`.sidebar .title-actions .action-label[aria-label^="${title}"]`);
  }

  /** Types as a person does, a key at a time. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 10 });
  }

  /** Puts a text on the clipboard; the context needs its permissions. */
  async copy(text: string): Promise<void> {
    // As a text, since the types here know no page.
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /**
   * Clicks on the first squiggle and opens its menu of fixes, whose rows are then there to be looked at. The cursor must
   * stand where there is nothing to fix: VS Code drops the request for the menu if the light bulb comes meanwhile, so the
   * light bulb of the squiggle is waited for, and must not be another's.
   */
  async fixes(): Promise<Locator> {
    const bulb = this.page.locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget').filter({ visible: true });
    await bulb.waitFor({ state: 'hidden' });
    // The squiggle itself lies under the text.
    await this.squiggles.first().click({ force: true });
    await bulb.waitFor();
    await this.press('ControlOrMeta+.');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return rows;
  }

  /** Resolves when the editor shows a text. */
  async shows(text: string): Promise<void> {
    await this.editor.filter({ hasText: text }).waitFor();
  }

  /** Keeps a picture of the window in the cache, for whoever looks for what went wrong. */
  async picture(name: string): Promise<void> {
    const folder = path.join(cache, 'screenshots');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  async #choose(typed: string, row: string): Promise<void> {
    await this.page.locator('.quick-input-widget input').waitFor();
    await this.type(typed);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await this.press('Enter');
  }
}
