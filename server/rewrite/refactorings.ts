/** What a place that demands a constant becomes, by the name that a language's data gives it. */
import type { Place } from '../../rules/language.ts';
import { type Edit, type Refusal, refuse } from './plan.ts';
import type { Rewriting } from './rewriting.ts';

type Edits = readonly Edit[] | Refusal;
/** Given the rewriting and the edits of an ordinary place, the edits for this one. */
type Refactoring = (rewriting: Rewriting, ordinary: () => Edits) => Promise<Edits>;

const notYet: Refactoring = async () => refuse('It must be a constant here.');

export const refactorings: Readonly<Record<NonNullable<Place['refactor']>, Refactoring>> = {
  goConst: notYet,
  csharpConst: notYet,
  rustConst: notYet,
};
