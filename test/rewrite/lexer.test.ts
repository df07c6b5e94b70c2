/**
 * The lexer's promise, on every fixture of every language that is read by it: the skeleton has the text's offsets, and shows no text of a string or
 * comment.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtinLanguages } from '../../rules/index.gen.ts';
import { lex } from '../../server/rewrite/lexical/lexer.ts';
import { fill, unmark } from '../fakes.ts';

const sourcesOf = (id: string) =>
  globSync(`test/{fixtures,programs}/${id}/*`).filter((path) => !/\.(?:json|txt|sh|yml)$|\/check\./.test(path));

describe('words told apart without a grammar', () => {
  for (const { id, lexical } of builtinLanguages) {
    if (lexical === undefined) continue;
    it(id, () => {
      let certain = 0;
      for (const path of sourcesOf(id)) {
        const { text } = unmark(fill(readFileSync(path, 'utf8')));
        const lexed = lex(text, lexical);
        if (lexed === undefined) {
          assert.ok(existsSync(path.replace(/\.\w+$/, '.refusal.txt')), `${path} can not be read`);
          continue;
        }
        certain++;
        const { words, skeleton } = lexed;
        assert.equal(skeleton.length, text.length, path);
        let end = 0;
        for (const { body, span, lexeme, code } of words) {
          assert.ok(span.start <= body.start && body.start <= body.end && body.end <= span.end, path);
          assert.ok(span.end >= end, `${path}: words stand in the order of their ends`);
          end = span.end;
          if (lexeme.bare !== true && code.length === 0)
            assert.match(skeleton.slice(body.start, body.end), lexeme.comment ? /^\s*$/ : /^[_ ]*$/, path);
        }
      }
      assert.ok(certain > 10, `only ${certain} sources`);
    });
  }
});
