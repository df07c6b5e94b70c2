import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentenceOf } from '../../client/fixes/fixSentence.ts';
import type { SavedFix } from '../../server/protocol.ts';

const fix = (more: Partial<SavedFix>): SavedFix => ({
  uris: ['file:///a/b.py'],
  envFiles: ['file:///a/%2Eenv'],
  names: ['SHOP_KEY'],
  notes: ['Something else.'],
  ...more,
});

describe('the sentence after a fix', () => {
  it('says what went where and that the value is still known, and nothing more', () => {
    assert.equal(
      sentenceOf(fix({})),
      'Moved to SHOP_KEY in .env. If the value was ever committed or shared, rotate it.',
    );
    assert.equal(
      sentenceOf(fix({ names: ['A', 'B'], envFiles: ['file:///a/.env', 'file:///b/.env'] })),
      'Moved to 2 variables in 2 env files. If the values were ever committed or shared, rotate them.',
    );
  });

  it('asks for no rotation of what never stood in the file', () => {
    assert.equal(sentenceOf(fix({ isPasted: true })), 'Pasted as a reference to SHOP_KEY in .env.');
  });

  it('says what would not work', () => {
    assert.match(sentenceOf(fix({ warnings: ["x can't read it."] })) ?? '', /, rotate it\. x can't read it\.$/);
  });

  it('is none where no secret was moved', () => {
    assert.equal(sentenceOf(fix({ names: [] })), undefined);
  });
});
