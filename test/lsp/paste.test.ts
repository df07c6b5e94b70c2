import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { methods, type PasteAnswer } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { project, results, secret } from './fixing.ts';
import { memoryHost } from './memoryHost.ts';
import { type Session, startSession } from './session.ts';

/** What is pasted at `|` of a document, or in place of what stands between two of them, and what becomes of it. */
async function paste(
  marked: string,
  text: string,
  path = '/work/src/app.js',
  files = project(),
  languageId = 'javascript',
) {
  const [head = '', ...rest] = marked.split('|');
  const before = rest.length === 2 ? `${head}${rest[0]}${rest[1]}` : `${head}${rest[0]}`;
  const end = rest.length === 2 ? head.length + (rest[0] ?? '').length : head.length;
  const uri = `file://${path}`;
  const session: Session = await startSession({ host: memoryHost(files, loadWasm), client: { commands: true } });
  await session.open(uri, before, languageId);
  const document = TextDocument.create(uri, '', 1, before);
  const range = { start: document.positionAt(head.length), end: document.positionAt(end) };
  const answer = await session.connection.sendRequest<PasteAnswer | null>(methods.paste, {
    uri,
    version: 1,
    ...range,
    text,
  });
  await session.end();
  if (answer === null) return undefined;
  const after = results(answer.edit as WorkspaceEdit, new Map([...files, [path, before]]));
  return { ...answer, after: after[path] ?? '', env: after['/work/.env'] };
}

const read = 'process.env.GITHUB_TOKEN';

describe('a secret that is pasted into code', () => {
  it('becomes a reference, wherever an expression can stand for the literal', async () => {
    for (const [marked, expected] of [
      ["const a = '|';\n", `const a = ${read}`],
      ["const a = 'old |er|';\n", 'const a = `old ${process.env.GITHUB_TOKEN'],
      ['const a = |;\n', `const a = ${read}`],
      ['const a = |old|;\n', `const a = ${read}`],
      ["const a = 'é😀'; f('|');\n", `const a = 'é😀'; f(${read}`],
      ['const a = `x |`;\n', 'const a = `x ${process.env.GITHUB_TOKEN'],
    ] as const) {
      const answer = await paste(marked, secret);
      assert.ok(answer?.after.startsWith(expected), `${marked}: ${answer?.after}`);
      assert.ok(!answer?.after.includes(secret));
      assert.equal(answer?.env, `GITHUB_TOKEN=${secret}\n`);
      assert.deepEqual(answer?.names, ['GITHUB_TOKEN']);
      assert.equal(answer?.isSure, true);
    }
  });

  it('brings the import with it, and the rest of what was pasted stays as it is', async () => {
    const text = `A = "é"\nTOKEN = "${secret}"\nB = 2`;
    const answer = await paste('"""doc"""\nx = 1\n|\ny = 2\n', text, '/work/app.py', project(), 'python');
    assert.equal(
      answer?.after,
      '"""doc"""\n\nimport os\n\nx = 1\nA = "é"\nTOKEN = os.environ["GITHUB_TOKEN"]\nB = 2\ny = 2\n',
    );
  });

  it('has the line ends of the document', async () => {
    const answer = await paste('let a;\r\n|\r\n', `b = '${secret}';\nc = 1;`);
    assert.match(answer?.after ?? '', /^let a;\r\nb = process\.env\.GITHUB_TOKEN[^\n]*;\r\nc = 1;\r\n$/);
  });

  it('uses the variable that holds it already', async () => {
    const files = project([
      ['/work/.env', `MINE=${secret}\n`],
      ['/work/.env.example', 'MINE=\n'],
      ['/work/.gitignore', '.env\n'],
    ]);
    const answer = await paste("const a = '|';\n", secret, '/work/src/app.js', files);
    assert.ok(answer?.after.startsWith('const a = process.env.MINE'));
    assert.deepEqual(answer?.saved.uris, []);
  });

  it('is pasted as it is where there is no right edit', async () => {
    for (const marked of ['// |\n', "import a from '|';\n"]) {
      assert.equal(await paste(marked, secret), undefined, marked);
    }
    assert.equal(await paste('|\n', secret, '/work/notes.md', project(), 'markdown'), undefined);
    assert.equal(await paste("const a = '|';\n", secret, '/elsewhere/a.js'), undefined);
  });

  it('is no secret where it only stands near one, or is none', async () => {
    assert.equal(await paste(`const a = '${secret}';\n|\n`, 'const b = 1;'), undefined);
    assert.equal(await paste("const a = '|';\n", 'hello'), undefined);
    assert.equal(await paste("const a = 'old|';\n", secret), undefined);
  });

  it('is no matter of course where it may be none', async () => {
    const value = fill('{alnum:16}');
    const answer = await paste("const token = '|';\n", value);
    assert.equal(answer?.isSure, false);
  });
});
