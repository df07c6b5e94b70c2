/**
 * What a rule is. A rule is a value with its proof beside it: every provider file exports `rules`, made by
 * `defineRules`, and `examples`, whose type demands matches and near misses for each rule.
 */

/** How bad it is if the finding is real. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How sure we are that the finding is real. */
export type Confidence = 'low' | 'medium' | 'high';

/** A reason that raises (positive weight) or lowers (negative weight) the confidence, in words for the hover. */
export interface Evidence {
  readonly reason: string;
  readonly weight: number;
}

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text to scan, with what its host knows of it. `path` uses forward slashes; `today` is YYYY-MM-DD, for tokens that say when they expire. */
export interface Source {
  readonly path: string;
  readonly languageId?: string;
  readonly text: string;
  readonly ignoredByGit?: boolean;
  readonly today?: string;
}

/** What a finder or a pattern found: the exact span of the secret, and what it learned on the way. */
export interface Match extends Span {
  readonly evidence?: readonly Evidence[];
  readonly related?: readonly Span[];
  /** Why the finder itself takes it for no secret after all, in words; the engine drops it, and says so to who asks. */
  readonly refused?: string;
}

/**
 * Finds a secret around one keyword hit where a regular expression would be slow or unreadable.
 * Called with the offset at which the keyword begins. Pure, and linear in the length of its window.
 */
export type Finder = (source: Source, at: number) => Match | undefined;

/** As `Finder`, for a keyword that opens a section of several secrets (a Kubernetes manifest): all of them, in their order; undefined where it opens none. */
export type SectionFinder = (source: Source, at: number) => readonly Match[] | undefined;

/** What a search that costs found, and up to where no other keyword needs another look. */
export interface Region {
  readonly matches: readonly Match[];
  readonly end: number;
}

/** As `SectionFinder`, and says how far it has looked, so that keywords that follow closely don't make it look again. */
export type RegionFinder = (source: Source, at: number) => Region;

/** The place of a candidate, for the checks that need more than its value. */
export interface Candidate extends Match {
  readonly source: Source;
}

interface RuleBase {
  readonly title: string;
  readonly provider: string;
  /** The https address of the provider's own documentation of this credential. */
  readonly docs: string;
  readonly severity: Severity;
  /** The confidence of a match before `verify` has spoken. */
  readonly confidence: Confidence;
  /**
   * The gate: three characters at least where the format allows. The rule is tried only where one occurs: in any letter case, or, where it has a capital
   * letter itself, exactly so.
   */
  readonly keywords: readonly [string, ...string[]];
  /**
   * Either a regular expression with exactly one named group, `secret` (`weak` in a practice rule), whose quantifiers are all bounded
   * (at most 4,096), tried stickily at each keyword hit; or a finder. The `d` and `y` flags are added by the engine.
   */
  readonly pattern: RegExp | Finder | SectionFinder | RegionFinder;
  /**
   * How many characters before the keyword a match may begin (a signature inside a token, for example). 0 if absent: the
   * pattern then begins exactly at the keyword, lookbehinds aside.
   */
  readonly before?: number;
  /**
   * How many characters before and behind its keyword the rule looks, with all its checks, where that may be more than 10,240. While a text is typed, what
   * changes farther away does not make the rule look again.
   */
  readonly reach?: number;
  /** Gates, all of which a value must pass. Placeholders are refused for every rule by the engine and need no mention here. */
  readonly accept?: readonly ((value: string, candidate: Candidate) => boolean)[];
  /** Raises or lowers the confidence, never gates: checksum, structure, expiry. */
  readonly verify?: (value: string, candidate: Candidate) => Evidence | undefined;
}

/** A rule whose match is a secret. */
export interface SecretRule extends RuleBase {
  readonly kind: 'secret';
  /** The name by which the provider's own tools read this secret from the environment. */
  readonly envVar: string;
  /** The https address where a user revokes or rotates it. */
  readonly rotate?: string;
}

/** A rule whose match is a weak setting around secrets. */
export interface PracticeRule extends RuleBase {
  readonly kind: 'practice';
  /** What to write instead, in one sentence for the hover. */
  readonly advice: string;
}

/** A rule of either kind. */
export type Rule = SecretRule | PracticeRule;

/** Rules by id. Ids equal those of the coverage list. */
export type Rules = Readonly<Record<string, Rule>>;

/** A text, or a text whose file's name matters to the rule. */
export type Example = string | { readonly path: string; readonly text: string };

/**
 * The proof of a rule. In `match`, `«…»` marks the exact span of the secret; placeholders such as `{base62:24}` are filled with
 * seeded fakes by the tests (test/fakes.ts lists them), so that no token-shaped string stands in the repository.
 */
export interface Examples {
  readonly match: readonly [Example, Example, Example, ...Example[]];
  /** Near misses. At least three contain one of the rule's keywords. */
  readonly ignore: readonly [Example, Example, Example, ...Example[]];
}

/** The examples of every rule of a file. */
export type ExamplesOf<R extends Rules> = { readonly [Id in keyof R]: Examples };

/** Declares rules, keeping their ids as literal types, so that `ExamplesOf` can demand the proof of each. */
export function defineRules<const R extends Rules>(rules: R): R {
  return rules;
}
