import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules as github } from '../../rules/secrets/github.ts';
import { rules as urls } from '../../rules/secrets/urlCredentials.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill, unmark } from '../fakes.ts';

const scanner = createScanner({ ...github, ...urls }, (id, error) => assert.fail(`${id} threw: ${String(error)}`));
const address = fill('https://deploy:{base62:20}@git.acme.dev/app.git');

function assertFound(marked: string, ruleId: string): void {
  const { text, spans } = unmark(marked);
  const found = scanner.scan({ path: 'example.txt', text });
  assert.deepEqual(
    found.map(({ span }) => span),
    spans,
    marked,
  );
  assert.equal(found[0]?.ruleId, ruleId);
}

describe('decode', () => {
  it('finds an address in base64, at each of its three alignments, and marks the whole run', () => {
    for (const before of ['', 'a', 'ab']) assertFound(`data: «${btoa(`${before} ${address}`)}»`, 'url-credentials');
  });

  it('finds an address in hexadecimal', () => {
    const hex = Array.from(`${address} `, (letter) => letter.charCodeAt(0).toString(16)).join('');
    assertFound(`x = "«${hex}»"`, 'url-credentials');
  });

  it('finds a percent-encoded address, and marks the password alone', () => {
    assertFound(fill('?next=https%3A%2F%2Fdeploy%3A«{base62:20}»%40git.acme.dev'), 'url-credentials');
  });

  it('finds a token whose characters are escaped, and marks their escapes', () => {
    const token = fill('{github:ghp_}');
    for (const prefix of ['\\x', '\\u00', '&#x']) {
      const escaped = (letter: string) => `${prefix}${letter.charCodeAt(0).toString(16)}${prefix === '&#x' ? ';' : ''}`;
      assertFound(`const token = "«${Array.from(token, escaped).join('')}»";`, 'github-pat');
    }
  });

  it('finds a token in decimal references, and in base64 by its mark', () => {
    const token = fill('{github:ghp_}');
    const references = Array.from(token, (letter) => `&#${letter.charCodeAt(0)};`).join('');
    assertFound(`<b>«${references}»</b>`, 'github-pat');
    for (const before of ['', 'a ', 'ab ']) assertFound(`data: «${btoa(before + token)}»`, 'github-pat');
  });

  it('finds a token in joined literals, and marks it from its first to its last character', () => {
    const token = fill('{github:ghp_}');
    const [first, second] = [token.slice(0, 17), token.slice(17)];
    for (const joint of ['" + "', '" +\n    "', '"\n  + "', '"\n    "', '" . "', '" \\\n "']) {
      const { text, spans } = unmark(`const token = "«${first}${joint}${second}»";`);
      const found = scanner.scan({ path: 'example.txt', text });
      assert.deepEqual(
        found.map(({ span }) => span),
        spans,
        text,
      );
    }
  });

  it('decodes one level only', () => {
    assert.deepEqual(scanner.scan({ path: 'x', text: btoa(btoa(` ${address}`)) }), []);
  });

  it('decodes nothing that is no text', () => {
    assert.deepEqual(scanner.scan({ path: 'x', text: fill('{base64:400}') }), []);
  });
});
