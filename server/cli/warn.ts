import { builtinRules } from '../../rules/index.gen.ts';
import { createScanner, type Scanner } from '../core/scan.ts';
import { printable } from '../report/located.ts';
import { shownPath } from '../report/shownPath.ts';
import type { Output } from './io.ts';

/** What tells a person, a line each time, of what is not looked at. A secret in the name of a file is masked as it is in a report. */
export function warningsOn(stderr: Output): (line: string) => void {
  let scanner: Scanner | undefined;
  return (line) => {
    scanner ??= createScanner(builtinRules);
    stderr.write(`leakline: ${printable(shownPath(line, scanner, builtinRules))}\n`);
  };
}
