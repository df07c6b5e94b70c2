import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinRules } from '../../rules/index.gen.ts';
import { inspect } from '../../server/core/inspect.ts';
import { createPolicy } from '../../server/core/policy.ts';
import { createScanner } from '../../server/core/scan.ts';
import type { DiagnosticData } from '../../server/lsp/diagnostics.ts';
import { code } from '../bench/corpus.ts';
import { fill, seededRandom } from '../fakes.ts';
import { startSession } from './session.ts';

const uri = 'file:///work/app.ts';
const today = '2026-11-22';
const scanner = createScanner(builtinRules);

/** What a scan from nothing would show of a text. */
function fresh(text: string) {
  const source = { path: '/work/app.ts', languageId: 'typescript', text };
  const { findings } = inspect(source, scanner, { policy: createPolicy('/work'), today });
  return findings.map(({ ruleId, span }) => ({ ruleId, span }));
}

it('whatever is typed at however many cursors, what is shown is what a scan from nothing would show', async () => {
  const random = seededRandom(5);
  const below = (limit: number) => Math.floor(random() * limit);
  const pieces = [
    ...['', 'x', '\n', '\r\n', '\r', '"', '// leakline:ignore\n', '// 😀 ', fill('"{github:ghp_}"'), 'password = "'],
    ...[`\n${fill('"{github:ghp_}"', 2)} // gitleaks:allow\n`, fill('const apiKey = "{base62:32}";\r\n')],
  ];
  const session = await startSession();
  let mirror = TextDocument.create(uri, 'typescript', 1, code(1500));
  await session.open(uri, mirror.getText(), 'typescript');
  for (let version = 2; version < 80; version++) {
    const changes: TextDocumentContentChangeEvent[] = [];
    let after = mirror;
    for (let cursor = below(4); cursor >= 0; cursor--) {
      const at = below(after.getText().length);
      const ends = [after.positionAt(at), after.positionAt(at + (below(3) === 0 ? below(400) : 0))];
      // The end may stand before the start: the library takes that too.
      const [start = { line: 0, character: 0 }, end = start] = below(9) === 0 ? ends.toReversed() : ends;
      const text = pieces[below(pieces.length)] ?? '';
      changes.push(below(40) === 0 ? { text: `${after.getText()}\n${text}` } : { range: { start, end }, text });
      after = TextDocument.update(after, changes.slice(-1), version);
    }
    mirror = after;
    const shown = session.diagnostics(uri, (_, of) => of === version);
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
    const secrets = (await shown).filter(({ data }) => data !== undefined);
    assert.deepEqual(
      secrets.map(({ code, data }) => ({ ruleId: code, span: (data as DiagnosticData).span })),
      fresh(mirror.getText()),
      `version ${version}`,
    );
  }
  await session.end();
});
