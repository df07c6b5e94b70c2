import { builtinRules } from '../../../rules/index.gen.ts';
import type { Rule } from '../../../rules/rule.ts';
import { counted } from '../../protocol/counted.ts';
import { docsOf } from '../../report/ruleText.ts';
import { todayOf } from '../collect.ts';
import { defineCommand } from '../command.ts';
import { exitCode, type Io, UsageError } from '../io.ts';
import { displayPath, normalize, projectOf } from '../project.ts';
import { importRules } from '../rulesImport.ts';
import { subcommandOf } from '../subcommand.ts';
import { suggest } from '../suggest.ts';

const subcommands = ['list', 'show', 'test', 'import'] as const;

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
    url: docsOf(id, rule),
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

/** Checks the project's own rules. Reading them has tried their examples; throws a UsageError where one fails. */
async function test(config: string | undefined, io: Io): Promise<void> {
  const { settings, file } = await projectOf(normalize('.', io.cwd), io.cwd, todayOf(new Date()), config);
  const examples = settings.customRules.flatMap((rule) => [
    ...(rule.examples?.match ?? []),
    ...(rule.examples?.ignore ?? []),
  ]);
  const where = file === undefined ? 'no .leakline.yaml' : displayPath(normalize(file, io.cwd), io.cwd);
  const rules = counted(settings.customRules.length, 'custom rule');
  io.stderr.write(`leakline: ${where}: ${rules}, ${counted(examples.length, 'example')}, all as they should be\n`);
}

export const rules = defineCommand({
  name: 'rules',
  summary: 'list the rules, test those of the project, import others',
  usage: ['list [--format text|json]', 'show ID [--format text|json]', 'test [--config FILE]', 'import GITLEAKS.TOML'],
  description: `Prints every built-in rule with its id, title, provider, keywords, severity, confidence and documentation. The ids are what comments and
.leakline.yaml name.

"test" tries the examples of the project's own rules, "customRules" in .leakline.yaml. "import" prints the rules of a gitleaks configuration as such a
section, and names on standard error what it could not take over.`,
  subcommands,
  success: 'it was printed; of test: every example is as it should be',
  options: {
    format: { type: 'string', short: 'f', choices: ['text', 'json'], help: 'A table, or JSON with every field.' },
    config: { type: 'string', argument: 'FILE', help: 'Test FILE instead of the nearest .leakline.yaml.' },
  },
  examples: [
    ['leakline rules list', 'A table of all rules.'],
    ['leakline rules show github-pat', 'All that is known of one rule.'],
    ['leakline rules import .gitleaks.toml > .leakline.yaml', 'Takes over the rules of another scanner.'],
  ],
  async run({ values, positionals }, io) {
    const typed = positionals.length === 0 ? ['list'] : positionals;
    const subcommand = subcommandOf('rules', subcommands, typed, ['show', 'import'].includes(typed[0] ?? '') ? 1 : 0);
    const id = positionals[1];
    const asJson = values.format === 'json';
    if (subcommand === 'list') io.stdout.write(list(asJson));
    else if (subcommand === 'show') io.stdout.write(show(id, asJson));
    else if (subcommand === 'test') await test(values.config, io);
    else if (id === undefined) throw new UsageError('which file?', 'leakline rules import .gitleaks.toml');
    else await importRules(id, io);
    return exitCode.clean;
  },
});
