/** What can be added to a repository so that others are warned too. */
import type { CiKind } from '../protocol/ci.ts';
import { pipeline } from './azure.ts';
import { workflow } from './github.ts';
import { withJob } from './gitlab.ts';
import { preCommitFile, withHook } from './preCommit.ts';

/** A file of a repository, and how the check comes into it. */
export interface Template {
  /** Relative to the repository's root. */
  readonly path: string;
  /** The file with the check; empty text stands for no file. Undefined where it is there already, or where there is no safe way. May throw an Error. */
  readonly add: (text: string) => string | undefined;
  /** What is left to do, as a sentence. */
  readonly next: string;
}

/** A file of its own: what stands there already is left alone. */
const whole = (content: string) => (text: string) => (text === '' ? content : undefined);

/** Every template but git's own hook, which is no file of the work tree. */
export const templates: Readonly<Record<Exclude<CiKind, 'gitHook'>, Template>> = {
  github: {
    path: '.github/workflows/leakline.yml',
    add: whole(workflow),
    next: 'Commit it: from then on, every push and pull request is looked at.',
  },
  azure: {
    path: '.azure-pipelines/leakline.yml',
    add: whole(pipeline),
    next: 'Commit it, then make a pipeline of it in Azure DevOps (New Pipeline, Existing YAML file).',
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    add: withJob,
    next: 'Commit it: from then on, every push and merge request is looked at.',
  },
  preCommit: {
    path: preCommitFile,
    add: withHook,
    next: 'Commit it, and run “pre-commit install” once in every clone.',
  },
};
