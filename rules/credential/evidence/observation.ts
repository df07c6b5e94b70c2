/** The pieces of evidence that the generic rules weigh. */

import { looksRandom } from '../../randomness.ts';
import type { Evidence, Source } from '../../rule.ts';
import { isSample } from './syntax.ts';
import { isDefaultPassword } from './words.ts';

/** Whether it holds, what it says in words, and how much it weighs. */
export type Observation = readonly [holds: boolean, reason: string, weight: number];

/** All observations that hold. */
export const allOf = (...observations: readonly Observation[]): Evidence[] =>
  observations.filter(([holds]) => holds).map(([, reason, weight]) => ({ reason, weight }));

/** The first observation that holds, as the only evidence of its kind. */
export const firstOf = (...observations: readonly Observation[]): Evidence[] => allOf(...observations).slice(0, 1);

/** What a value itself says where its place alone makes it a password: it is random, or a default in a sample. */
export const evidenceOfPlaced = (source: Source, value: string): Evidence[] =>
  firstOf(
    [looksRandom(value), 'the value looks random', 1],
    [isDefaultPassword(value) && isSample(source), 'the value is a common default', -1],
  );
