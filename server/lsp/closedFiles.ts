/** The files that are not open: each is read, scanned and shown as an open one would be. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Inspection, inspect, isEnvFile } from '../core/inspect.ts';
import type { Host } from '../host.ts';
import { decodeText } from '../text.ts';
import { toDiagnostics } from './diagnostics.ts';
import type { DocumentsContext } from './documents.ts';
import { toUri } from './location.ts';
import type { Project } from './projects.ts';

/** What came of a file. */
export type FileOutcome =
  | { readonly kind: 'scanned'; readonly bytes: number; readonly inspection: Inspection }
  | { readonly kind: 'skipped'; readonly reason: string }
  /** There is no such regular file any more. */
  | { readonly kind: 'gone' };

export interface ClosedFiles {
  /** Scans a file that is not open, and shows what is in it. */
  scan(path: string): Promise<FileOutcome>;
}

const skipped = (reason: string): FileOutcome => ({ kind: 'skipped', reason });

/** Why a file has no text, in words for the summary. */
const noText: Readonly<Record<string, string>> = {
  binary: 'binary',
  undecodable: 'in an encoding that is not supported',
};

export function createClosedFiles(context: DocumentsContext, host: Host): ClosedFiles {
  const { client, files, findings, projects, rules, scanner, today } = context;

  const read = async (path: string, { settings, policy }: Project): Promise<FileOutcome> => {
    if (!settings.enable) return skipped('switched off');
    const excluded = policy.excludes(path);
    if (excluded !== undefined)
      return skipped(excluded === 'project' ? 'excluded by .leakline.yaml' : 'excluded by a setting');
    const stat = await host.stat(path);
    if (stat === undefined) return { kind: 'gone' };
    if (stat.size > policy.maxFileSize) return skipped(`larger than ${policy.maxFileSize / 1024} KB`);
    const bytes = await host.read(path);
    if (bytes === undefined) return skipped('not readable');
    const decoded = decodeText(bytes);
    if ('skipped' in decoded) return skipped(noText[decoded.skipped] ?? decoded.skipped);
    const ignoredByGit = isEnvFile(path) && (await files.isIgnored(path));
    const source = { path, text: decoded.text, ignoredByGit };
    const inspection = inspect(source, scanner, { policy, today: today() });
    show(path, source.text, inspection, settings.maxFindingsPerFile);
    return { kind: 'scanned', bytes: bytes.length, inspection };
  };

  const show = (path: string, text: string, inspection: Inspection, maximum: number) => {
    const uri = toUri(path);
    // It was opened while it was read: the buffer speaks now.
    if (context.documents.of(uri).length > 0) return;
    const document = TextDocument.create(uri, '', 0, text);
    findings.publish(uri, inspection, toDiagnostics(document, inspection, rules, client, maximum));
  };

  return {
    scan: async (path) => {
      const outcome = await read(path, await projects.of(path));
      const uri = toUri(path);
      if (outcome.kind !== 'scanned' && findings.knows(uri) && context.documents.of(uri).length === 0)
        findings.clear(uri);
      return outcome;
    },
  };
}
