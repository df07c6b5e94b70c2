/** The page that sums a scan up, for the editor's own viewer: no script, nothing loaded, every link a command. */
import { counted } from '../../protocol/counted.ts';
import { pageCommands, reportFormats } from '../../protocol/reports.ts';
import { barChart, chartStyle, severityChart, tally } from '../../report/charts.ts';
import { escapeMarkup } from '../../report/markup.ts';
import type { Entry, Report } from '../../report/report.ts';
import { providerName } from '../../report/ruleText.ts';
import { size } from '../../report/summary.ts';
import { toUri } from '../location.ts';
import type { SkippedFiles } from '../scans/skippedFiles.ts';
import type { FinishedScan } from '../scans/workspaceScan.ts';
import { entryRange } from './listedHistory.ts';
import type { EditorReport } from './reports.ts';

/** More findings than this are left to the view of secrets; more skipped files of one reason to the log. */
const maximumFindings = 500;
const maximumSkipped = 200;

const style = `${chartStyle}
:root { --error: var(--vscode-charts-red); --warning: var(--vscode-charts-yellow); --information: var(--vscode-charts-blue); --hint: var(--vscode-charts-green);
  --bar: var(--vscode-charts-blue); --track: color-mix(in srgb, var(--vscode-foreground) 10%, transparent); --dim: var(--vscode-descriptionForeground); --line: var(--vscode-widget-border, var(--vscode-panel-border, transparent)); }
body { max-width: 68rem; margin: 0 auto; padding: 1.5rem 2rem 3rem; font-size: var(--vscode-font-size); line-height: 1.5; }
h1 { font-size: 1.7rem; font-weight: 600; margin: 0; } h2 { font-size: 1.1rem; font-weight: 600; margin: 2.5rem 0 .75rem; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; } a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.dim { color: var(--dim); } .lead { margin: .25rem 0 1rem; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 2rem; } nav .gap { flex: 1; }
nav a { padding: .25rem .75rem; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 4px; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
nav a:hover { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryHoverBackground); text-decoration: none; }
nav a.primary { color: var(--vscode-button-foreground); background: var(--vscode-button-background); } nav a.primary:hover { background: var(--vscode-button-hoverBackground); }
.charts { border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem 1.5rem; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; color: var(--dim); }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.dot { display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-right: .5rem; background: var(--information); }
.dot.error { background: var(--error); } .dot.warning { background: var(--warning); } .dot.hint { background: var(--hint); }
td:first-child { white-space: nowrap; }
details { margin: .35rem 0; } summary { cursor: pointer; } details ul { margin: .35rem 0 .75rem; columns: 2 22rem; } code { color: inherit; background: none; }
`;

/** What the page is made of. */
export interface PageContent extends EditorReport {
  /** Absent where nothing but open documents was looked at. */
  readonly scan: FinishedScan | undefined;
  /** A path as a person knows it. */
  readonly display: (path: string) => string;
  /** For the page's own style, which is the only one that the viewer lets through. */
  readonly nonce: string;
}

const command = (name: string, ...args: readonly unknown[]) =>
  escapeMarkup(`command:${name}${args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : ''}`);

const button = (name: string, label: string, className: string, ...args: readonly unknown[]) =>
  `<a class="${className}" href="${command(name, ...args)}">${label}</a>`;

function title({ report: { findings } }: PageContent): string {
  const files = new Set(findings.map(({ path }) => path)).size;
  return findings.length === 0
    ? 'No secrets found'
    : `${counted(findings.length, 'secret')} in ${counted(files, 'file')}`;
}

/** What was looked at, and what was left out of it. */
function lead({ report, scan }: PageContent): string {
  if (scan === undefined) return 'Only what is open was looked at. A scan reads every file that git would commit.';
  const { files, bytes, cancelled } = scan.summary;
  const seconds = (scan.milliseconds / 1000).toFixed(1);
  return [
    `${cancelled ? 'Cancelled after ' : ''}${counted(files, 'file')} scanned (${size(bytes)}) in ${seconds} s`,
    ...(report.accepted.length > 0 ? [`${counted(report.accepted.length, 'finding')} accepted`] : []),
    ...(scan.skipped.length > 0 ? [`${counted(skippedCount(scan.skipped), 'file')} not scanned`] : []),
  ].join(' · ');
}

