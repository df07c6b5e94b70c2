/** The files that are not open: each is read, scanned and shown as an open one would be. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Inspection, inspect, isEnvFile } from '../core/inspect.ts';
import type { Host } from '../host.ts';
import { decodeText } from '../text.ts';
import { toDiagnostics } from './diagnostics.ts';
import type { DocumentsContext } from './documents.ts';
import { listedOf } from './listed.ts';
import { toUri } from './location.ts';
import type { Project } from './projects.ts';

/** What came of a file. */
export type FileOutcome =
  | { readonly kind: 'scanned'; readonly bytes: number; readonly inspection: Inspection }
  | { readonly kind: 'skipped'; readonly reason: string }
  /** There is no such regular file any more. */
  | { readonly kind: 'gone' };

/** A file that was read, or what came of it already. */
export type Loaded = { readonly kind: 'loaded'; readonly path: string; readonly bytes: Uint8Array } & Surroundings;

interface Surroundings {
  readonly project: Project;
  readonly ignoredByGit: boolean;
}

export interface ClosedFiles {
  /** Reads a file that is not open. Many can be read at the same time. */
  load(path: string): Promise<Loaded | FileOutcome>;
  /** Scans a file that was read, and shows what is in it. Blocks, a few milliseconds a megabyte. */
  judge(loaded: Loaded): Promise<FileOutcome>;
  /** Both. */
  scan(path: string): Promise<FileOutcome>;
}

const skipped = (reason: string): FileOutcome => ({ kind: 'skipped', reason });

/** Why a file has no text, in words for the summary. */
const noText: Readonly<Record<string, string>> = {
  binary: 'binary',
  undecodable: 'in an encoding that is not supported',
};

export function createClosedFiles(context: DocumentsContext, host: Host): ClosedFiles {
  const { client, documents, files, findings, projects, today } = context;

  const read = async (path: string): Promise<Loaded | FileOutcome> => {
    const project = await projects.of(path);
    const { settings, policy } = project;
    if (!settings.enable) return skipped('switched off');
    const excluded = policy.excludes(path);
    if (excluded !== undefined) {
      return skipped(excluded === 'project' ? 'excluded by .leakline.yaml' : 'excluded by a setting');
    }
    const stat = await host.stat(path);
    if (stat === undefined) return { kind: 'gone' };
    if (stat.size > policy.maxFileSize) return skipped(`larger than ${policy.maxFileSize / 1024} KB`);
    const bytes = await host.read(path);
    if (bytes === undefined) return skipped('not readable');
    const ignoredByGit = isEnvFile(path) && (await files.isIgnored(path));
    return { kind: 'loaded', path, bytes, project, ignoredByGit };
  };

  /** What is no longer scanned is no longer shown; of an open file the buffer speaks. */
  const forget = (path: string) => {
    const uri = toUri(path);
    if (findings.knows(uri) && documents.of(uri).length === 0) findings.clear(uri);
  };

  const load = async (path: string): Promise<Loaded | FileOutcome> => {
    const loaded = await read(path);
    if (loaded.kind !== 'loaded') forget(path);
    return loaded;
  };

  const judge = async ({ path, bytes, project, ignoredByGit }: Loaded): Promise<FileOutcome> => {
    const decoded = decodeText(bytes);
    if ('skipped' in decoded) {
      forget(path);
      return skipped(noText[decoded.skipped] ?? decoded.skipped);
    }
    const { text } = decoded;
    const found = inspect({ path, text, ignoredByGit }, project.scanner, { policy: project.policy, today: today() });
    const inspection = await project.acceptBaseline(found, text);
    const uri = toUri(path);
    // It may have been opened while it was read.
    if (documents.of(uri).length === 0) {
      const document = TextDocument.create(uri, '', 0, text);
      const maximum = project.settings.maxFindingsPerFile;
      const diagnostics = toDiagnostics(document, inspection, project.rules, client, maximum);
      findings.publish(uri, inspection, { diagnostics, listed: listedOf(document, path, inspection, project) });
    }
    return { kind: 'scanned', bytes: bytes.length, inspection };
  };

  return {
    load,
    judge,
    scan: async (path) => {
      const loaded = await load(path);
      return loaded.kind === 'loaded' ? await judge(loaded) : loaded;
    },
  };
}
