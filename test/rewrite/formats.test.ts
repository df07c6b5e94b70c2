import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { builtinLanguages } from '../../rules/index.gen.ts';
import type { FixExample, Language } from '../../rules/language.ts';
import { isOf, languageOf } from '../../server/rewrite/languageOf.ts';
import { fill, unmark } from '../fakes.ts';
import { acmeRule, contextOf, type Files, fixMarked } from './project.ts';

interface Module {
  readonly language: Language;
  readonly examples: readonly FixExample[];
}

const modules = await Promise.all(
  globSync('languages/**/*.ts', { cwd: 'rules' })
    .filter((file) => !basename(file).startsWith('_'))
    .sort()
    .map(async (file): Promise<Module> => await import(`../../rules/${file}`)),
);
const special = modules.filter(({ language }) => language.of !== undefined);

/** How the same file may be written otherwise. A file without an end of its last line is one whose last line we must not glue anything to. */
const variants: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
];

const inProject = (path = '') => `/project/${path}`;

type Asked = Pick<Extract<FixExample, { after: string }>, 'form' | 'mounted'>;

async function fixedText(path: string, marked: string, { form = 'failFast', mounted }: Asked): Promise<string> {
  const files: Files = new Map();
  const context = contextOf(files, { form });
  const { text, plan, value } = await fixMarked(path, marked, files, context, acmeRule, { mounted: mounted === true });
  assert.ok(plan.kind === 'plan', plan.kind === 'refusal' ? plan.reason : '');
  assert.ok(!text.includes(value), 'the secret is gone');
  return text;
}

for (const { language, examples } of special) {
  describe(`the format ${language.id}`, () => {
    it('is a special kind of a format that there is', () =>
      assert.ok(builtinLanguages.some(({ id, of }) => id === language.of && of === undefined)));
    for (const example of examples) {
      const path = inProject(example.path);
      it(`alone knows ${JSON.stringify(example.before)}`, () => {
        const source = { path, text: unmark(fill(example.before)).text };
        const claims = special.filter((other) => isOf(other.language, source)).map((other) => other.language.id);
        assert.deepEqual(claims, [language.id]);
        assert.equal(languageOf({ ...source, languageId: language.of ?? '' })?.id, language.id);
      });
      if (!('after' in example)) continue;
      for (const [name, change] of variants) {
        it(`is fixed with ${name}: ${JSON.stringify(example.before)}`, async () => {
          const text = await fixedText(path, change(fill(example.before)), example);
          assert.equal(text, change(unmark(fill(example.after)).text));
        });
      }
    }
  });
}
