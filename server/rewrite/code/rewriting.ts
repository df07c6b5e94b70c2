import type { Node } from 'web-tree-sitter';
import type { Code } from '../../../rules/language.ts';
import type { FixContext, FixRequest, Refusal } from '../plan.ts';
import type { Project } from '../project.ts';
import type { Format } from './formatCall.ts';
import type { Literal } from './literal.ts';
import type { Parsing } from './tree.ts';

/** What is moved: the whole literal, or the secret's part of it. */
export interface Target {
  readonly literal: Literal;
  readonly whole: boolean;
  readonly value: string;
  /** A whole URL or connection string, of which the secret is a part. */
  readonly connection?: true;
}

/** All that a rewriting of one literal needs to know. */
export interface Rewriting {
  readonly request: FixRequest;
  readonly context: FixContext;
  readonly project: Project;
  readonly code: Code;
  readonly parsing: Parsing;
  readonly root: Node;
  /** The trees of all files that share its names without an import, its own first: a package of Go. */
  readonly roots: readonly Node[];
  readonly target: Target;
  /** Set where the literal is the format of a call. */
  readonly format: Exclude<Format, Refusal> | undefined;
  readonly name: string;
  /** Whether a file of the project may give what the expression reads another meaning. */
  readonly isHidden: boolean;
}
