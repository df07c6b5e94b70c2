/** Many fixes as one: each is made as if the ones before it had been applied. */

import type { Span } from '../core/span.ts';
import { createEditedText, type EditedText } from './editedText.ts';
import { folderOf } from './folders.ts';
import type { Edit, FileChange, FixContext, FixPlan, FixRequest, ProjectFiles } from './plan.ts';
import { planFix } from './rewrite.ts';

/** One of the secrets that shall leave their sources. */
export interface Wish {
  readonly request: FixRequest;
  readonly context: FixContext;
  /** What tells sources of one path apart: the cells of a notebook. The path if absent. */
  readonly key?: string;
}

/** What came of a wish: the name of the variable, or why it stays where it is. */
export type Outcome = { readonly wish: Wish } & (
  | ({ readonly kind: 'moved' } & Pick<FixPlan, 'name' | 'envFile' | 'notes' | 'warnings'>)
  | { readonly kind: 'left'; readonly reason: string }
);

/** All that is to be done, in the order in which it is saved: the dot-files before the sources. `path` is the key of a source that has one. */
export interface PlanOfAll {
  readonly changes: readonly FileChange[];
  /** Without the wishes that went along with another: two secrets in one connection string. */
  readonly outcomes: readonly Outcome[];
}

interface Touched {
  readonly original: string | undefined;
  readonly edited: EditedText;
}

/** Asks each file once: the same ones matter to every fix, and git answers slowly. */
function remembering(files: ProjectFiles): ProjectFiles {
  const once = <T>(ask: (path: string) => Promise<T>) => {
    const known = new Map<string, Promise<T>>();
    return (path: string): Promise<T> => {
      const answer = known.get(path) ?? ask(path);
      known.set(path, answer);
      return answer;
    };
  };
  return {
    read: once((path) => files.read(path)),
    list: once((folder) => files.list(folder)),
    isTracked: once((path) => files.isTracked(path)),
  };
}

/** The files as they will be. */
function asTouched(files: ProjectFiles, touched: ReadonlyMap<string, Touched>): ProjectFiles {
  return {
    read: async (path) => touched.get(path)?.edited.text() ?? (await files.read(path)),
    list: async (folder) => {
      const created = [...touched].filter(
        ([path, { original }]) => original === undefined && folderOf(path) === folder,
      );
      return [...(await files.list(folder)), ...created.map(([path]) => path.slice(folder.length + 1))];
    },
    isTracked: (path) => files.isTracked(path),
  };
}

/** Moves all secrets that can be moved, in this order. A fix that throws is left out, for the reason that `failed` gives. */
export async function planAll(wishes: readonly Wish[], failed: (error: unknown) => string): Promise<PlanOfAll> {
  const touched = new Map<string, Touched>();
  const sources = new Set<string>();
  const outcomes: Outcome[] = [];
  const known = new Map<ProjectFiles, ProjectFiles>();
  const before = (files: ProjectFiles) => {
    const remembered = known.get(files) ?? remembering(files);
    known.set(files, remembered);
    return remembered;
  };

  const apply = (key: string, original: string | undefined, edits: readonly Edit[]) => {
    const file = touched.get(key) ?? { original, edited: createEditedText(original ?? '') };
    touched.set(key, file);
    file.edited.apply(edits);
  };

  const move = async (wish: Wish, span: Span): Promise<Outcome> => {
    const { request, context, key = request.source.path } = wish;
    const { source, finding } = request;
    const text = touched.get(key)?.edited.text() ?? source.text;
    const files = before(context.files);
    const plan = await planFix(
      { ...request, source: { ...source, text }, finding: { ...finding, span } },
      { ...context, files: asTouched(files, touched) },
    );
    if (plan.kind === 'refusal') return { wish, kind: 'left', reason: plan.reason };
    for (const { path, create, edits } of plan.changes) {
      if (path !== source.path) apply(path, create ? undefined : await files.read(path), edits);
      else {
        sources.add(key);
        apply(key, source.text, edits);
      }
    }
    const { name, envFile, notes, warnings } = plan;
    return { wish, kind: 'moved', name, envFile, notes, warnings };
  };

  for (const wish of wishes) {
    const { source, finding } = wish.request;
    const edited = touched.get(wish.key ?? source.path)?.edited;
    const span = edited === undefined ? finding.span : edited.locate(finding.span);
    if (span === undefined) continue;
    outcomes.push(
      await move(wish, span).catch((error: unknown): Outcome => ({ wish, kind: 'left', reason: failed(error) })),
    );
  }

  const changes = [...touched].map(([path, { original, edited }]) => ({
    path,
    create: original === undefined,
    edits: edited.edits(),
  }));
  return {
    changes: [...changes.filter(({ path }) => !sources.has(path)), ...changes.filter(({ path }) => sources.has(path))],
    outcomes,
  };
}
