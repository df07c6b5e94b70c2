/** A project in memory, and the fixes in it. */
import type { Form } from '../../rules/language.ts';
import type { SecretRule, Span } from '../../rules/rule.ts';
import { applyEdits } from '../../server/rewrite/edits.ts';
import type { FixContext, FixPlan, FixRequest, Refusal } from '../../server/rewrite/plan.ts';
import { planFix } from '../../server/rewrite/rewrite.ts';
import { unmark } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';

/** A rule of a provider: the variable's name is the provider's. */
export const acmeRule: SecretRule = {
  kind: 'secret',
  title: 'Acme token',
  provider: 'Acme',
  docs: 'https://example.com',
  rotate: 'https://example.com/tokens',
  envVar: 'ACME_TOKEN',
  severity: 'error',
  confidence: 'high',
  keywords: ['acme'],
  pattern: /(?<secret>x)/,
};

/** A rule as the generic ones are: the variable's name comes from the code. */
export const genericRule: SecretRule = { ...acmeRule, provider: 'generic', envVar: 'SECRET' };

/** Files by absolute path. */
export type Files = Map<string, string>;

const workspaceFolder = '/project';

/** A context over files in memory; `tracked` are the paths that git knows. */
export function contextOf(
  files: Files,
  options: { form?: Form; name?: string; tracked?: readonly string[] } = {},
): FixContext {
  return {
    workspaceFolder,
    loadWasm,
    form: options.form ?? 'failFast',
    ...(options.name === undefined ? {} : { name: options.name }),
    files: {
      read: async (path) => files.get(path),
      isTracked: async (path) => options.tracked?.includes(path) ?? false,
      list: async (folder) => {
        const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
        return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
      },
    },
  };
}

/** Applies a plan to the files. */
function apply(files: Files, plan: FixPlan): void {
  for (const { path, create, edits } of plan.changes) {
    if (create === files.has(path)) throw new Error(`${path}: create is ${create}`);
    files.set(path, applyEdits(files.get(path) ?? '', edits));
  }
}

/** What became of one secret. */
export interface Fixed {
  readonly text: string;
  readonly value: string;
  readonly plan: FixPlan | Refusal;
}

/** Which of its fixes. */
export type Asked = Pick<FixRequest, 'alone' | 'mounted'>;

/** Fixes the secret at `span` of a file of the project. */
export async function fixSpan(
  path: string,
  span: Span,
  files: Files,
  context: FixContext,
  rule: SecretRule = acmeRule,
  asked: Asked = {},
): Promise<Fixed> {
  const text = files.get(path) ?? '';
  const finding = { ruleId: 'acme', span, severity: rule.severity, confidence: rule.confidence, evidence: [] };
  const plan = await planFix({ source: { path, text }, finding, rule, ...asked }, context);
  if (plan.kind === 'plan') apply(files, plan);
  return { text: files.get(path) ?? '', value: text.slice(span.start, span.end), plan };
}

/** Fixes the one secret that `«…»` marks in `marked`, in a project with these other files. */
export async function fixMarked(
  path: string,
  marked: string,
  files: Files,
  context: FixContext,
  rule: SecretRule = acmeRule,
  asked: Asked = {},
): Promise<Fixed> {
  const { text, spans } = unmark(marked);
  const [span] = spans;
  if (span === undefined || spans.length !== 1) throw new Error(`not one mark in: ${marked}`);
  files.set(path, text);
  return await fixSpan(path, span, files, context, rule, asked);
}

/** A source with one secret. */
export const oneSecret = 'const key = "«abcDEF123456»";\n';

/** Fixes one secret in a project and gives every file back. */
export async function fixIn(
  files: Readonly<Record<string, string>>,
  path = '/project/src/a.ts',
  options: Parameters<typeof contextOf>[1] = {},
  marked = oneSecret,
) {
  const all: Files = new Map(Object.entries(files));
  const fixed = await fixMarked(path, marked, all, contextOf(all, options));
  return { ...fixed, files: all };
}

/** Why there was no fix. */
export const reasonOf = ({ plan }: Awaited<ReturnType<typeof fixIn>>) =>
  plan.kind === 'refusal' ? plan.reason : 'not refused';
