/** What of a Terraform module makes use of a value, and can't where the value is sensitive. */

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

/** Any mention of the value at `at` of `text`, also by way of other locals; undefined where nothing can mention it. */
function mentionOf(text: string, at: Span, texts: readonly string[]): RegExp | undefined {
  const called = calledAt(text, at);
  return called === undefined ? undefined : new RegExp(`\\b(?:${madeOf(called, texts).join('|')})(?![\\w-])`);
}

/**
 * An output that shows a sensitive value must say so, or nothing is planned any more.
 * https://developer.hashicorp.com/terraform/language/values/outputs#sensitive-suppressing-values-in-cli-output
 */
function showingOutput(mention: RegExp, texts: readonly string[]): string | undefined {
  for (const each of texts)
    for (const [, name, body = ''] of each.matchAll(
      /^output\s+"([\w-]+)"\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gm,
    ))
      if (mention.test(body) && !/\bsensitive\s*=\s*true|\bnonsensitive\(/.test(body)) return name;
  return undefined;
}

/** The argument up to the next one. */
const loop = /\bfor_each\s*=((?:(?!\n\s*(?:[\w-]+\s*=[^=>]|[\w-]+\s[^\n=]*\{|\}\s*\n)).)*)/gs;

/** Whether an expression is a local that is written as a map. */
function isMap(made: string, texts: readonly string[]): boolean {
  const name = /^\s*local\.([\w-]+)\s*$/.exec(made)?.[1];
  return name !== undefined && texts.some((each) => new RegExp(`^\\s*${name}\\s*=\\s*\\{`, 'm').test(each));
}

/**
 * Keys of resources are no secrets: only a whole map may have sensitive values.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/for_each#limitations-on-values-used-in-for_each
 */
const isLooped = (mention: RegExp, texts: readonly string[]): boolean =>
  texts.some((each) => [...each.matchAll(loop)].some(([, made = '']) => mention.test(made) && !isMap(made, texts)));

/** Why the value at `at` of `text` can't become sensitive in a module of these `texts`; undefined where it can. */
export function unfitUse(text: string, at: Span, texts: readonly string[]): string | undefined {
  const mention = mentionOf(text, at, texts);
  if (mention === undefined) return undefined;
  const output = showingOutput(mention, texts);
  if (output !== undefined) return `The output "${output}" shows it: say \`sensitive = true\` there first.`;
  return isLooped(mention, texts)
    ? 'A `for_each` is made of it, whose keys may hold nothing secret: make it a map from names to values first.'
    : undefined;
}
