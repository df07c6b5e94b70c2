import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visitRegExpAST } from '@eslint-community/regexpp';
import { extentOf } from '../rules/need.ts';
import { readPattern } from '../rules/regexp.ts';
import type { Examples, Rule } from '../rules/rule.ts';
import { createScanner, usualReach } from '../server/core/scan.ts';
import { fill, unmark } from './fakes.ts';
import { loadRuleFile, placed, ruleFiles } from './ruleFiles.ts';
import { parsePattern, workOf } from './steps.ts';

const longest = 4096;

/**
 * Steps for each character of an adversarial text: V8 takes about a nanosecond for one, so 64 KB cost 40 ms at the worst. A pattern's window is
 * 4 KB at most, so on twice as much the steps for each character are already those of any length; a finder's window is its own affair.
 */
const stepsPerCharacter = 640;
const sizeFor = (rule: Rule) => (typeof rule.pattern === 'function' ? 4 * longest : 2 * longest);

/** What stands between a name and its value, and what a value may consist of. */
const joints = ['', ' ', '": "', '\n'];
const runs = ['aB3/', 'f0', ' ', 'x.', '-_', '"', '\n '];

/** Texts that come as near to a match as often as they can. */
function adversarial(rule: Rule, proof: Examples): Set<string> {
  const repeated = (unit: string) => unit.repeat(Math.ceil(sizeFor(rule) / unit.length)).slice(0, sizeFor(rule));
  const texts = new Set<string>();
  for (const keyword of [rule.keywords[0], rule.keywords.at(-1) ?? '']) {
    for (const joint of joints) texts.add(repeated(`${keyword}${joint}`));
    for (const run of runs) {
      texts.add(repeated(`${keyword} = "${run.repeat(12)}`));
      texts.add(repeated(`${keyword}${run.repeat(700)}`));
    }
  }
  for (const example of [...proof.match.slice(0, 4), ...proof.ignore.slice(0, 2)]) {
    const { text, spans } = unmark(fill(placed(example).text));
    const end = spans.at(-1)?.end ?? text.length;
    texts.add(repeated(text.slice(0, end - 1)));
    texts.add(repeated(`${text.slice(0, end)}x`));
  }
  return texts;
}

const marked = /«[^»]*»/;
const formsTried = new Set<string>();

/** Whether the rule is a row of a table, of which another row has keys of the same form: both do the same work. */
function isTried(file: string, proof: Examples | undefined): boolean {
  const form = marked.exec(placed(proof?.match[0] ?? '').text)?.[0] ?? '';
  const tried = formsTried.has(form);
  formsTried.add(form);
  return tried && file.startsWith('secrets/services/');
}

for (const file of ruleFiles) {
  const { rules, examples } = await loadRuleFile(file);
  describe(file, () => {
    for (const [id, rule] of Object.entries(rules).filter(([id]) => !isTried(file, examples[id]))) {
      const { pattern } = rule;
      if (pattern instanceof RegExp) {
        it(`${id}: has one named group, and bounds for every quantifier`, () => {
          const groups: string[] = [];
          visitRegExpAST(parsePattern(pattern), {
            onCapturingGroupEnter: ({ name, raw }) => groups.push(name ?? raw),
            onQuantifierEnter: ({ raw, max }) => assert.ok(max <= longest, `${raw.slice(-20)} has no bound`),
            onBackreferenceEnter: ({ raw }) => assert.fail(`a back reference: ${raw}`),
          });
          assert.deepEqual(groups, [rule.kind === 'secret' ? 'secret' : 'weak']);
        });

        it(`${id}: says how far it looks, if that is far`, () => {
          const whole = readPattern(pattern);
          const longest = whole === undefined ? 0 : extentOf(whole).max;
          assert.ok(longest + (rule.before ?? 0) <= (rule.reach ?? usualReach), `${longest} characters`);
        });
      }

      it(`${id}: takes few steps, whatever the text`, () => {
        const proof = examples[id];
        assert.ok(proof !== undefined);
        const scanner = createScanner({ [id]: rule }, (_id, error) => {
          throw error;
        });
        for (const text of adversarial(rule, proof)) {
          const work = workOf(() => scanner.scan({ path: placed(proof.match[0]).path, text }));
          const steps = Math.round(work / text.length);
          assert.ok(
            steps <= stepsPerCharacter,
            `${steps} steps for each character of ${JSON.stringify(text.slice(0, 80))}…`,
          );
        }
      });
    }
  });
}
