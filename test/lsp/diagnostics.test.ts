import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { fill } from '../fakes.ts';
import { memoryHost } from './memoryHost.ts';
import { startSession } from './session.ts';

const secret = fill('{github:ghp_}');
const other = fill('{github:ghp_}', 2);
const uri = 'file:///work/src/app.js';
const githubOnly: Rules = { 'github-pat': builtinRules['github-pat'] } as Rules;

describe('diagnostics', () => {
  it('mark exactly the secret and say what it is, without its text', async () => {
    const session = await startSession({ rules: githubOnly });
    await session.open(uri, `// 😀\nconst token = '${secret}';\n`);
    const [diagnostic, ...rest] = await session.diagnostics(uri, ({ length }) => length > 0);
    assert.deepEqual(rest, []);
    assert.deepEqual(diagnostic?.range, {
      start: { line: 1, character: 15 },
      end: { line: 1, character: 15 + secret.length },
    });
    assert.equal(diagnostic?.source, 'leakline');
    assert.equal(diagnostic?.code, 'github-pat');
    assert.equal(diagnostic?.severity, DiagnosticSeverity.Error);
    assert.match(String(diagnostic?.message), /^[^\n]+$/);
    assert.deepEqual(Object.keys(diagnostic?.data ?? {}), ['span']);
    assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('lead to a page that exists, at a heading that exists', async () => {
    const session = await startSession({ rules: githubOnly });
    await session.open(uri, `'${secret}'`);
    const [diagnostic] = await session.diagnostics(uri, ({ length }) => length > 0);
    const found = /^https:\/\/github\.com\/leakline\/leakline\/blob\/main\/(docs\/\w+\.md)#(.+)$/.exec(
      diagnostic?.codeDescription?.href ?? '',
    );
    const page = readFileSync(found?.[1] ?? '', 'utf8');
    assert.ok(page.includes(`\n### ${found?.[2]}\n`));
    await session.end();
  });

  it('carry the version that they are of, and the last word is the newest text', async () => {
    const session = await startSession({ rules: githubOnly });
    await session.open(uri, '');
    for (let version = 2; version <= 40; version++) {
      await session.change(uri, version, version % 2 === 0 ? `'${secret}'` : `'${secret}', '${other}'`);
    }
    const last = await session.diagnostics(uri, (_, version) => version === 40);
    assert.equal(last.length, 1);
    const versions = session.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
    for (const { version = 0, diagnostics } of session.published) {
      assert.equal(diagnostics.length, version === 1 ? 0 : 1 + (version % 2));
    }
    await session.end();
  });

  it('are for files and untitled documents, not for views of them', async () => {
    const session = await startSession({ rules: githubOnly });
    const text = `'${secret}'`;
    for (const view of ['git:/work/a.js?ref', 'output:tasks', 'comment://x/a', 'vscode-scm:git/input']) {
      await session.open(view, text);
    }
    await session.open('untitled:Untitled-1', text);
    await session.open('vscode-vfs://github/acme/shop/a.js', text);
    await session.diagnostics('untitled:Untitled-1', ({ length }) => length === 1);
    await session.diagnostics('vscode-vfs://github/acme/shop/a.js', ({ length }) => length === 1);
    assert.deepEqual(
      new Set(session.published.map((each) => each.uri.split(':')[0])),
      new Set(['untitled', 'vscode-vfs']),
    );
    await session.end();
  });

  it('of the cells of a notebook are those of its cells', async () => {
    const session = await startSession({ rules: githubOnly });
    const notebook = 'file:///work/a.ipynb';
    const cell = 'vscode-notebook-cell:/work/a.ipynb#X10';
    await session.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        uri: notebook,
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: [{ kind: 2, document: cell }],
      },
      cellTextDocuments: [{ uri: cell, languageId: 'python', version: 1, text: `token = "${secret}"` }],
    });
    await session.diagnostics(cell, ({ length }) => length === 1);
    await session.connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: { uri: notebook, version: 2 },
      change: {
        cells: {
          textContent: [{ document: { uri: cell, version: 2 }, changes: [{ text: 'token = os.environ["T"]' }] }],
        },
      },
    });
    await session.diagnostics(cell, ({ length }) => length === 0);
    await session.end();
  });

  it('are gone when the document is closed', async () => {
    const session = await startSession({ rules: githubOnly });
    await session.open(uri, `'${secret}'`);
    await session.diagnostics(uri, ({ length }) => length === 1);
    await session.close(uri);
    await session.diagnostics(uri, ({ length }) => length === 0);
    await session.end();
  });

  it('survive a rule that throws: it is logged once, by id and without text, and skipped', async () => {
    const throws = () => {
      throw new Error(secret);
    };
    const broken = { ...builtinRules['github-pat'], pattern: throws } as unknown as Rules[string];
    const session = await startSession({ rules: { ...githubOnly, broken } });
    await session.open(uri, `'${secret}'`);
    await session.diagnostics(uri, ({ length }) => length === 1);
    await session.said('The rule broken failed');
    await session.change(uri, 2, `'${secret}' '${other}'`);
    await session.diagnostics(uri, ({ length }) => length === 2);
    assert.equal(session.sent.join('').split('The rule broken failed').length, 2);
    assert.ok(!session.sent.join('').includes(secret));
    await session.end();
  });

  it('say that a document is too large, instead of nothing', async () => {
    const session = await startSession({ rules: githubOnly, settings: () => ({ maxFileSizeKB: 1 }) });
    await session.open(uri, `'${secret}'${' '.repeat(1024)}`);
    const [note] = await session.diagnostics(uri, ({ length }) => length === 1);
    assert.equal(note?.severity, DiagnosticSeverity.Information);
    assert.match(String(note?.message), /larger than 1 KB/);
    await session.end();
  });

  it('tell how many there are more than the maximum', async () => {
    const session = await startSession({ rules: githubOnly, settings: () => ({ maxFindingsPerFile: 2 }) });
    await session.open(uri, Array.from({ length: 5 }, (_, seed) => `'${fill('{github:ghp_}', seed)}'`).join('\n'));
    const shown = await session.diagnostics(uri, ({ length }) => length === 3);
    assert.match(String(shown[2]?.message), /^3 more findings/);
    await session.end();
  });

  it('leave alone a dot-file that git ignores, and speak of one that it does not', async () => {
    const host = memoryHost(new Map([['/work/.gitignore', '.env\n']]));
    const session = await startSession({ rules: githubOnly, host });
    await session.open('file:///work/.env', `TOKEN=${secret}`, 'dotenv');
    await session.open('file:///work/prod.env', `TOKEN=${secret}`, 'dotenv');
    await session.diagnostics('file:///work/prod.env', ({ length }) => length === 1);
    assert.deepEqual(await session.diagnostics('file:///work/.env', () => true), []);
    await session.end();
  });
});
