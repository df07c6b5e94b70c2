import * as vscode from 'vscode';
import { marked } from './diagnostics.ts';
import { actions, open } from './editing.ts';
import { ok, same } from './expect.ts';
import { startAfresh } from './folder.ts';
import { secret as fake } from './secret.ts';

const kind = 'quickfix.leakline.ignoreLine';

describe('ignore on this line', () => {
  beforeEach(startAfresh);

  for (const [name, comment] of [
    ['a.js', '//'],
    ['a.py', '#'],
  ] as const) {
    it(`silences ${name} with a comment of its language`, async () => {
      const { document } = await open(name, `token = '${fake(3)}'\n`);
      const [action] = await actions(document, kind);
      ok(action?.edit !== undefined, 'The fix must be offered with its edit');
      await vscode.workspace.applyEdit(action.edit);
      await marked(document, 0);
      same(document.getText().includes(comment), true, `The text holds ${comment}`);
    });
  }
});
