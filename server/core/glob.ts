/**
 * Path patterns as in a `.gitignore`, with `{a,b}` added as in the editor: `*` and `?` stay within a name, `**` spans folders, a pattern without a
 * slash matches at any depth, and what matches a folder matches all that is in it.
 *
 * No regular expressions: a repository's configuration is untrusted, and `*a*a*a*b` would backtrack. This is quadratic at worst.
 */
export interface PathPattern {
  /** Whether the path, relative to the pattern's root and with forward slashes, is matched. */
  matches(relativePath: string): boolean;
}

const maximumAlternatives = 64;

/** `a/{b,c}` -> `a/b`, `a/c`; braces do not nest. */
function expandBraces(pattern: string): string[] {
  let expanded = [''];
  for (const part of pattern.split(/(\{[^{},]*,[^{}]*\})/)) {
    const choices = part.startsWith('{') && part.includes(',') ? part.slice(1, -1).split(',') : [part];
    if (expanded.length * choices.length > maximumAlternatives) return [pattern];
    expanded = expanded.flatMap((head) => choices.map((choice) => head + choice));
  }
  return expanded;
}

/**
 * Matches `items` against `wildcards`, where `many` stands for any number of items: on a mismatch, only the last `many` is widened, which is
 * enough because a later one makes an earlier one's choice irrelevant.
 */
function matchSequence<P, I>(
  wildcards: ArrayLike<P>,
  items: ArrayLike<I>,
  isMany: (wildcard: P) => boolean,
  matchesOne: (wildcard: P, item: I) => boolean,
): boolean {
  let at = 0;
  let wild = 0;
  let resumeAt = -1;
  let resumeWild = -1;
  while (at < items.length) {
    if (wild < wildcards.length && isMany(wildcards[wild] as P)) {
      resumeWild = ++wild;
      resumeAt = at;
    } else if (wild < wildcards.length && matchesOne(wildcards[wild] as P, items[at] as I)) {
      wild++;
      at++;
    } else if (resumeWild >= 0) {
      wild = resumeWild;
      at = ++resumeAt;
    } else {
      return false;
    }
  }
  while (wild < wildcards.length && isMany(wildcards[wild] as P)) wild++;
  return wild === wildcards.length;
}

function matchesName(pattern: string, name: string): boolean {
  return matchSequence(
    pattern,
    name,
    (wildcard) => wildcard === '*',
    (wildcard, character) => wildcard === '?' || wildcard === character,
  );
}

function segmentsOf(pattern: string): string[] {
  const trimmed = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const anchored = pattern.startsWith('/') || pattern.startsWith('./') || trimmed.includes('/');
  // The last `**` is what makes a folder's pattern match all that is in the folder; it also stands for nothing.
  return [...(anchored ? [] : ['**']), ...trimmed.split('/'), '**'];
}

/** Compiles a pattern; anything is a valid one. */
export function pathPattern(pattern: string): PathPattern {
  const alternatives = expandBraces(pattern).map(segmentsOf);
  return {
    matches: (relativePath) => {
      const names = relativePath.split('/');
      return alternatives.some((segments) =>
        matchSequence(segments, names, (segment) => segment === '**', matchesName),
      );
    },
  };
}
