/** What the services that read a report take of it. A report that is too large for one is written all the same; a person is told what is lost. */
import { gzipSync } from 'node:zlib';
import { grouped } from '../protocol/counted.ts';
import type { FormatName } from '../report/formats.ts';
import type { Report } from '../report/report.ts';

/** https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit */
const sarif = { results: 25_000, shown: 5_000, gzippedBytes: 10_000_000 };
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const stepSummaryBytes = 1_048_576;
/** Of each level and step; so do GitHub's runner and the agent of Azure Pipelines, which is what it comes from. */
const annotations = 10;
/** What an instance of GitLab takes unless it says otherwise. https://docs.gitlab.com/administration/settings/continuous_integration/#maximum-artifacts-size */
const artifactBytes = 100_000_000;

const byParts = (parts: number) =>
  `accept what is known with "leakline baseline create", or scan with --shard 1/${parts} to ${parts}/${parts} and upload each part under a category of its own`;

function ofSarif({ findings, accepted }: Report, text: string): string[] {
  const results = findings.length + accepted.length;
  if (results > sarif.results) {
    const parts = Math.ceil(results / sarif.shown);
    return [
      `GitHub rejects a report of more than ${grouped(sarif.results)} results, this has ${grouped(results)}: ${byParts(parts)}`,
    ];
  }
  // What is smaller unpacked is smaller packed.
  const bytes = text.length > sarif.gzippedBytes ? gzipSync(text).length : 0;
  if (bytes > sarif.gzippedBytes) {
    const parts = Math.ceil(bytes / sarif.gzippedBytes) + 1;
    return [
      `GitHub rejects a report of more than 10 MB after gzip, this has ${Math.ceil(bytes / 1e6)} MB: ${byParts(parts)}`,
    ];
  }
  if (results <= sarif.shown) return [];
  const parts = Math.ceil(results / sarif.shown);
  return [
    `GitHub shows the ${grouped(sarif.shown)} most severe results of a report, this has ${grouped(results)}: ${byParts(parts)}`,
  ];
}

function ofAnnotations(service: string, { findings }: Report): string[] {
  const counts = new Map<string, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  if (Math.max(0, ...counts.values()) <= annotations) return [];
  return [
    `${service} shows the first ${annotations} errors and ${annotations} warnings of a step beside the code; all ${grouped(findings.length)} stand in its log. --format sarif has no such limit`,
  ];
}

function ofMarkdown(text: string): string[] {
  if (Buffer.byteLength(text) <= stepSummaryBytes) return [];
  return [
    'GitHub takes no summary of a step that is longer than 1 MiB, this is: publish it as an artifact, or --format html',
  ];
}

function ofGitlab(text: string): string[] {
  if (text.length <= artifactBytes) return [];
  return [
    `GitLab takes artifacts of up to 100 MB unless its administrators allow more, this has ${Math.ceil(text.length / 1e6)} MB`,
  ];
}

/** What a service will not take, or not show, of a report that was written in a format: lines for a person. */
export function limitsOf(format: FormatName, report: Report, text: string): readonly string[] {
  if (format === 'sarif') return ofSarif(report, text);
  if (format === 'github') return ofAnnotations('GitHub', report);
  if (format === 'azure') return ofAnnotations('Azure Pipelines', report);
  if (format === 'gitlab') return ofGitlab(text);
  return format === 'markdown' ? ofMarkdown(text) : [];
}
