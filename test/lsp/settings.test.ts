import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { fill } from '../fakes.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { minimalCapabilities, startSession } from './session.ts';

const secret = fill('{github:ghp_}');
const text = `const token = '${secret}';\n`;
const rules: Rules = { 'github-pat': builtinRules['github-pat'] } as Rules;

describe('settings', () => {
  it('apply at once when they change', async () => {
    let settings: unknown = {};
    const session = await startSession({ rules, settings: () => settings });
    const uri = 'file:///work/a.js';
    await session.open(uri, text);
    await session.diagnostics(uri, ({ length }) => length === 1);
    for (const [next, expected] of [
      [{ enable: false }, 0],
      [{ severity: { 'github-pat': 'hint' } }, 1],
      [{ disabledRules: ['github-pat'] }, 0],
      [{}, 1],
      [{ exclude: ['*.js'] }, 0],
    ] as const) {
      settings = next;
      await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const found = await session.diagnostics(uri, ({ length }) => length === expected);
      if ('severity' in next) assert.equal(found[0]?.severity, DiagnosticSeverity.Hint);
    }
    await session.end();
  });

  it('are those of the folder that a document is in', async () => {
    const folders = ['file:///work', 'file:///other'];
    const settings = (scope: string | undefined) => ({ enable: scope !== 'file:///other' });
    const session = await startSession({ rules, folders, settings });
    await session.open('file:///other/a.js', text);
    await session.open('file:///work/a.js', text);
    await session.diagnostics('file:///work/a.js', ({ length }) => length === 1);
    assert.deepEqual(await session.diagnostics('file:///other/a.js', () => true), []);
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///other', name: 'other' }] },
    });
    await session.diagnostics('file:///other/a.js', ({ length }) => length === 1);
    await session.end();
  });

  it('that are broken give their defaults and one notice', async () => {
    const session = await startSession({ rules, settings: () => ({ maxFileSizeKB: 'big', enable: true }) });
    await session.open('file:///work/a.js', text);
    await session.open('file:///work/b.js', text);
    await session.diagnostics('file:///work/b.js', ({ length }) => length === 1);
    await session.said('the setting leakline.maxFileSizeKB is not valid');
    assert.equal(session.sent.join('').split('window/showMessage').length, 2);
    await session.end();
  });

  it('come with the notification where the client can not be asked', async () => {
    const session = await startSession({ rules, capabilities: minimalCapabilities });
    await session.open('file:///work/a.js', text);
    await session.diagnostics('file:///work/a.js', ({ length }) => length === 1);
    await session.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { leakline: { enable: false } },
    });
    await session.diagnostics('file:///work/a.js', ({ length }) => length === 0);
    await session.end();
  });
});

describe('.leakline.yaml', () => {
  const file = '/work/.leakline.yaml';
  const uri = 'file:///work/src/a.js';

  it('decides what is shown, and the log tells what it keeps from being shown', async () => {
    const files: MemoryFiles = new Map([[file, 'ignore:\n  - rules: [github-pat]\n    paths: [src/]\n']]);
    const session = await startSession({ rules, host: memoryHost(files) });
    await session.open('file:///work/b.js', text);
    await session.open(uri, text);
    await session.diagnostics('file:///work/b.js', ({ length }) => length === 1);
    await session.said('/work/src/a.js: not shown: 1 × github-pat (by .leakline.yaml)');
    assert.deepEqual(await session.diagnostics(uri, () => true), []);

    files.set(file, '');
    const changes = [{ uri: `file://${file}`, type: 2 }];
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await session.diagnostics(uri, ({ length }) => length === 1);
    await session.end();
  });

  it('applies while it is typed, and its mistakes are marked where they stand', async () => {
    const session = await startSession({ rules });
    await session.open(uri, text);
    await session.diagnostics(uri, ({ length }) => length === 1);
    await session.open(`file://${file}`, 'disabledRules: [github-pat, github-pta]\nexclude: 7\nfoo: 1\n', 'yaml');
    await session.diagnostics(uri, ({ length }) => length === 0);
    const problems = await session.diagnostics(`file://${file}`, ({ length }) => length > 0);
    assert.deepEqual(problems.map(({ range, message }) => [range.start.line, message]).toSorted(), [
      [0, 'there is no rule "github-pta"'],
      [1, 'exclude: must be a list'],
      [2, 'foo: is not a known setting'],
    ]);
    await session.end();
  });

  it('that is closed and broken is told of once; the rest applies', async () => {
    const files: MemoryFiles = new Map([[file, 'minimumConfidence: sure\ndisabledRules: [github-pat]\n']]);
    const session = await startSession({ rules, host: memoryHost(files) });
    await session.open(uri, text);
    await session.said('.leakline.yaml, line 1: minimumConfidence');
    assert.deepEqual(await session.diagnostics(uri, () => true), []);
    await session.end();
  });

  it('is marked where it has ended', async () => {
    const session = await startSession({ rules });
    await session.open(uri, text);
    await session.open(`file://${file}`, 'ignore:\n  - paths: [src/]\n    until: 2026-11-21\n', 'yaml');
    const [problem] = await session.diagnostics(`file://${file}`, ({ length }) => length > 0);
    assert.equal(problem?.message, 'ended on 2026-11-21');
    assert.equal(problem?.range.start.line, 2);
    await session.diagnostics(uri, ({ length }) => length === 1);
    await session.end();
  });
});

describe('comments', () => {
  it('that ignore nothing are marked', async () => {
    const session = await startSession({ rules });
    await session.open(
      'file:///work/a.js',
      `${text.trim()} // leakline:ignore github-pat\n// leakline:ignore\nlet a;\n`,
    );
    const [useless, ...rest] = await session.diagnostics('file:///work/a.js', ({ length }) => length > 0);
    assert.deepEqual(rest, []);
    assert.equal(useless?.severity, DiagnosticSeverity.Hint);
    assert.equal(useless?.range.start.line, 1);
    await session.said('/work/a.js: not shown: 1 × github-pat (by a comment)');
    await session.end();
  });
});
