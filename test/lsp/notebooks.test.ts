import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { type Move, methods } from '../../server/protocol.ts';
import { fill } from '../fakes.ts';
import { loadWasm } from '../grammars.ts';
import { project } from './fixing.ts';
import { memoryHost } from './memoryHost.ts';
import { startSession } from './session.ts';

describe('the secrets of a notebook', () => {
  const notebook = 'file:///work/n.ipynb';
  const cells = [1, 2].map((seed) => ({
    uri: `vscode-notebook-cell:/work/n.ipynb#X${seed}`,
    languageId: 'python',
    version: 1,
    text: `token = "${fill('{github:ghp_}', seed)}"\n`,
  }));

  for (const named of [notebook, cells[0]?.uri ?? '']) {
    it(`move out of all its cells together, asked for by ${named}`, async () => {
      const session = await startSession({ host: memoryHost(project(), loadWasm) });
      await session.connection.sendNotification('notebookDocument/didOpen', {
        notebookDocument: {
          uri: notebook,
          notebookType: 'jupyter-notebook',
          version: 1,
          cells: cells.map((cell) => ({ kind: 2, document: cell.uri })),
        },
        cellTextDocuments: cells,
      });
      const moved = await session.connection.sendRequest<Move>(methods.move, { scope: 'file', uri: named });
      assert.deepEqual(moved.left, []);
      assert.deepEqual(
        moved.saved.uris.slice(-2),
        cells.map((cell) => cell.uri),
      );
      const edited = ((moved.edit as WorkspaceEdit).documentChanges ?? []).flatMap((each) =>
        'edits' in each ? each.textDocument : [],
      );
      for (const { uri: cell, version } of cells) {
        assert.equal(edited.find((each) => each.uri === cell)?.version, version);
      }
      await session.end();
    });
  }
});
