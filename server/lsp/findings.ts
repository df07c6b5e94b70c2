import type { Connection, Diagnostic } from 'vscode-languageserver';
import { type Inspection, isByRepository } from '../core/inspect.ts';
import type { FileFindings } from '../protocol/lists.ts';
import { methods, type Status } from '../protocol.ts';
import type { Client } from './client.ts';
import { quietly } from './log.ts';

/** What is known of one document or file. */
interface Known {
  readonly findings: number;
  readonly suppressed: number;
  /** Of an open document only: what was found in which version of it. */
  readonly inspected?: { readonly version: number; readonly inspection: Inspection };
}

/** What is shown of one document or file: in its text, and in the client's lists. */
export interface Shown {
  readonly diagnostics: Diagnostic[];
  readonly listed: FileFindings;
}

/** What the client shows now, and the counts for the status bar. */
export interface Findings {
  /** Shows what was found. `version` is that of an open document; a closed file has none. */
  publish(uri: string, inspection: Inspection, shown: Shown, version?: number): void;
  clear(uri: string): void;
  /** The addresses of which something is shown or known. */
  uris(): readonly string[];
  knows(uri: string): boolean;
  /** What was found in this version of an open document. */
  of(uri: string, version: number): Inspection | undefined;
  status(): Omit<Status, 'scanning'>;
}

/** `changed` is called after the counts have changed. */
export function createFindings(connection: Connection, client: Client, changed: () => void): Findings {
  const known = new Map<string, Known>();
  const totals = { findings: 0, files: 0, suppressed: 0 };

  const count = (entry: Known | undefined, sign: 1 | -1) => {
    if (entry === undefined) return;
    totals.findings += sign * entry.findings;
    totals.files += entry.findings > 0 ? sign : 0;
    totals.suppressed += sign * entry.suppressed;
  };
  const remember = (uri: string, entry: Known | undefined) => {
    count(known.get(uri), -1);
    count(entry, 1);
    if (entry === undefined) known.delete(uri);
    else known.set(uri, entry);
    changed();
  };

  const listedBefore = new Set<string>();
  const list = (listed: FileFindings) => {
    if (!client.commands) return;
    // With every keystroke in a file without secrets there is nothing to tell.
    if (listed.findings.length === 0 && !listedBefore.delete(listed.uri)) return;
    if (listed.findings.length > 0) listedBefore.add(listed.uri);
    void quietly(() => connection.sendNotification(methods.findings, listed));
  };

  return {
    publish: (uri, inspection, { diagnostics, listed }, version) => {
      const suppressed = inspection.suppressed.filter(isByRepository).length;
      const entry: Known = {
        findings: inspection.findings.length,
        suppressed,
        ...(version === undefined ? {} : { inspected: { version, inspection } }),
      };
      // A closed file without anything to say was not shown before, unless it is known.
      const silent = version === undefined && diagnostics.length === 0 && suppressed === 0;
      if (silent && !known.has(uri)) return;
      remember(uri, silent ? undefined : entry);
      const versioned = client.diagnosticVersion && version !== undefined ? { version } : {};
      void quietly(() => connection.sendDiagnostics({ uri, diagnostics, ...versioned }));
      list(listed);
    },
    clear: (uri) => {
      remember(uri, undefined);
      list({ uri, findings: [], more: 0, inTests: false });
      void quietly(() => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    knows: (uri) => known.has(uri),
    uris: () => [...known.keys()],
    of: (uri, version) => {
      const inspected = known.get(uri)?.inspected;
      return inspected?.version === version ? inspected.inspection : undefined;
    },
    status: () => ({ ...totals }),
  };
}
