import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { isNotebookFile, scanNotebook } from '../../server/core/notebook.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill } from '../fakes.ts';

const scanner = createScanner(builtinRules);
const path = '/work/a.ipynb';
const token = fill('{github:ghp_}');
const password = fill('{password:14}', 2);

const found = (text: string) =>
  scanNotebook({ path, text }, scanner).map(({ ruleId, span }) => [ruleId, text.slice(span.start, span.end)]);

/** A notebook of one code cell. */
const notebook = (source: unknown, rest: object = {}) =>
  JSON.stringify({ nbformat: 4, cells: [{ cell_type: 'code', outputs: [], ...rest, source }] });

describe('a notebook on disk', () => {
  it('is read as its cells: quotes are quotes, lines are lines', () => {
    const text = notebook(['import os\n', `password = """${password}"""  # the "demo"\n`]);
    assert.deepEqual(found(text), [['generic-password', password]]);
  });

  it('may hold a source as one string, with escapes', () => {
    assert.deepEqual(found(notebook(`# \u00e9\tx\nkey = '${token}'\n`).replace('\u00e9', '\\u00e9')), [
      ['github-pat', token],
    ]);
  });

  it('is read as a file where no cell speaks: in outputs and metadata', () => {
    const text = notebook('1', { outputs: [{ text: [`token ${token}\n`] }], metadata: { source: 'x' } });
    assert.deepEqual(found(text), [['github-pat', token]]);
  });

  it('gives nothing twice, and in order', () => {
    const text = notebook(`a = "${token}"\npassword = "${password}"`);
    assert.deepEqual(found(text), [
      ['github-pat', token],
      ['generic-password', password],
    ]);
  });

  it('that is broken is still read as a file', () => {
    const text = `${notebook(`a = "${token}"`).slice(0, -3)}\\q`;
    assert.deepEqual(found(text), [['github-pat', token]]);
    assert.deepEqual(found(`{"cells":[{"source":["\\q ${token}"]}]}`), [['github-pat', token]]);
  });

  it('is told from one of its cells', () => {
    assert.ok(isNotebookFile({ path, text: '' }));
    assert.ok(isNotebookFile({ path, text: '', languageId: 'json' }));
    assert.ok(!isNotebookFile({ path, text: '', languageId: 'python' }));
  });
});