const skippedCount = (skipped: readonly SkippedFiles[]) => skipped.reduce((sum, { count }) => sum + count, 0);

function actions({ scan }: PageContent): string {
  return `<nav aria-label="Actions">${[
    button(pageCommands.scanWorkspace, scan === undefined ? 'Scan Workspace' : 'Scan Again', 'primary'),
    button(pageCommands.showSecrets, 'Show in the View', ''),
    button(pageCommands.showSummary, 'Refresh', ''),
    '<span class="gap"></span><span class="dim">Export</span>',
    ...Object.entries(reportFormats).map(([format, { label }]) => button(pageCommands.exportReport, label, '', format)),
  ].join('')}</nav>`;
}

function charts({ report: { findings, rules }, pathOf }: PageContent): string {
  const files = tally(findings.map(({ path }) => path)).map((part) => {
    const path = pathOf.get(part.name);
    return path === undefined
      ? { ...part, isPath: true }
      : {
          ...part,
          isPath: true,
          href: `command:${pageCommands.openFile}?${encodeURIComponent(JSON.stringify([toUri(path)]))}`,
        };
  });
  return `<div class="charts">${[
    severityChart(findings.map(({ severity }) => severity)),
    barChart('By provider', tally(findings.map(({ ruleId }) => providerName(rules[ruleId]?.provider ?? ruleId)))),
    barChart('By file', files),
  ].join('')}</div>`;
}

function row(entry: Entry, { rules }: Report, pathOf: EditorReport['pathOf']): string {
  const rule = rules[entry.ruleId];
  const place = `${entry.path}:${entry.start.line}:${entry.start.column}`;
  const path = pathOf.get(entry.path);
  const link =
    path === undefined
      ? escapeMarkup(place)
      : `<a href="${command(pageCommands.openFinding, toUri(path), entryRange(entry))}">${escapeMarkup(place)}</a>`;
  return `<tr><td><span class="dot ${entry.severity}" aria-hidden="true"></span>${entry.severity}</td><td>${escapeMarkup(rule?.title ?? entry.ruleId)}</td><td><code>${link}</code></td><td>${entry.confidence}</td></tr>`;
}

function findingsTable({ report, pathOf }: PageContent): string {
  const shown = report.findings.slice(0, maximumFindings).map((entry) => row(entry, report, pathOf));
  const rest = report.findings.length - maximumFindings;
  const more = rest > 0 ? `<p class="dim">${counted(rest, 'more finding')}: the view and an export have them.</p>` : '';
  return `<h2>Findings</h2><table><thead><tr><th scope="col">Severity</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">Confidence</th></tr></thead><tbody>${shown.join('')}</tbody></table>${more}`;
}

function notScanned(skipped: readonly SkippedFiles[], display: PageContent['display']): string {
  const groups = skipped.map(({ reason, count, paths }) => {
    const names = paths.slice(0, maximumSkipped).map((path) => {
      const href = command(pageCommands.openFile, toUri(path));
      return `<li><a href="${href}">${escapeMarkup(display(path))}</a></li>`;
    });
    const rest = count - names.length;
    const more = rest > 0 ? `<p class="dim">and ${counted(rest, 'more file')}</p>` : '';
    return `<details><summary>${counted(count, 'file')}: ${escapeMarkup(reason)}</summary><ul>${names.join('')}</ul>${more}</details>`;
  });
  return `<h2>Not scanned</h2>${groups.join('')}`;
}

/** The whole page. Its policy lets nothing through but the style with the nonce. */
export function summaryPage(content: PageContent): string {
  const { report, scan, display, nonce } = content;
  const isClean = report.findings.length === 0;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${escapeMarkup(nonce)}'">
<title>Leakline</title><style nonce="${escapeMarkup(nonce)}">${style}</style></head><body><main>
<h1>${title(content)}</h1><p class="dim lead">${escapeMarkup(lead(content))}</p>
${actions(content)}
${isClean ? '' : `${charts(content)}${findingsTable(content)}`}
${scan === undefined || scan.skipped.length === 0 ? '' : notScanned(scan.skipped, display)}
</main></body></html>
`;
}
