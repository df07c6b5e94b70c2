/** The files that are not open: each is read, scanned and shown as an open one would be. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Inspection, inspect, isEnvFile, noInspection } from '../../core/inspect.ts';
import { knowing, type Scanned } from '../../core/scan.ts';
import type { Host, Sifted, SkipReason } from '../../host.ts';
import { decodeText } from '../../text.ts';
import { toDiagnostics } from '../diagnostics.ts';
import type { DocumentsContext, Inspected } from '../documents.ts';
import { toUri } from '../location.ts';
import type { Project } from '../projects.ts';
import { listedOf } from '../reports/listed.ts';

/** A file that is not scanned: why in words, and the reason's name. */
export interface Skip {
  readonly kind: 'skipped';
  readonly reason: string;
  readonly because: SkipReason;
}

/** What came of a file. */
export type FileOutcome =
  | { readonly kind: 'scanned'; readonly bytes: number; readonly inspection: Inspection }
  | Skip
  /** There is no such regular file any more. */
  | { readonly kind: 'gone' };

/** A file that was read, or what came of it already. */
export type Loaded = {
  readonly kind: 'loaded';
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What was found in it before. */
  readonly scanned?: Scanned | undefined;
} & Surroundings;

interface Surroundings {
  readonly project: Project;
  readonly ignoredByGit: boolean;
}

/** What is done with files that no editor has open. */
export interface ClosedFiles {
  /** Reads a file that is not open. Many can be read at the same time. `scanned` is taken for as long as the file holds this text. */
  load(path: string, scanned?: Scanned): Promise<Loaded | FileOutcome>;
  /** Scans a file that was read, without showing anything. */
  examine(loaded: Loaded): Promise<Inspected | Skip>;
  /** Scans a file that was read, and shows what is in it. Blocks, a few milliseconds a megabyte. */
  judge(loaded: Loaded): Promise<FileOutcome>;
  /** Both. */
  scan(path: string): Promise<FileOutcome>;
  /** What the answer of a sieve comes to. Nothing is shown of the file any more. */
  settle(path: string, sifted: Exclude<Sifted, { readonly kind: 'caught' }>): FileOutcome;
}

const skipped = (because: SkipReason, reason: string): Skip => ({ kind: 'skipped', reason, because });

/** Why a file has no text, in words for the summary. */
const noText: Partial<Readonly<Record<SkipReason, string>>> = {
  binary: 'binary',
  undecodable: 'in an encoding that is not supported',
  link: 'a symbolic link',
  special: 'a pipe, a socket or a device',
};

/** Builds what reads, scans and shows closed files. */
export function createClosedFiles(context: DocumentsContext, host: Host): ClosedFiles {
  const { client, documents, files, findings, projects, today } = context;

  const read = async (path: string): Promise<Loaded | FileOutcome> => {
    const project = await projects.of(path);
    const { settings, policy } = project;
    if (!settings.enable) return skipped('excluded', 'switched off');
    const excluded = policy.excludes(path);
    if (excluded !== undefined) {
      return skipped('excluded', excluded === 'project' ? 'excluded by .leakline.yaml' : 'excluded by a setting');
    }
    const stat = await host.stat(path);
    if (stat === undefined) {
      const other = await host.other?.(path);
      return other === undefined ? { kind: 'gone' } : skipped(other, noText[other] ?? other);
    }
    if (stat.size > policy.maxFileSize) return skipped('tooLarge', `larger than ${policy.maxFileSize / 1024} KB`);
    const bytes = await host.read(path);
    if (bytes === undefined) return skipped('unreadable', 'not readable');
    const ignoredByGit = isEnvFile(path) && (await files.isIgnored(path));
    return { kind: 'loaded', path, bytes, project, ignoredByGit };
  };

  /** What is no longer scanned is no longer shown; of an open file the buffer speaks. */
  const forget = (path: string) => {
    const uri = toUri(path);
    if (findings.knows(uri) && documents.of(uri).length === 0) findings.clear(uri);
  };

  const load = async (path: string, scanned?: Scanned): Promise<Loaded | FileOutcome> => {
    const loaded = await read(path);
    if (loaded.kind === 'loaded') return { ...loaded, scanned };
    forget(path);
    return loaded;
  };

  const examine = async ({ path, bytes, project, ignoredByGit, scanned }: Loaded): Promise<Inspected | Skip> => {
    const decoded = decodeText(bytes);
    if ('skipped' in decoded) return skipped(decoded.skipped, noText[decoded.skipped] ?? decoded.skipped);
    const source = { path, text: decoded.text, ignoredByGit };
    const found = inspect(source, knowing(project.scanner, scanned), { policy: project.policy, today: today() });
    return { source, project, inspection: await project.acceptBaseline(found, source.text) };
  };

  const judge = async (loaded: Loaded): Promise<FileOutcome> => {
    const { path, bytes } = loaded;
    const examined = await examine(loaded);
    if ('reason' in examined) {
      forget(path);
      return examined;
    }
    const { inspection, project, source } = examined;
    const uri = toUri(path);
    // It may have been opened while it was read.
    if (documents.of(uri).length === 0) {
      const document = TextDocument.create(uri, '', 0, source.text);
      const maximum = project.settings.maxFindingsPerFile;
      const diagnostics = toDiagnostics(document, inspection, project.rules, client, maximum);
      findings.publish(uri, inspection, { diagnostics, listed: listedOf(document, path, inspection, project) });
    }
    return { kind: 'scanned', bytes: bytes.length, inspection };
  };

  const settle: ClosedFiles['settle'] = (path, sifted) => {
    forget(path);
    if (sifted.kind === 'gone') return sifted;
    if (sifted.kind === 'passed') return { kind: 'scanned', bytes: sifted.bytes, inspection: noInspection };
    return skipped(sifted.because, noText[sifted.because] ?? sifted.because);
  };

  return {
    load,
    settle,
    examine,
    judge,
    scan: async (path) => {
      const loaded = await load(path);
      return loaded.kind === 'loaded' ? await judge(loaded) : loaded;
    },
  };
}
