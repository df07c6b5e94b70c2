import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEditedText } from '../../server/rewrite/editedText.ts';
import { applyEdits } from '../../server/rewrite/edits.ts';
import type { Edit } from '../../server/rewrite/plan.ts';
import { planAll, type Wish } from '../../server/rewrite/planAll.ts';
import { fill, seededRandom, unmark } from '../fakes.ts';
import { acmeRule, contextOf, type Files } from './project.ts';

const rounds = 200;

describe('a text that is edited again and again', () => {
  it('knows the edits that make it of its original, and where a part of the original is now', () => {
    for (let seed = 1; seed <= rounds; seed++) {
      const random = seededRandom(seed);
      const original = Array.from({ length: 30 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
      const edited = createEditedText(original);
      let text = original;
      for (let step = 0; step < 4; step++) {
        const edits: Edit[] = [];
        for (let at = 0; at < text.length; at += 1 + Math.floor(random() * 12)) {
          const end = Math.min(text.length, at + Math.floor(random() * 3));
          edits.push({ span: { start: at, end }, text: 'xy'.slice(Math.floor(random() * 3)) });
          at = end;
        }
        edited.apply(edits);
        text = applyEdits(text, edits);
      }
      assert.equal(edited.text(), text);
      assert.equal(applyEdits(original, edited.edits()), text);
      for (let start = 0; start < original.length; start += 3) {
        const part = original.slice(start, start + 3);
        const now = edited.locate({ start, end: start + 3 });
        assert.equal(now?.start ?? -1, text.indexOf(part), `${part} in ${text}, seed ${seed}`);
        if (now !== undefined) assert.equal(text.slice(now.start, now.end), part);
      }
    }
  });
});

const fail = (error: unknown) => assert.fail(String(error));

/** Moves all marked secrets of these files, in order, and gives every file back. */
async function moveAll(marked: Readonly<Record<string, string>>, options: Parameters<typeof contextOf>[1] = {}) {
  const files: Files = new Map();
  const found = Object.entries(marked).flatMap(([path, each]) => {
    const { text, spans } = unmark(fill(each));
    files.set(path, text);
    return spans.map((span) => ({ path, text, span }));
  });
  const context = contextOf(files, options);
  const wishes = found.map(({ path, text, span }): Wish => {
    const finding = { ruleId: 'acme', span, severity: 'error', confidence: 'high', evidence: [] } as const;
    return { request: { source: { path, text }, finding, rule: acmeRule }, context };
  });
  const plan = await planAll(wishes, fail);
  for (const { path, create, edits } of plan.changes) {
    assert.equal(create, !files.has(path));
    files.set(path, applyEdits(files.get(path) ?? '', edits));
  }
  return { ...plan, files, names: plan.outcomes.map((each) => (each.kind === 'moved' ? each.name : each.reason)) };
}

describe('many fixes as one', () => {
  it('share an import, the dot-files, and the variable of an equal secret', async () => {
    const { files, names, changes } = await moveAll({
      '/project/pyproject.toml': '',
      '/project/a.py': 'a = "«abcDEF123456»"\nb = "«other123456»"\nc = "«abcDEF123456»"\n',
      '/project/b.py': 'd = "«abcDEF123456»"\n',
    });
    assert.deepEqual(names, ['ACME_TOKEN', 'ACME_TOKEN_2', 'ACME_TOKEN', 'ACME_TOKEN']);
    assert.equal(files.get('/project/.env'), 'ACME_TOKEN=abcDEF123456\nACME_TOKEN_2=other123456\n');
    assert.equal(files.get('/project/.env.example'), 'ACME_TOKEN=\nACME_TOKEN_2=\n');
    assert.equal(
      files.get('/project/a.py'),
      'import os\n\na = os.environ["ACME_TOKEN"]\nb = os.environ["ACME_TOKEN_2"]\nc = os.environ["ACME_TOKEN"]\n',
    );
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['/project/.gitignore', '/project/.env.example', '/project/.env', '/project/a.py', '/project/b.py'],
    );
  });

  it('leave what can not be moved, and say why', async () => {
    const { files, names } = await moveAll({
      '/project/go.mod': 'module a\n',
      '/project/a.py': '# «abcDEF123456»\nb = "«other123456»"\n',
    });
    assert.match(names[0] ?? '', /comment/);
    assert.equal(names[1], 'ACME_TOKEN');
    assert.equal(files.get('/project/a.py'), 'import os\n\n# abcDEF123456\nb = os.environ["ACME_TOKEN"]\n');
  });

  it('move two secrets of one connection string as one', async () => {
    const { files, outcomes } = await moveAll({
      '/project/pyproject.toml': '',
      '/project/a.py': 'a = "Server=db;User=«{alnum:8}»;Password=«{alnum:12}»;"\n',
    });
    assert.equal(outcomes.length, 1);
    assert.equal(files.get('/project/a.py'), 'import os\n\na = os.environ["DATABASE_CONNECTION_STRING"]\n');
  });
});
