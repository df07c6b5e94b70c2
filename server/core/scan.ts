import { headOf } from '../../rules/lazy.ts';
import type { Rules, Source } from '../../rules/rule.ts';
import { type CompiledRule, compile, judge, type OnRefused, type Refused } from './compiledRule.ts';
import { type Decoded, decoderKeywords, decoders } from './decode.ts';
import type { Finding } from './finding.ts';
import { createLiveScan, type LiveScan, type Seeker, type Stretch } from './liveScan.ts';
import { type Found, resolveOverlaps } from './overlaps.ts';
import { createPrefilter, type Prefilter, type WriteLowBytes } from './prefilter.ts';

/** Finds secrets in texts, by the rules that it was built for. */
export interface Scanner {
  /** All findings of a text, by offset; overlaps resolved: the specific rule beats the generic one. */
  scan(source: Source): readonly Finding[];
  /** What rules have looked at and taken for no secret, where it is written plainly. */
  refused(source: Source): readonly Refused[];
  /** Begins to keep up with a text that changes. */
  follow(): LiveScan;
}

/** What was found in a text. */
export interface Scanned {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A scanner that needn't look again at a text whose findings are known. */
export function knowing(scanner: Scanner, known: Scanned | undefined): Pick<Scanner, 'scan'> {
  return { scan: (source) => (source.text === known?.text ? known.findings : scanner.scan(source)) };
}

/** Told of a rule that threw; the rule is skipped for this scanner from then on. */
export type OnRuleError = (ruleId: string, error: unknown) => void;

/** How far from its keyword a rule looks that does not say how far. Decoders look no farther either. */
export const usualReach = 10_240;

/** Nearly every candidate's answer, made once. */
const noFindings: readonly Finding[] = [];

/** Of a rule that is not asked: it has looked at everything. */
const everywhere = 2 ** 31 - 1;

/** By rule, how far it has looked in a text, and where it was tried last. */
interface Progress {
  readonly doneTo: Int32Array;
  readonly lastAt: Int32Array;
}

/** Some of the rules, and what finds their keywords. */
interface Part {
  readonly prefilter: Prefilter;
  readonly entries: readonly CompiledRule[];
  /** How far each of them, and each decoder, has looked before a search begins. */
  readonly doneTo: Int32Array;
  /** For a text, and for what is decoded out of it: such arrays cost more than the scan of a small file. */
  readonly spare: Progress[];
}

interface FindOptions {
  /** Nothing is decoded. */
  readonly isPlain?: boolean;
  readonly onRefused?: OnRefused;
}

/** Builds a scanner for these rules. Building costs a few milliseconds; keep it while the rules stay the same. `writeLowBytes` is as in `createPrefilter`. */
export function createScanner(
  rules: Rules,
  onRuleError: OnRuleError = () => {},
  writeLowBytes?: WriteLowBytes,
): Scanner {
  const compiled = compile(rules);
  const keywordsOf = ({ id }: CompiledRule) => headOf(rules, id)?.keywords ?? [];
  const all: Part = {
    prefilter: createPrefilter([...compiled.map(keywordsOf), ...decoderKeywords], writeLowBytes),
    entries: compiled,
    doneTo: new Int32Array(compiled.length + decoders.length),
    spare: [],
  };

  /** What one rule finds at one of its keywords, and in `doneTo` how far it has looked; a rule that throws finds nothing from then on. */
  function findAt(
    index: number,
    entry: CompiledRule,
    source: Source,
    at: number,
    doneTo: Int32Array,
    onRefused?: OnRefused,
  ): readonly Finding[] {
    try {
      const answer = entry.find(source, at);
      if (answer === undefined) return noFindings;
      if ('matches' in answer) doneTo[index] = answer.end;
      const matches = 'start' in answer ? [answer] : 'matches' in answer ? answer.matches : answer;
      return matches.map((match) => judge(entry, source, match, onRefused)).filter((finding) => finding !== undefined);
    } catch (error) {
      entry.failed = true;
      onRuleError(entry.id, error);
      return noFindings;
    }
  }

  /** What some of the rules find from one clean place of a text to another, overlapping findings too; what is written in another way is decoded, one level deep. */
  function findIn(part: Part, source: Source, from: number, wanted: number, options: FindOptions = {}): Stretch {
    const found: Found[] = [];
    const progress = part.spare.pop() ?? { doneTo: part.doneTo.slice(), lastAt: part.doneTo.slice() };
    const { doneTo, lastAt } = progress;
    doneTo.set(part.doneTo);
    lastAt.fill(-1);
    let farthest = 0;
    let isRead = false;
    const visit = (index: number, at: number) => {
      // A rule may have two keywords that begin alike: `pass`, `passw`.
      if (at < (doneTo[index] ?? 0) || at === lastAt[index]) return;
      lastAt[index] = at;
      isRead = true;
      const entry = part.entries[index];
      if (entry === undefined) {
        const decoded = options.isPlain ? undefined : decoders[index - part.entries.length]?.(source.text, at);
        if (decoded === undefined) return;
        doneTo[index] = decoded.region.end;
        found.push(...inDecoded(source, decoded, at));
      } else if (!entry.failed) {
        for (const finding of findAt(index, entry, source, at, doneTo, options.onRefused)) {
          doneTo[index] = Math.max(doneTo[index] ?? 0, finding.span.end);
          found.push({ finding, rule: entry.rule, at });
        }
      }
      farthest = Math.max(farthest, doneTo[index] ?? 0);
    };
    const end = part.prefilter.visit(source.text, visit, from, wanted, () => farthest);
    part.spare.push(progress);
    return { end, found, isRead };
  }

  function inDecoded(source: Source, { text, encoding, original }: Decoded, at: number): Found[] {
    const { found } = findIn(all, { ...source, text }, 0, text.length, { isPlain: true });
    return found.map(({ finding: { related: _, ...finding }, rule }) => {
      const evidence = [...finding.evidence, { reason: `it is written as ${encoding}`, weight: 0 }];
      return { finding: { ...finding, span: original(finding.span), evidence }, rule, at };
    });
  }

  /** The rules that look far apart from the others, or a keystroke would make all of them look far. */
  function createSeekers(): readonly Seeker[] {
    const reachOf = ({ id }: CompiledRule) => headOf(rules, id)?.reach;
    const farther = compiled.filter((each) => reachOf(each) !== undefined);
    const seekerOf = (part: Part, reach: number): Seeker => ({
      reach,
      longestKeyword: part.prefilter.longest,
      seek: (source, from, wanted) => findIn(part, source, from, wanted),
    });
    const doneTo = all.doneTo.slice();
    for (const { order } of farther) doneTo[order] = everywhere;
    const usual = seekerOf({ ...all, doneTo, spare: [] }, usualReach);
    if (farther.length === 0) return [usual];
    const far = {
      prefilter: createPrefilter(farther.map(keywordsOf), writeLowBytes),
      entries: farther,
      doneTo: new Int32Array(farther.length),
      spare: [],
    };
    return [usual, seekerOf(far, Math.max(...farther.map((each) => reachOf(each) ?? 0)))];
  }

  let seekers: readonly Seeker[] | undefined;
  return {
    scan: (source) => resolveOverlaps(findIn(all, source, 0, source.text.length).found),
    refused: (source) => {
      const refused: Refused[] = [];
      findIn(all, source, 0, source.text.length, { isPlain: true, onRefused: (each) => refused.push(each) });
      return refused;
    },
    follow: () => {
      seekers ??= createSeekers();
      return createLiveScan(seekers);
    },
  };
}
