import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/rewrite/edits.ts';
import { ignoreLineEdit } from '../../server/rewrite/ignoreLine.ts';
import { unmark } from '../fakes.ts';

/** The text with the comment; undefined where none can stand. */
function ignored(path: string, marked: string): string | undefined {
  const { text, spans } = unmark(marked);
  const [span] = spans;
  assert.ok(span);
  const edit = ignoreLineEdit(
    { path, text },
    { ruleId: 'rule', span, severity: 'error', confidence: 'high', evidence: [] },
  );
  return edit && applyEdits(text, [edit]);
}

const added: readonly (readonly [path: string, before: string, after: string])[] = [
  ['a.ts', 'const a = "«x»";\n', 'const a = "x"; // leakline:ignore rule\n'],
  ['a.ts', 'const a = "«x»";', 'const a = "x"; // leakline:ignore rule'],
  ['a.py', 'a = "«x»"\r\nb\r\n', 'a = "x" # leakline:ignore rule\r\nb\r\n'],
  ['a.py', '  a = """«x»\ny"""\n', '  # leakline:ignore rule\n  a = """x\ny"""\n'],
  ['a.ts', 'f(`«x»\n`);\n', '// leakline:ignore rule\nf(`x\n`);\n'],
  ['a.ts', '// it\'s\nconst a = "«x»";\n', '// it\'s\nconst a = "x"; // leakline:ignore rule\n'],
  ['a.sh', 'curl «x» \\\n  y\n', '# leakline:ignore rule\ncurl x \\\n  y\n'],
  ['Dockerfile', 'ENV A=«x»\n', '# leakline:ignore rule\nENV A=x\n'],
  ['.env', 'A=«x»\n', '# leakline:ignore rule\nA=x\n'],
  ['compose.yaml', 'a:\n  b: «x»\n', 'a:\n  b: x # leakline:ignore rule\n'],
  ['A.cs', 'var a = @"«x»\n";\n', '// leakline:ignore rule\nvar a = @"x\n";\n'],
];

const impossible: readonly (readonly [path: string, text: string])[] = [
  ['a.json', '{"a": "«x»"}\n'],
  ['a.py', 'a = """\n«x»\n"""\n'],
  ['a.ts', 'f(`\n  «x»\n`);\n'],
  ['a.sh', 'curl \\\n  «x» \\\n  y\n'],
  ['a.sh', "cat <<'EOF'\n«x»\nEOF\n"],
  ['a.rb', 'a = <<~TEXT\n  «x»\nTEXT\n'],
  ['compose.yaml', 'a:\n  b: |\n    «x»\n'],
  ['a.php', '<b><?= "«x»" ?></b>\n'],
  ['a.tsx', 'return <Mail key="«x»" />;\n'],
];

describe("'Ignore on this line'", () => {
  for (const [path, before, after] of added)
    it(`${path}: ${JSON.stringify(before)}`, () => assert.equal(ignored(path, before), after));
  for (const [path, text] of impossible)
    it(`nowhere in ${path}: ${JSON.stringify(text)}`, () => assert.equal(ignored(path, text), undefined));
});
