/** From a change of an open document to its squiggles. */
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../../rules/rule.ts';
import { type Inspection, inspect, isEnvFile, noInspection, type Suppressed } from '../core/inspect.ts';
import type { Client } from './client.ts';
import { note, problemDiagnostics, toDiagnostics } from './diagnostics.ts';
import { nextTurn } from './eventLoop.ts';
import type { Files } from './files.ts';
import type { Findings } from './findings.ts';
import type { LiveScans } from './liveScans.ts';
import { describeError, type Log } from './log.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { Project, Projects } from './projects.ts';
import { listedOf } from './reports/listed.ts';

/** What was found in a document, as it was when it was asked for. */
export interface Inspected {
  readonly source: Source;
  readonly project: Project;
  readonly inspection: Inspection;
}

/** The scans of the open documents, and what came of them. */
export interface Documents {
  /** Scans the document soon; many changes in one turn of the event loop make one scan. */
  schedule(uri: string): void;
  scheduleAll(): void;
  /** What stands in the document's present version, kept or found now; undefined where it is not scanned. */
  inspect(document: TextDocument): Promise<Inspected | undefined>;
}

/** What the scans of documents and of closed files need. */
export interface DocumentsContext {
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly files: Files;
  readonly findings: Findings;
  readonly liveScans: LiveScans;
  readonly log: Log;
  readonly projects: Projects;
  readonly today: () => string;
}

/** Builds what scans the open documents and publishes what it finds. */
export function createDocuments(context: DocumentsContext): Documents {
  const { client, documents, files, findings, liveScans, log, projects, today } = context;
  const waiting = new Set<string>();
  const loggedSuppressed = new Map<string, string>();

  const whyNot = ({ settings, policy }: Project, { path, text }: Source): string | undefined => {
    if (!settings.enable) return 'switched off';
    const excluded = policy.excludes(path);
    if (excluded !== undefined) return excluded === 'project' ? 'excluded by .leakline.yaml' : 'excluded by a setting';
    return text.length > policy.maxFileSize ? 'too large' : undefined;
  };

  /** What stands in the document now, or why it is not scanned; undefined where it changes while it is scanned. */
  const inspectNow = async (
    document: TextDocument,
    kept?: Inspection,
  ): Promise<(Inspected & { readonly skipped?: string }) | undefined> => {
    const path = documents.pathOf(document.uri);
    const [project, ignoredByGit] = await Promise.all([
      projects.of(path),
      isEnvFile(path) ? files.isIgnored(path) : false,
    ]);
    const day = today();
    const source: Source = { path, languageId: document.languageId, text: document.getText(), ignoredByGit };
    const skipped = whyNot(project, source);
    if (skipped !== undefined) return { source, project, inspection: noInspection, skipped };
    if (kept !== undefined) return { source, project, inspection: kept };
    const scanner = await liveScans.upToDate(document, { ...source, today: day }, project.scanner);
    if (scanner === undefined) return undefined;
    const inspection = inspect(source, scanner, { policy: project.policy, today: day });
    return { source, project, inspection: await project.acceptBaseline(inspection, source.text) };
  };

  const diagnosticsOf = async (
    document: TextDocument,
    { inspection, project, source }: Inspected,
  ): Promise<Diagnostic[]> => {
    const shown = toDiagnostics(document, inspection, project.rules, client, project.settings.maxFindingsPerFile);
    if (!projects.isProjectFile(source.path)) return shown;
    return [...shown, ...problemDiagnostics(document, (await projects.parse(source.text)).problems)];
  };

  const logSuppressed = (uri: string, { source, inspection }: Inspected) => {
    const words = suppressedInWords(inspection);
    if (words !== (loggedSuppressed.get(uri) ?? ''))
      log.info(`${source.path}: not shown: ${words === '' ? 'nothing any more' : words}`);
    if (words === '') loggedSuppressed.delete(uri);
    else loggedSuppressed.set(uri, words);
  };

  const scan = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const started = performance.now();
    const inspected = await inspectNow(document);
    // Meanwhile the document changed, and a newer scan is on its way; or it was closed.
    if (inspected === undefined || documents.get(uri)?.version !== version) return;
    const { inspection, project, skipped } = inspected;
    const diagnostics =
      skipped === 'too large'
        ? [note(`Not scanned: larger than ${project.policy.maxFileSize / 1024} KB (leakline.maxFileSizeKB).`)]
        : await diagnosticsOf(document, inspected);
    if (documents.get(uri)?.version !== version) return;
    const listed = listedOf(document, inspected.source.path, inspection, project);
    findings.publish(uri, inspection, { diagnostics, listed }, version);
    const took = (performance.now() - started).toFixed(1);
    log.debug(`${inspected.source.path}: ${skipped ?? `${inspection.findings.length} findings in ${took} ms`}`);
    logSuppressed(uri, inspected);
  };

  const scanWaiting = async (): Promise<void> => {
    await nextTurn();
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) {
      const document = documents.get(uri);
      if (document === undefined) continue;
      await scan(document).catch((error: unknown) => {
        log.error(`A scan failed: ${describeError(error)}`);
        findings.clear(uri);
      });
    }
  };

  const schedule = (uri: string) => {
    if (waiting.size === 0) void scanWaiting();
    waiting.add(uri);
  };

  return {
    schedule,
    scheduleAll: () => {
      for (const { uri } of documents.all()) schedule(uri);
    },
    inspect: async (document) => {
      const { uri, version } = document;
      const inspected = await inspectNow(document, findings.of(uri, version));
      return inspected?.skipped === undefined && document.version === version ? inspected : undefined;
    },
  };
}

const repositoryFiles: Partial<Record<Suppressed['by'], string>> = {
  comment: 'a comment',
  project: '.leakline.yaml',
  baseline: 'the baseline',
};

/**
 * What the project's own files and comments keep from being shown: a repository can't switch findings off unseen. The reasons that they give are left out;
 * anything may stand there.
 */
function suppressedInWords({ suppressed }: Inspection): string {
  const counts = new Map<string, number>();
  for (const { by, finding } of suppressed) {
    const who = repositoryFiles[by];
    if (who === undefined) continue;
    const what = `${finding.ruleId} (by ${who})`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => `${count} × ${what}`).join(', ');
}
