// Only in the node host: only there can a file be deleted behind the editor's back.
import { rmSync } from 'node:fs';
import { fix, open } from './editing.ts';
import { same } from './expect.ts';
import { at, onDisk, startAfresh, write } from './folder.ts';
import { secret } from './secret.ts';

const kind = 'quickfix.leakline.moveToEnv';

describe('an env file that is deleted outside the editor', () => {
  beforeEach(startAfresh);

  for (const repeat of [1, 2, 3]) {
    it(`does not come back with the next fix (${repeat})`, async () => {
      await write('.gitignore', '.env\n');
      const first = await open('a.py', `a = "${secret(1)}"\n`);
      await fix(first.document, kind);
      same(await onDisk('.env'), `GITHUB_TOKEN=${secret(1)}\n`, '.env after the first fix');
      rmSync(at('.env').fsPath);
      const second = await open('b.py', `b = "${secret(2)}"\n`);
      await fix(second.document, kind);
      same(await onDisk('.env'), `GITHUB_TOKEN=${secret(2)}\n`, '.env after the second fix');
    });
  }
});
