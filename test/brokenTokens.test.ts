import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import { allMarkedTokens } from '../rules/secrets/marked/_all.ts';
import { marksOf } from '../rules/secrets/marked/_marked.ts';
import { isBrokenToken } from '../rules/tokenMarks.ts';
import { createScanner } from '../server/core/scan.ts';
import { fill } from './fakes.ts';

const scanner = createScanner(builtinRules, (id, error) => assert.fail(`${id} threw: ${String(error)}`));

/** What is shown by default in a text. */
const foundIn = (path: string, text: string) =>
  scanner.scan({ path, text }).filter(({ confidence }) => confidence !== 'low');

/** Where people write tokens: the name of the variable, then the value. */
const places: readonly (readonly [path: string, write: (name: string, value: string) => string])[] = [
  ['a.env', (name, value) => `${name}="${value}"`],
  ['a.js', (_name, value) => `const client = connect('${value}');`],
  ['a.py', (_name, value) => `client = Client(token="${value}")`],
  ['a.yml', (_name, value) => `service:\n  token: "${value}"\n`],
  ['a.md', (_name, value) => `Set it to \`${value}\`, then start the server.`],
];

/** What writers put where the random part of a token stands. */
const instead: Readonly<Record<string, (body: string) => string>> = {
  'one character': (body) => 'x'.repeat(body.length),
  'a few characters again and again': (body) => 'abc123'.repeat(body.length).slice(0, body.length),
  'a mask': (body) => '*'.repeat(body.length),
  'a shortened token': (body) => `${body.slice(0, 6)}...`,
  'a name in angle brackets': () => '<token>',
  'a variable': () => '$' + '{TOKEN}',
  'a template': () => '{{ token }}',
  'words for the reader': () => 'your-token-here',
  'EXAMPLE in the middle': (body) => `${body.slice(0, body.length / 2 - 3)}EXAMPLE${body.slice(body.length / 2 + 4)}`,
};

/** The first form of each service that has a mark, filled. */
const tokens = allMarkedTokens.map(([, [, name, forms]]) => {
  const [form = ''] = forms.replace(/-\d+\}/g, '}').split(' ');
  const [mark = ''] = marksOf(form);
  return { name, mark, body: fill(form).slice(mark.length) };
});

describe('what begins as a token does, and is none', () => {
  for (const [what, write] of Object.entries(instead)) {
    it(what, () => {
      for (const { name, mark, body } of tokens.filter((token) => token.body.length >= 24)) {
        for (const [path, place] of places) {
          const text = place(name, `${mark}${write(body)}`);
          assert.deepEqual(foundIn(path, text), [], text);
        }
      }
    });
  }

  it('an identifier that holds a mark', () => {
    const names =
      'sk_buff pk_live_page ghp_utils key-value rk_table akia_words xoxb-your-token sk-live-region npm_package_config hf_transfer glpat-helper AKIA_PREFIXES'.split(
        ' ',
      );
    for (const name of names)
      for (const [path, place] of places) assert.deepEqual(foundIn(path, place('TOKEN_NAME', name)), [], name);
  });
});

describe('a token that stops early', () => {
  const ends = (form: string, length: number) => fill(form).slice(0, length);
  it('or has a character that none has, is broken', () => {
    for (const form of ['ghp_{base62:36}', 'glpat-{base62:20}', 'sk-ant-api03-{base62:93}AA', 'AKIA{BASE32:16}'])
      assert.ok(!isBrokenToken(fill(form)) && isBrokenToken(ends(form, 14)) && isBrokenToken(`${fill(form)}?x`), form);
  });
  it('is no finding, whatever it is called', () => {
    for (const [path, place] of places)
      assert.deepEqual(foundIn(path, place('API_KEY', ends('github_pat_{base62:22}_{base62:59}', 30))), []);
  });
  it('but a mark that belongs to many says nothing', () => {
    assert.ok(!isBrokenToken(ends('sk_live_{base62:24}', 14)) && !isBrokenToken(fill('{base62:14}')));
  });
});
