/** Outputs of Terraform: one that shows a sensitive value must say so, or nothing is planned any more. https://developer.hashicorp.com/terraform/language/values/outputs#sensitive-suppressing-values-in-cli-output */

import { assignedName } from '../../core/envName.ts';
import type { Span } from '../../core/span.ts';

const attribute = /(?:^|\{)([^\S\n]*)([\w-]+)\s*=(?!=)/gm;

/** The attribute of a block that an offset stands in, however deep: the last one as far to the left as the first. */
function outermost(inside: string): string | undefined {
  const found = [...inside.matchAll(attribute)];
  return found.findLast(([, indent]) => indent?.length === found[0]?.[1]?.length)?.[2];
}

/** What other expressions call the value at an offset, as a regular expression's source; undefined where nothing can refer to it. */
function calledAt(text: string, { start }: Span): string | undefined {
  const block = [...text.slice(0, start).matchAll(/^(locals|resource|data|variable)\b([^{\n]*)\{/gm)].at(-1);
  if (block === undefined) return undefined;
  const [head, kind, labels = ''] = block;
  const own = (labels.match(/"[\w-]+"/g) ?? []).map((label) => label.slice(1, -1)).join('\\.');
  if (kind === 'variable') return `var\\.${own}`;
  if (kind === 'locals') return `local\\.${outermost(text.slice(block.index + head.length - 1, start))}`;
  const name = `${kind === 'data' ? 'data\\.' : ''}${own}`;
  return `${name}(?:\\[[^\\]]*\\])?(?:\\.${assignedName(text, start) ?? '\\w+'}|(?![.\\w\\[]))`;
}

/** The locals that are made of what these names call. */
function madeOf(called: string, texts: readonly string[]): readonly string[] {
  const names = [called];
  const lines = texts.flatMap((text) => [...text.matchAll(/^\s*([\w-]+)\s*=(?!=)(.*)$/gm)]);
  for (const name of names) {
    const mention = new RegExp(`\\b${name}\\b`);
    for (const [, local, value = ''] of lines)
      if (mention.test(value) && !names.includes(`local\\.${local}`)) names.push(`local\\.${local}`);
  }
  return names;
}

/** The output of the module's files that would show the value at `at` of `text` without saying so; undefined if there is none. */
export function showingOutput(text: string, at: Span, texts: readonly string[]): string | undefined {
  const called = calledAt(text, at);
  if (called === undefined) return undefined;
  const mention = new RegExp(`\\b(?:${madeOf(called, texts).join('|')})(?![\\w-])`);
  for (const each of texts)
    for (const [, name, body = ''] of each.matchAll(
      /^output\s+"([\w-]+)"\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gm,
    ))
      if (mention.test(body) && !/\bsensitive\s*=\s*true|\bnonsensitive\(/.test(body)) return name;
  return undefined;
}
