import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hover } from 'vscode-languageserver-protocol';
import { fill } from '../fakes.ts';
import { memoryHost } from './memoryHost.ts';
import { startSession } from './session.ts';

const secret = fill('{alnum:24}');
const text = `const key = "acme_${secret}";\n`;
const uri = 'file:///work/src/a.js';
const config = (pattern: string, more = '') => `customRules:
  - id: acme-key
    title: "Acme [key](https://evil.example)"
    keywords: [acme_]
    pattern: ${pattern}
${more}  - id: broken
    title: Broken
    keywords: [bro]
    pattern: (
`;

describe('custom rules in the editor', () => {
  it('are found, explained without a link that nobody gave, and follow .leakline.yaml', async (test) => {
    const files = new Map([['/work/.leakline.yaml', config('acme_([a-z0-9]{24})')]]);
    const session = await startSession({ host: memoryHost(files) });
    test.after(() => session.end());
    await session.open(uri, text);
    const [found] = await session.diagnostics(uri, (diagnostics) => diagnostics.length > 0);
    assert.equal(found?.code, 'acme-key');
    assert.equal(found.codeDescription, undefined);
    assert.deepEqual(found.range, { start: { line: 0, character: 18 }, end: { line: 0, character: 42 } });
    await session.said('.leakline.yaml, line 9: customRules.1.pattern: RE2 does not know it');

    const position = { line: 0, character: 20 };
    const hover: Hover | null = await session.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    const shown = JSON.stringify(hover);
    assert.match(shown, /acme-key/);
    assert.ok(!shown.includes('[key]('), shown);
    assert.ok(!shown.includes(secret));

    await session.open('file:///work/.leakline.yaml', config('nothing'), 'yaml');
    await session.diagnostics(uri, (diagnostics) => !diagnostics.some(({ code }) => code === 'acme-key'));
    await session.change(
      'file:///work/.leakline.yaml',
      2,
      config('(acme_[a-z0-9]+)', '    docs: https://a.example/x\n'),
    );
    const again = await session.diagnostics(uri, (diagnostics) => diagnostics.some(({ code }) => code === 'acme-key'));
    assert.equal(again[0]?.codeDescription?.href, 'https://a.example/x');
    const problems = await session.diagnostics('file:///work/.leakline.yaml', (all) =>
      all.some(({ range }) => range.start.line === 9),
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['configuration'],
    );
  });
});
