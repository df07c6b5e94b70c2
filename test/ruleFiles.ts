import { globSync } from 'node:fs';
import type { Example, Examples, Rule } from '../rules/rule.ts';

/** `RULES=github node --test test/rules.test.ts` narrows a run to the files whose path contains the word. */
const only = process.env['RULES'] ?? '';

/** The rule files below `rules/`, by path; those named with `_` hold what rules share. */
export const ruleFiles: readonly string[] = globSync('secrets/**/*.ts', { cwd: 'rules' })
  .filter((file) => file.includes(only) && !/(?:^|\/)_/.test(file))
  .sort();

/** What a rule file exports: its rules, and the proof of each. */
export interface RuleFile {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly examples: Readonly<Record<string, Examples>>;
}

/** Loads a file of `ruleFiles`. */
export const loadRuleFile = async (file: string): Promise<RuleFile> => import(`../rules/${file}`);

/** An example with its file's name, and its placeholders and marks as they are written. */
export const placed = (example: Example): { readonly path: string; readonly text: string } =>
  typeof example === 'string' ? { path: 'example.txt', text: example } : example;
