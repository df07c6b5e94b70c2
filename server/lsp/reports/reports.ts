/** Reports of what the editor knows: the same words and forms as the command line's. */
import type { Rules } from '../../../rules/rule.ts';
import type { ReportFormat } from '../../protocol/reports.ts';
import { fileReportOf } from '../../report/fileReport.ts';
import { csv } from '../../report/formats/csv.ts';
import { html } from '../../report/formats/html.ts';
import { json } from '../../report/formats/json.ts';
import { markdown } from '../../report/formats/markdown.ts';
import { sarif } from '../../report/formats/sarif.ts';
import { type Entry, entriesOf, type Format, type Report, reportOf, type Skipped } from '../../report/report.ts';
import { shownPath } from '../../report/shownPath.ts';
import type { Documents, Inspected } from '../documents.ts';
import { createYield } from '../eventLoop.ts';
import type { Findings } from '../findings.ts';
import type { Folders } from '../folders.ts';
import { toPath } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { Projects } from '../projects.ts';
import type { ClosedFiles } from '../scans/closedFiles.ts';
import type { WorkspaceScan } from '../scans/workspaceScan.ts';

const formats: Readonly<Record<ReportFormat, Format>> = { sarif, json, csv, html, markdown };

/** A report, and the absolute path behind each that it shows. */
export interface EditorReport {
  readonly report: Report;
  readonly pathOf: ReadonlyMap<string, string>;
}

/** Reports on everything that is known now. */
export interface Reports {
  /** What stands now in the files of which something is known. They are read again: no text is kept for a report. */
  build(): Promise<EditorReport>;
}

/** A report as the text of a file. */
export function writeReport(report: Report, format: ReportFormat): string {
  return formats[format](report, { color: false });
}

/** As a person knows a path: below its workspace folder, whose name stands before it where there are several. */
export function displayPathOf(path: string, folders: Folders): string {
  const folder = folders.holding(path);
  if (folder === undefined) return path;
  const relative = path.slice(folder.path.length + 1);
  return folders.all().length > 1 ? `${folder.path.split('/').at(-1)}/${relative}` : relative;
}

/** Builds the reports. */
export function createReports(context: {
  readonly documents: Documents;
  readonly closedFiles: ClosedFiles;
  readonly findings: Findings;
  readonly folders: Folders;
  readonly open: OpenDocuments;
  readonly projects: Projects;
  readonly workspaceScan: WorkspaceScan;
}): Reports {
  const { documents, closedFiles, findings, folders, open, projects, workspaceScan } = context;

  const displayOf = async (path: string): Promise<string> => {
    const { scanner, rules } = await projects.of(path);
    return displayPathOf(shownPath(path, scanner, rules), folders);
  };

  /** Of an open notebook the file on disk: places in a cell say nothing to those who read a report. */
  const inspect = async (path: string, uri: string): Promise<Inspected | undefined> => {
    const document = open.get(uri);
    if (document !== undefined && toPath(uri) === path) return documents.inspect(document);
    const loaded = await closedFiles.load(path);
    const examined = loaded.kind === 'loaded' ? await closedFiles.examine(loaded) : undefined;
    return examined !== undefined && 'source' in examined ? examined : undefined;
  };

  const build = async (): Promise<EditorReport> => {
    const uris = new Map(findings.uris().map((uri) => [open.pathOf(uri), uri]));
    const yieldIfDue = createYield();
    const pathOf = new Map<string, string>();
    const entries: { readonly findings: Entry[]; readonly accepted: Entry[] } = { findings: [], accepted: [] };
    const rules = new Set<Rules>();
    let known = 0;
    for (const [path, uri] of uris) {
      const inspected = await inspect(path, uri);
      await yieldIfDue();
      if (inspected === undefined) continue;
      const { project, source } = inspected;
      const display = await displayOf(path);
      pathOf.set(display, path);
      known += source.text.length;
      const identity = path.slice((project.folder?.path.length ?? -1) + 1);
      const found = entriesOf(
        fileReportOf(source, inspected.inspection, { excerpts: true }),
        display,
        identity,
        project.rules,
      );
      entries.findings.push(...found.findings);
      entries.accepted.push(...found.accepted);
      rules.add(project.rules);
    }
    const last = workspaceScan.last();
    const skipped: Skipped[] = [];
    for (const { paths, because } of last?.skipped ?? []) {
      for (const path of paths) {
        skipped.push({ path: await displayOf(path), reason: because });
        await yieldIfDue();
      }
    }
    const { files, bytes } = last?.summary ?? { files: uris.size, bytes: known };
    return { report: reportOf({ ...entries, skipped, files, bytes }, Object.assign({}, ...rules)), pathOf };
  };

  return { build };
}
