/** A secret in the script of an Astro component, between the fences, which runs on the server. https://docs.astro.build/en/guides/environment-variables/ */
import { language as typescript } from '../../../rules/languages/typescript.ts';
import { contains } from '../../core/span.ts';
import { rewriteCode } from '../code/code.ts';
import { refuse } from '../plan.ts';
import type { Rewriter } from './rewriter.ts';

const fences = /^(\uFEFF?\s*---)([\s\S]*?)\r?\n---/;

/** Moves a secret of the script. */
export const rewriteAstro: Rewriter = async (request, context, project) => {
  const { source, finding } = request;
  const [, open = '', script = ''] = fences.exec(source.text) ?? [];
  const within = { start: open.length, end: open.length + script.length };
  if (open === '' || !contains(within, finding.span))
    return refuse(
      'Below the script a component may hold what browsers get, where a secret is public: read it between the fences, which run on the server.',
    );
  const shifted = (by: number, { start, end }: typeof within) => ({ start: start + by, end: end + by });
  const span = shifted(-open.length, finding.span);
  const inner = { ...request, source: { ...source, text: script }, finding: { ...finding, span } };
  const fix = await rewriteCode(inner, context, project, typescript.code);
  if (fix.kind === 'refusal') return fix;
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shifted(open.length, edit.span) })) };
};
