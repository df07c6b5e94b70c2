import type { Rules } from '../../rules/rule.ts';
import type { Scanner } from '../core/scan.ts';
import { mask } from './located.ts';

/**
 * The path as a report shows it: what is surely a secret in a name is masked as it is in a line, since a report is read by more people than the files are. The
 * folders and the rest of the name stay, so that it can be found.
 */
export function shownPath(path: string, scanner: Pick<Scanner, 'scan'>, rules: Rules): string {
  let shown = '';
  let at = 0;
  for (const { ruleId, confidence, span } of scanner.scan({ path: '', text: path })) {
    if (confidence !== 'high' || rules[ruleId]?.kind === 'practice' || span.start < at) continue;
    shown += path.slice(at, span.start) + mask;
    at = span.end;
  }
  return shown + path.slice(at);
}

/** The path as a project knows it, whatever folder it lies in on this machine. */
export function relativeTo(root: string, path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}
