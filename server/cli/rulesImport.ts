import { readFileSync } from 'node:fs';
import { TomlError } from 'smol-toml';
import { stringify } from 'yaml';
import { builtinRules } from '../../rules/index.gen.ts';
import { checkCustomRules } from '../core/customRuleCheck.ts';
import type { CustomRule } from '../core/customRuleSchema.ts';
import { loadLinearPatterns } from '../core/linearPattern.ts';
import { counted } from '../protocol/counted.ts';
import { printable } from '../report/located.ts';
import { type Converted, convertGitleaks } from './gitleaksConfig.ts';
import { type Io, UsageError } from './io.ts';
import { normalize } from './project.ts';

/** What is wrong with a file, and where: the lines that the parser's message quotes of it stay here. */
function inWords(error: unknown): string {
  const [first = 'is no TOML'] = error instanceof Error ? error.message.split('\n') : [];
  return error instanceof TomlError ? `line ${error.line}: ${first}` : first;
}

function convert(file: string, cwd: string): Converted {
  let toml: string;
  try {
    toml = readFileSync(normalize(file, cwd), 'utf8');
  } catch {
    throw new UsageError(`${file}: can't be read`);
  }
  try {
    return convertGitleaks(toml);
  } catch (error) {
    throw new UsageError(`${file}: ${inWords(error)}`);
  }
}

/** An id that a built-in rule has is another rule's: both look. */
function renamed(rules: readonly CustomRule[]): CustomRule[] {
  return rules.map((rule) => (Object.hasOwn(builtinRules, rule.id) ? { ...rule, id: `custom-${rule.id}` } : rule));
}

/** Prints the rules of a gitleaks configuration as a `.leakline.yaml`, and on standard error what could not be taken over. */
export async function importRules(file: string, io: Io): Promise<void> {
  const { rules, total, lost } = convert(file, io.cwd);
  await loadLinearPatterns();
  const given = renamed(rules);
  const checked = checkCustomRules(given, new Set(Object.keys(builtinRules)));
  const faults = checked.problems.map(({ path: [, index, ...steps], message }) => {
    const id = given[Number(index)]?.id ?? '';
    return `${id}: left out: ${steps.join('.')}: ${message}`;
  });
  for (const line of [...lost, ...faults]) io.stderr.write(`leakline: ${printable(line)}\n`);
  io.stderr.write(`leakline: ${counted(checked.rules.length, 'rule')} of ${total} taken over\n`);
  io.stdout.write(stringify({ customRules: checked.rules }, { lineWidth: 0 }));
}
