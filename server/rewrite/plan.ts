/** The vocabulary between the rewriter and the shells: what a fix needs to know, and what it answers. */
import type { SecretRule, Source, Span } from '../../rules/rule.ts';
import type { Finding } from '../core/finding.ts';

/** Replaces `span` (UTF-16 code units of the text as it is now) by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The project around a file, as the shell sees it. Paths are absolute, with forward slashes. */
export interface ProjectFiles {
  /** The text of a file, from an open editor first and from disk second; undefined if there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** The names of the entries of a folder, folders included; empty if there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Whether git tracks the file; false where there is no git. */
  isTracked(path: string): Promise<boolean>;
}

/** What a fix may ask of its surroundings. */
export interface FixContext {
  /** The folder that bounds the search for the project's root, absolute, without a final slash. */
  readonly workspaceFolder: string;
  readonly files: ProjectFiles;
  /** The bytes of a grammar, `tree-sitter-python.wasm`, or of `tree-sitter.wasm` itself. */
  readonly loadWasm: (file: string) => Promise<Uint8Array>;
  /** `failFast` keeps the static type and fails with the variable's name where it is unset; `plain` is the shortest form. */
  readonly form: 'failFast' | 'plain';
  /** A name that the user chose; otherwise one is made from the rule, the assigned identifier and the file. */
  readonly name?: string;
}

/** A secret that shall leave its source. */
export interface FixRequest {
  readonly source: Source;
  readonly finding: Finding;
  readonly rule: SecretRule;
  /** Moves the secret alone, also out of a URL or connection string, which otherwise moves as a whole. */
  readonly alone?: boolean;
  /** The program reads the value from a file that is mounted for it, where the format has such secrets. */
  readonly mounted?: boolean;
}

/** Why there is no right edit, as one sentence for the hover. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: string;
}

/** A refusal with its reason. */
export function refuse(reason: string): Refusal {
  return { kind: 'refusal', reason };
}

/** The change of the source file alone. It holds the secret's value for the env file; it never leaves the server. */
export interface SourceFix {
  readonly kind: 'fix';
  readonly name: string;
  readonly value: string;
  readonly edits: readonly Edit[];
}

/** What is moved, and where to. */
export interface Moved {
  readonly name: string;
  /** Whether more than the secret is moved: the URL or connection string around it. */
  readonly isWhole: boolean;
  readonly envFile: string;
  /** The name of the file that would have been it, were it not tracked by git. */
  readonly tracked?: string;
}

/** A change of the source, and where the value goes. */
export interface Proposal extends SourceFix, Moved {}

/** One file's part of a fix; `create` is set for a file that does not exist, whose edits insert into an empty text. */
export interface FileChange {
  readonly path: string;
  readonly create: boolean;
  readonly edits: readonly Edit[];
}

/**
 * The whole fix. The changes stand in the order in which they are saved: .gitignore, .env.example, .env, then the source, so that the secret is never on disk in a
 * file that git would take. `notes` tell the user what is left to do, `warnings` what would not work as it stands.
 */
export interface FixPlan extends Moved {
  readonly kind: 'plan';
  readonly changes: readonly FileChange[];
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** Phase 1, at the light bulb: the change of the source, or why there is none. Parses; reads only what decides the name and the form. */
export type RewriteSource = (request: FixRequest, context: FixContext) => Promise<Proposal | Refusal>;

/** Phase 2, when the action is chosen: adds the dot-files, ordered for one undo step. */
export type PlanFix = (request: FixRequest, context: FixContext) => Promise<FixPlan | Refusal>;
