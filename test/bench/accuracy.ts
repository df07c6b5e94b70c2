/**
 * `npm run bench:accuracy`: recall, precision and F1 over the generated corpus, or over `--external DIR` of JSON lines
 * (`text`, `secret`, `label` true or false, `file`). Half of the templates is held out and only summed up, unless `--held-out` asks for its
 * misses. `--misses` lists what is wrong in the other half. `--against gitleaks,ripsecrets` lets these other scanners judge the same cases; the
 * cases are of Leakline's makers, so they say what another scanner does not look for, not how good it is on the code of others.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtinRules } from '../../rules/index.gen.ts';
import { isAtLeast } from '../../server/core/confidence.ts';
import { createScanner } from '../../server/core/scan.ts';
import { type Case, corpus, isHeldOut } from './accuracy/corpus.ts';
import { flags as flagsOf, writeCases } from './accuracy/others.ts';
import { rivalOf } from './rivals.ts';

const { values: flags } = parseArgs({
  options: {
    external: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    against: { type: 'string', default: '' },
  },
});

const scanner = createScanner(builtinRules, (id, error) => console.error(`${id} threw`, error));

interface Tally {
  found: number;
  missed: number;
  /** NaN where only the line is known. */
  exact: number;
  flagged: number;
  quiet: number;
}

const newTally = (): Tally => ({ found: 0, missed: 0, exact: 0, flagged: 0, quiet: 0 });

/** Adds a case to a tally; answers whether the scanner was right. */
function judge({ path, text, secret }: Case, tally: Tally): boolean {
  const findings = scanner.scan({ path, text }).filter(({ confidence }) => isAtLeast(confidence, 'medium'));
  if (secret === undefined) {
    const flagged = findings.length > 0;
    tally[flagged ? 'flagged' : 'quiet']++;
    return !flagged;
  }
  const hit = findings.find(({ span }) => span.start < secret.end && secret.start < span.end);
  tally[hit === undefined ? 'missed' : 'found']++;
  if (hit?.span.start === secret.start && hit.span.end === secret.end) tally.exact++;
  return hit !== undefined;
}

const percent = (part: number, of: number) =>
  of === 0 || Number.isNaN(part) ? '    –' : `${((100 * part) / of).toFixed(1).padStart(5)}`;

function report(title: string, { found, missed, exact, flagged, quiet }: Tally): string {
  const precision = found / Math.max(1, found + flagged);
  const recall = found / Math.max(1, found + missed);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return `${title.padEnd(52)} ${String(found + missed).padStart(5)} ${percent(found, found + missed)} ${percent(exact, found)}   ${String(
    flagged + quiet,
  ).padStart(5)} ${percent(flagged, flagged + quiet)}   ${percent(found, found + flagged)} ${f1.toFixed(3)}`;
}

const headline = `${''.padEnd(52)}  true recall exact  misses flagged precision   F1`;

function externalCases(folder: string): Case[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:jsonl|ndjson|json)$/.test(file))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index): Case => {
          const {
            text,
            secret = '',
            label,
            file: path = '',
            category = file,
          } = JSON.parse(line) as {
            text: string;
            secret?: string;
            label: boolean | string | number;
            file?: string;
            category?: string;
          };
          const isTrue = label === true || label === 1 || /^(?:true|t|1|positive|secret)$/i.test(String(label));
          const start = secret === '' ? 0 : text.indexOf(secret);
          const span = {
            start: Math.max(0, start),
            end: start < 0 || secret === '' ? text.length : start + secret.length,
          };
          const id = `${file}:${index}`;
          return { id, family: id, category, path, text, ...(isTrue ? { secret: span } : {}) };
        }),
    );
}

function run(cases: readonly Case[], detailed: boolean, title: string): void {
  const total = newTally();
  const byCategory = new Map<string, Tally>();
  const wrong: Case[] = [];
  for (const one of cases) {
    const own = newTally();
    if (!judge(one, own)) wrong.push(one);
    const tallies = one.category.split(' · ').map((part) => {
      const tally = byCategory.get(part) ?? newTally();
      byCategory.set(part, tally);
      return tally;
    });
    for (const tally of [total, ...tallies]) {
      for (const key of Object.keys(own) as (keyof Tally)[]) tally[key] += own[key];
    }
  }
  if (detailed) {
    for (const [category, tally] of [...byCategory].sort(([a], [b]) => a.localeCompare(b))) {
      if (flags.all || tally.missed + tally.flagged > 0) console.log(report(category, tally));
    }
    if (flags.misses)
      for (const { category, path, text, secret } of wrong)
        console.log(secret ? 'MISSED ' : 'FLAGGED', category, '|', path, '|', text);
  }
  console.log(report(title, total));
}

/** What the other scanners make of the same cases, by the line. */
async function runOthers(names: readonly string[], cases: readonly Case[]): Promise<void> {
  if (names.length > 0) writeCases(cases);
  for (const name of names) {
    const rival = await rivalOf(name);
    if ('missing' in rival) {
      console.log(`Skipped: ${name}. ${rival.missing}`);
      continue;
    }
    const flagged = await flagsOf(rival, cases);
    const count = (secret: boolean, flag: boolean) =>
      cases.filter((one, index) => (one.secret !== undefined) === secret && flagged[index] === flag).length;
    const tally = { found: count(true, true), missed: count(true, false), exact: Number.NaN };
    console.log(report(name, { ...tally, flagged: count(false, true), quiet: count(false, false) }));
  }
}

console.log(headline);
const cases = flags.external === undefined ? corpus() : externalCases(flags.external);
if (flags.external !== undefined) run(cases, true, flags.external);
else {
  run(
    cases.filter((one) => !isHeldOut(one)),
    true,
    'the half for tuning',
  );
  run(cases.filter(isHeldOut), flags['held-out'], 'the held-out half');
}
await runOthers(
  flags.against.split(',').filter((name) => name !== ''),
  cases,
);
