import { builtinRules } from '../../../rules/index.gen.ts';
import type { Rule } from '../../../rules/rule.ts';
import { docsOf } from '../../lsp/ruleText.ts';
import { defineCommand } from '../command.ts';
import { exitCode, UsageError } from '../io.ts';
import { suggest } from '../suggest.ts';

const subcommands = ['list', 'show'] as const;

const ids = Object.keys(builtinRules).sort();

/** A rule as data: what it is called, what it looks for, how bad it is. */
function describe(id: string, rule: Rule) {
  return {
    id,
    title: rule.title,
    provider: rule.provider,
    kind: rule.kind,
    severity: rule.severity,
    confidence: rule.confidence,
    keywords: rule.keywords,
    url: docsOf(id),
    docs: rule.docs,
    ...(rule.kind === 'secret'
      ? { envVar: rule.envVar, ...(rule.rotate === undefined ? {} : { rotate: rule.rotate }) }
      : { advice: rule.advice }),
  };
}

const known = () => ids.flatMap((id) => (builtinRules[id] ? [describe(id, builtinRules[id])] : []));

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function list(asJson: boolean): string {
  const rows = known();
  if (asJson) return `${JSON.stringify(rows, null, 2)}\n`;
  return table([
    ['RULE', 'SEVERITY', 'CONFIDENCE', 'TITLE'],
    ...rows.map(({ id, severity, confidence, title }) => [id, severity, confidence, title]),
  ]);
}

function show(id: string | undefined, asJson: boolean): string {
  const rule = known().find((each) => each.id === id);
  if (id === undefined)
    throw new UsageError('which rule?', 'leakline rules show ID; leakline rules list prints the ids.');
  if (rule === undefined) {
    throw new UsageError(`there is no rule "${id}"`, suggest(id, ids) ?? 'leakline rules list prints the ids.');
  }
  if (asJson) return `${JSON.stringify(rule, null, 2)}\n`;
  return Object.entries(rule)
    .map(([key, value]) => `${`${key}:`.padEnd(12)}${Array.isArray(value) ? value.join(', ') : String(value)}\n`)
    .join('');
}

export const rules = defineCommand({
  name: 'rules',
  summary: 'list the rules, or show one',
  usage: ['list [--format text|json]', 'show ID [--format text|json]'],
  description: `Prints every built-in rule with its id, title, provider, keywords, severity, confidence and documentation. The ids are what comments and
.leakline.yaml name.`,
  subcommands,
  options: {
    format: { type: 'string', short: 'f', choices: ['text', 'json'], help: 'A table, or JSON with every field.' },
  },
  examples: [
    ['leakline rules list', 'A table of all rules.'],
    ['leakline rules show github-pat', 'All that is known of one rule.'],
  ],
  async run({ values, positionals: [subcommand = 'list', id] }, io) {
    const asJson = values.format === 'json';
    if (subcommand === 'list') io.stdout.write(list(asJson));
    else if (subcommand === 'show') io.stdout.write(show(id, asJson));
    else throw new UsageError(`unknown subcommand "${subcommand}"`, suggest(subcommand, subcommands) ?? 'list or show');
    return exitCode.clean;
  },
});
