import { grouped } from '../protocol/counted.ts';
import type { Output } from './io.ts';

/** Often enough to be seen to move, seldom enough to cost nothing. */
const step = 500;
const clearLine = '\r\u001b[2K';

/** How far something is, on a terminal and nowhere else. */
export interface Progress {
  /** Says the number where it has grown enough since it was said last, and of how many it is where that is known. */
  at(count: number, total?: number): void;
  /** Takes away what it has said. */
  end(): void;
}

/** `noun` is what is counted, in the plural. */
export function progressOn(output: Output, noun: string): Progress {
  let shown = 0;
  return {
    at: (count, total) => {
      if (output.isTTY !== true || count - shown < step) return;
      shown = count;
      output.write(`${clearLine}${grouped(shown)}${total === undefined ? '' : ` of ${grouped(total)}`} ${noun}`);
    },
    end: () => {
      if (shown > 0) output.write(clearLine);
    },
  };
}
