/** The variables of HCL that the environment sets: `TF_VAR_token` is `var.token`. */
import type { Span } from '../../rules/rule.ts';

/** By the language's id. */
const prefixes: Readonly<Record<string, string>> = {
  terraform: 'TF_VAR_',
  tfvars: 'TF_VAR_',
  packer: 'PKR_VAR_',
  packerVars: 'PKR_VAR_',
  nomad: 'NOMAD_VAR_',
};

const read = /(?<![\w.])(?:var\.|variable\s{1,4}")(?<name>[A-Za-z_]\w*)/g;
const assigned = /^(?<name>[A-Za-z_]\w*)[^\S\n]*=/gm;

/** A variable of the environment, and where a file calls it by the name that HCL has for it. */
export interface HclMention {
  readonly name: string;
  readonly span: Span;
  readonly renamed: (name: string) => string;
}

/** Those of a file. A module that others call has its variables from them. */
export function* hclMentions(languageId: string, path: string, text: string): Generator<HclMention> {
  const prefix = prefixes[languageId];
  if (prefix === undefined || /\/modules?\//.test(path)) return;
  for (const found of text.matchAll(/vars/i.test(languageId) ? assigned : read)) {
    const own = found.groups?.['name'] ?? '';
    const start = found.index + found[0].lastIndexOf(own);
    const span = { start, end: start + own.length };
    // Under a name without the prefix the tool would not find it: the file keeps its own.
    const renamed = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : own);
    yield { name: `${prefix}${own}`, span, renamed };
  }
}

/** What of a variable's name stands in every file that names it. */
export function shortName(name: string): string {
  const prefix = Object.values(prefixes).find((each) => name.startsWith(each));
  return prefix === undefined ? name : name.slice(prefix.length);
}
