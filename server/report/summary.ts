import type { SkipReason } from '../host.ts';
import { counted } from '../protocol/counted.ts';
import { mask, printable } from './located.ts';
import type { Report } from './report.ts';

const reasons: Readonly<Record<SkipReason, string>> = {
  unreadable: 'could not be read',
  undecodable: 'in an unknown encoding',
  tooLarge: 'too large',
  binary: 'binary',
  excluded: 'excluded by the settings',
  link: 'symbolic links, which are not followed',
  special: 'pipes, sockets or devices',
};

/** How many names stand behind a count; all of them are in the JSON report. */
const namedPaths = 3;

/** `12 KB`, `3.4 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What was scanned and what was not: the last lines on standard error. */
export function summary({ findings, accepted, skipped, summary: { files, bytes } }: Report): string {
  const found = findings.length === 0 ? 'Nothing found' : `${counted(findings.length, 'finding')}`;
  const aside = accepted.length === 0 ? '' : `, ${accepted.length} accepted`;
  const lines = [`${found}${aside} in ${counted(files, 'file')} (${size(bytes)}).`];
  const named = new Set(
    [...findings, ...accepted, ...skipped].map(({ path }) => path).filter((path) => path.includes(mask)),
  );
  if (named.size > 0)
    lines.push(
      `A secret stands in the name of ${counted(named.size, 'file')} and is masked: revoke it and rename the file.`,
    );
  for (const [reason, words] of Object.entries(reasons)) {
    const paths = skipped.filter((each) => each.reason === reason).map(({ path }) => printable(path));
    if (paths.length === 0) continue;
    const more = paths.length > namedPaths ? `, and ${paths.length - namedPaths} more` : '';
    lines.push(
      `Not scanned, ${words}: ${counted(paths.length, 'file')} (${paths.slice(0, namedPaths).join(', ')}${more})`,
    );
  }
  return `${lines.join('\n')}\n`;
}
