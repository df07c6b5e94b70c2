/**
 * Values that are hard to write, in every style of their syntax: what a parser reads after the fix, with the value for the reference, is what it read
 * before.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml, Scalar, stringify } from 'yaml';
import { variablesOf } from '../../server/core/dotenv.ts';
import { fill, seededRandom } from '../fakes.ts';
import { contextOf, type Files, fixSpan } from './project.ts';

const rounds = 150;

const pieces = `a| |: |#| #|"|'|\\|- |[|]|{a}|, |&|*|!|%a|@||>|<b|é|😀|\t|?|-|~|0|null `.split('|');

interface Format {
  readonly path: string;
  readonly references: readonly string[];
  /** A file whose value under `key`, or the second of `list`, is the text; undefined where this style can't hold it. */
  readonly write: (text: string, random: () => number) => string | undefined;
  readonly read: (text: string) => unknown;
}

const pickOf =
  (random: () => number) =>
  <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    assert.ok(item !== undefined);
    return item;
  };

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

function writeYaml(text: string, random: () => number): string {
  const pick = pickOf(random);
  const scalar = new Scalar(text);
  scalar.type = pick(styles);
  const value = pick([{ key: scalar }, { list: ['a', scalar, 'b'] }, { map: { key: scalar, other: 1 } }]);
  const document = { first: 1, ...value, last: 'x' };
  return stringify(document, { lineWidth: 0, collectionStyle: pick(['any', 'flow']) });
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const yaml = { write: writeYaml, read: (text: string): unknown => parseYaml(text) };
const json = {
  write: (text: string, random: () => number) =>
    JSON.stringify({ remoteEnv: { a: 1, key: text, b: [text.length] } }, undefined, pickOf(random)([0, 2, '\t'])),
  read: (text: string): unknown => JSON.parse(text),
};

const formats: readonly Format[] = [
  { path: 'application.yml', references: [`\${ACME_TOKEN}`], ...yaml },
  { path: 'config/packages/a.yaml', references: ['%env(ACME_TOKEN)%'], ...yaml },
  { path: 'compose.yaml', references: [`\${ACME_TOKEN}`], ...yaml },
  { path: 'serverless.yml', references: [`\${env:ACME_TOKEN}`], ...yaml },
  {
    path: 'group_vars/all.yml',
    references: [
      `{{ lookup('ansible.builtin.env', 'ACME_TOKEN') }}`,
      `{{ lookup("ansible.builtin.env", "ACME_TOKEN") }}`,
    ],
    ...yaml,
  },
  { path: '.devcontainer.json', references: [`\${localEnv:ACME_TOKEN}`], ...json },
  {
    path: 'supabase/config.toml',
    references: ['env(ACME_TOKEN)'],
    write: (text, random) => {
      const written = random() < 0.5 && !/['\t]/.test(text) ? `'${text}'` : JSON.stringify(text);
      return `[a]\nfirst = 1\nkey = ${written} # c\nlast = [${written.length}]\n`;
    },
    read: (text) => parseToml(text),
  },
  {
    path: 'log4j2.xml',
    references: [`\${env:ACME_TOKEN}`],
    write: (text, random) => {
      const written = escapeXml(text);
      return random() < 0.5 || written.trim() !== written
        ? `<A><B key="${written}" other="1"/>x</A>\n`
        : `<A>\n  <!-- c -->\n  <B a='1'>${written}</B>\n</A>\n`;
    },
    // No parser of XML is at hand: the text itself, with its entities undone.
    read: (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  },
];

/** The value with one text for another wherever it stands in a string. */
const swap = (value: unknown, from: string, to: string): unknown => {
  const inQuotes = (text: string) => JSON.stringify(text).slice(1, -1);
  return JSON.parse(JSON.stringify(value).replaceAll(inQuotes(from), () => inQuotes(to)));
};

for (const format of formats) {
  describe(`values of ${format.path}`, () => {
    it(`are read as before (${rounds} of them)`, async () => {
      let fixed = 0;
      for (let seed = 1; seed <= rounds; seed++) {
        const random = seededRandom(seed);
        const pick = pickOf(random);
        const some = () => Array.from({ length: Math.floor(random() * 3) }, () => pick(pieces)).join('');
        const secret = fill('{base62:24}', seed);
        const before = format.write(`${some()}${secret}${some()}`, random);
        if (before === undefined) continue;
        const files: Files = new Map([[`/project/${format.path}`, before]]);
        const start = before.indexOf(secret);
        const span = { start, end: start + secret.length };
        const { plan, text } = await fixSpan(
          `/project/${format.path}`,
          span,
          files,
          contextOf(files, { form: 'plain' }),
        );
        if (plan.kind === 'refusal') continue;
        fixed++;
        const value = variablesOf(files.get('/project/.env') ?? '')[0]?.value ?? '';
        assert.ok(value.includes(secret), `seed ${seed}: the env file has ${JSON.stringify(value)}`);
        const expected = JSON.stringify(format.read(before));
        const resolved = format.references.map((each) => JSON.stringify(swap(format.read(text), each, value)));
        assert.ok(resolved.includes(expected), `seed ${seed}\n${before}\n${text}\n${resolved[0]}\n${expected}`);
      }
      assert.ok(fixed > rounds / 2, `only ${fixed} of ${rounds} were fixed`);
    });
  });
}
