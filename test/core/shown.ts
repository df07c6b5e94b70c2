import assert from 'node:assert/strict';
import { builtinRules } from '../../rules/index.gen.ts';
import { isAtLeast } from '../../server/core/confidence.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill, unmark } from '../fakes.ts';

const scanner = createScanner(builtinRules, (id, error) => assert.fail(`${id} threw: ${String(error)}`));

/** What is shown of a text by default. */
const shownIn = (path: string, text: string): string[] =>
  scanner
    .scan({ path, text })
    .filter(({ confidence }) => isAtLeast(confidence, 'medium'))
    .map(({ span }) => text.slice(span.start, span.end));

/** Each text of a file is shown to hold what is marked in it, or nothing. */
export function shows(path: string, texts: readonly string[]): void {
  for (const template of texts) {
    const { text, spans } = unmark(fill(template));
    assert.deepEqual(
      shownIn(path, text),
      spans.map(({ start, end }) => text.slice(start, end)),
      text,
    );
  }
}
