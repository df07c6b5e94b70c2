import type { FixContext, FixRequest, Refusal, SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';

/** Takes a secret out of a file of some format, or says why that can't be done. */
export type Rewriter = (
  request: FixRequest,
  context: FixContext,
  project: Project,
) => SourceFix | Refusal | Promise<SourceFix | Refusal>;
