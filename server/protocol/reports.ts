/** What the summary page and the reports have in common with the client. */

/** Commands that the summary page's links run. */
export const pageCommands = {
  openFinding: 'leakline.openFinding',
  openFile: 'leakline.openFile',
  exportReport: 'leakline.exportReport',
  scanWorkspace: 'leakline.scanWorkspace',
  showSummary: 'leakline.showSummary',
  showSecrets: 'leakline.secrets.focus',
} as const;

/** The formats that a report can be exported in: their names, and the ends of their files' names. */
export const reportFormats = {
  sarif: { label: 'SARIF', extension: 'sarif' },
  json: { label: 'JSON', extension: 'json' },
  csv: { label: 'CSV', extension: 'csv' },
  html: { label: 'HTML', extension: 'html' },
  markdown: { label: 'Markdown', extension: 'md' },
} as const;

/** The name of a format. */
export type ReportFormat = keyof typeof reportFormats;

/** What to report in which format: everything that is known of the files, or the last scan of a history. */
export interface ReportParams {
  readonly format: ReportFormat;
  readonly of?: 'history';
}
