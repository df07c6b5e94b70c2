import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../../rules/rule.ts';
import type { LiveScan, TextChange } from '../core/liveScan.ts';
import { knowing, type Scanner } from '../core/scan.ts';
import { createYield } from './eventLoop.ts';

/** The scans of the open documents, which keep up with their texts. */
export interface LiveScans {
  /** Tells of a change that was made in an open document, before the next one is. */
  changed(uri: string, change: TextChange): void;
  closed(uri: string): void;
  /**
   * Scans what is not known of the document, the changed place first, and lets other events go between. Resolves with a scanner that knows what stands in
   * the document; undefined if its text changed meanwhile: what was scanned by then needn't be scanned again.
   */
  upToDate(document: TextDocument, source: Source, scanner: Scanner): Promise<Pick<Scanner, 'scan'> | undefined>;
}

interface Entry {
  readonly live: LiveScan;
  readonly scanner: Scanner;
  readonly source: Source;
}

/** Begins without any document. */
export function createLiveScans(): LiveScans {
  const entries = new Map<string, Entry>();

  /** Findings depend on more than the text. */
  const entryFor = (uri: string, source: Source, scanner: Scanner): Entry => {
    const known = entries.get(uri);
    const isSame = (['path', 'languageId', 'today'] as const).every((key) => known?.source[key] === source[key]);
    if (known?.scanner === scanner && isSame) return known;
    const entry = { live: scanner.follow(), scanner, source: { ...source, text: '' } };
    entries.set(uri, entry);
    return entry;
  };

  return {
    changed: (uri, change) => entries.get(uri)?.live.change(change),
    closed: (uri) => {
      entries.delete(uri);
    },
    async upToDate(document, source, scanner) {
      const { uri, version } = document;
      const yieldIfDue = createYield();
      const entry = entryFor(uri, source, scanner);
      while (entry.live.advance(source) > 0) {
        await yieldIfDue();
        if (document.version !== version || entries.get(uri) !== entry) return undefined;
      }
      return knowing(scanner, { text: source.text, findings: entry.live.findings() });
    },
  };
}
