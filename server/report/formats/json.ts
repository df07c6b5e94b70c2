import type { Report } from '../report.ts';

/** The report as it is. What it holds is what `report.ts` declares; fields may be added, never renamed. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
