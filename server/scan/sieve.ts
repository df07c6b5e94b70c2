/** A sieve of files: passes those of which nothing is to be said, without a word about what the others hold. Runs in a worker thread. */
import { lstatSync, type Stats } from 'node:fs';
import type { Source } from '../../rules/rule.ts';
import { inspect } from '../core/inspect.ts';
import { createPolicy } from '../core/policy.ts';
import type { OnRuleError, Scanned } from '../core/scan.ts';
import type { SieveItem, SieveJob, Sifted, SkipReason } from '../host.ts';
import { createFileReader } from './fileReader.ts';
import { scannerOf } from './fileScanner.ts';

/** The answers that are worth knowing again. */
const answers = ['passed', 'binary', 'undecodable', 'link', 'special'] as const;
type Answer = (typeof answers)[number];

/** The state of a file as one number below 2^49: its size, times and inode, mixed by FNV-1a in two lanes. http://www.isthe.com/chongo/tech/comp/fnv/ */
function stateOf({ size, mtimeMs, ctimeMs, ino }: Stats): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const digit of [size, mtimeMs, ctimeMs, ino].join()) {
    low = Math.imul(low ^ digit.charCodeAt(0), 0x01000193);
    high = Math.imul(high ^ digit.charCodeAt(0), 0x85ebca6b);
  }
  return (high >>> 15) * 2 ** 32 + (low >>> 0);
}

const remembered = (state: number, answer: Answer) => state * answers.length + answers.indexOf(answer);

function sifted(answer: Answer, bytes: number, known: number): Sifted {
  return answer === 'passed' ? { kind: 'passed', bytes, known } : { kind: 'skipped', because: answer, known };
}

const isAnswer = (because: SkipReason): because is Answer & SkipReason =>
  (answers as readonly string[]).includes(because);

/** In UTF-16 code units. A text goes to the server with its findings, and many are under way at the same time: a longer one is scanned there again. */
const longest = 65_536;

/** Builds the sieve of a job. `loadLinearPatterns` must have been awaited where the job has custom rules. */
export function createSieve(job: SieveJob, onRuleError: OnRuleError): (item: SieveItem) => Sifted {
  const scanner = scannerOf(job, onRuleError);
  const read = createFileReader();
  // Nothing is left out here: what a project or a person decides is decided by the server.
  const context = { policy: createPolicy(job.root), today: job.today };
  /** Undefined for a text that passes. */
  const caughtIn = (path: string, text: string): Sifted | undefined => {
    let scanned: Scanned | undefined;
    const scan = (source: Source) => {
      const findings = scanner.scan(source);
      // Of a notebook, its cells are scanned.
      if (source.text === text && text.length <= longest) scanned = { text, findings };
      return findings;
    };
    const { findings, suppressed, useless } = inspect({ path, text }, { scan }, context);
    if (findings.length + suppressed.length + useless.length === 0) return undefined;
    return { kind: 'caught', ...(scanned === undefined ? {} : { scanned }) };
  };

  const statOf = (path: string): Stats | 'closed' | undefined => {
    try {
      return lstatSync(path, { throwIfNoEntry: false });
    } catch {
      return 'closed';
    }
  };

  return ({ path, known }) => {
    const stat = statOf(path);
    // In a folder that can't be read: the server says so.
    if (stat === 'closed') return { kind: 'caught' };
    if (stat === undefined || stat.isDirectory()) return { kind: 'gone' };
    const state = stateOf(stat);
    if (known !== undefined && Math.floor(known / answers.length) === state && stat.size <= job.maxBytes) {
      return sifted(answers[known % answers.length] ?? 'passed', stat.size, known);
    }
    const file = read(path, job.maxBytes);
    if (file === undefined) return { kind: 'gone' };
    if ('text' in file) {
      return caughtIn(path, file.text) ?? sifted('passed', file.bytes, remembered(state, 'passed'));
    }
    const because = file.skipped;
    return isAnswer(because) ? sifted(because, 0, remembered(state, because)) : { kind: 'caught' };
  };
}
