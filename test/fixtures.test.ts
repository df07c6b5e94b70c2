/**
 * Golden pairs: `x.ts` with the secret marked by `«…»`, beside `x.golden.ts` with the whole text after the fix, or `x.refusal.txt` with the reason why there is
 * none. A new case is two files and no code.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, it } from 'node:test';
import { fill, unmark } from './fakes.ts';
import { contextOf, type Files, fixMarked } from './rewrite/project.ts';

/** Formats that are known by their file's name. */
const names: Readonly<Record<string, string>> = {
  compose: 'compose.yaml',
  actions: '.github/workflows/build.yaml',
  dockerfile: 'Dockerfile',
  dotenv: '.env.example',
  java: 'A.java',
};

const languages = [
  ...new Set(globSync('*/*', { cwd: 'test/fixtures' }).map((path) => path.split('/')[0] ?? '')),
].sort();

for (const language of languages) {
  const inputs = globSync(`${language}/*`, { cwd: 'test/fixtures' }).filter(
    (path) => !/\.(?:golden\.\w+|refusal\.txt)$/.test(path),
  );
  describe(language, () => {
    for (const input of inputs.sort()) {
      const extension = extname(input);
      const stem = basename(input, extension);
      it(stem, async () => {
        const files: Files = new Map();
        const path = `/project/${names[language] ?? basename(input)}`;
        const marked = fill(readFileSync(`test/fixtures/${input}`, 'utf8'));
        const { text, value, plan } = await fixMarked(path, marked, files, contextOf(files));
        const refusal = `test/fixtures/${language}/${stem}.refusal.txt`;
        if (existsSync(refusal)) {
          assert.equal(plan.kind === 'refusal' ? plan.reason : text, readFileSync(refusal, 'utf8').trimEnd());
          return;
        }
        assert.equal(plan.kind, 'plan', plan.kind === 'refusal' ? plan.reason : '');
        const golden = readFileSync(`test/fixtures/${language}/${stem}.golden${extension}`, 'utf8');
        assert.equal(text, unmark(fill(golden)).text);
        assert.ok(!text.includes(value), 'the secret is gone');
        assert.ok(files.get('/project/.env')?.includes('='), 'the env file has a variable');
      });
    }
  });
}
