// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseEnv } from 'node:util';
import { appendLine, lineEnd, setVariable, variablesOf, writeValue } from '../../server/core/dotenv.ts';
import { applyEdits } from '../../server/rewrite/edits.ts';

const values = [
  'abc',
  'a b',
  'a#b',
  ' lead',
  "it's",
  'q"q',
  `both'"`,
  'a$b',
  `$${'{X}'}`,
  '$(x)',
  'a`b',
  'a\\b',
  'a\\',
  'a\\\\b',
  "a'\\b",
  'a\\nb',
  '-----BEGIN-----\nabc==\n-----END-----\n',
  "multi'\nline",
  'multi"\nline\'',
  '{"a":"b c"}',
  'é ü',
  'a=b==',
  "'",
  '"',
  '\\',
  '`\'"',
  '"quoted"',
];

describe('writing a value', () => {
  for (const value of values) {
    it(`gives back ${JSON.stringify(value)} to Node.js, and to ourselves`, () => {
      const { text, misreaders } = writeValue(value, ['node --env-file']);
      const file = `A=1\nX=${text}\nB=2\n`;
      if (!misreaders.includes('node --env-file')) assert.equal(parseEnv(file)['X'], value);
      assert.equal(variablesOf(file).find(({ name }) => name === 'X')?.value, value);
      assert.equal(variablesOf(file).length, 3);
    });
  }

  it('quotes by what the value needs', () => {
    assert.equal(writeValue('abc-1', []).text, 'abc-1');
    assert.equal(writeValue('a!b*{c}[d]^', []).text, 'a!b*{c}[d]^');
    assert.equal(writeValue('=a', []).text, "'=a'");
    assert.equal(writeValue('-----BEGIN-----\nab=\n-----END-----', []).text, '"-----BEGIN-----\nab=\n-----END-----"');
    assert.equal(writeValue('a b$c', []).text, "'a b$c'");
    assert.equal(writeValue("it's", []).text, '"it\'s"');
    assert.equal(writeValue('a\nb', [], true).text, '"a\\nb"');
  });

  it('prefers the reader in use, and names those that can not read it', () => {
    assert.equal(writeValue(`'"`, ['node --env-file', 'dotenv (Node.js)']).text, '`\'"`');
    assert.deepEqual(writeValue(`$${'{X}'}`, []).misreaders, [
      'docker run --env-file',
      'kubectl --from-env-file',
      'make',
      'python-dotenv',
      'Next.js and Vite',
    ]);
    assert.ok(writeValue('a\nb$', []).misreaders.includes('phpdotenv'));
    assert.ok(writeValue(`'\\"`, ['a shell']).misreaders.includes('Symfony'));
    assert.ok(writeValue(`'"\\`, ['dotenv (Node.js)']).misreaders.includes('dotenv (Node.js)'));
    assert.ok(writeValue('a\\', ['python-dotenv']).misreaders.includes('python-dotenv'));
    assert.deepEqual(writeValue('plain', []).misreaders, []);
  });
});

describe('an env file', () => {
  const after = (text: string, edit: ReturnType<typeof setVariable>) => applyEdits(text, [edit]);

  it('is read as its readers read it', () => {
    const text = '# a\nexport A=1\nB = two words # comment\nC=\'x#y\'\nD="a\\nb"\n\nE= # empty\nF=`q`\n';
    assert.deepEqual(
      variablesOf(text).map(({ name, value }) => [name, value]),
      [
        ['A', '1'],
        ['B', 'two words'],
        ['C', 'x#y'],
        ['D', 'a\nb'],
        ['E', ''],
        ['F', 'q'],
      ],
    );
  });

  it('gets a new variable at its end, in its own line ends', () => {
    assert.equal(after('', setVariable('', 'X', '1')), 'X=1\n');
    assert.equal(after('A=1', setVariable('A=1', 'X', '1')), 'A=1\nX=1\n');
    assert.equal(after('A=1\r\n', setVariable('A=1\r\n', 'X', '1')), 'A=1\r\nX=1\r\n');
    assert.equal(after('A=1\r\nB=2', setVariable('A=1\r\nB=2', 'X', '1')), 'A=1\r\nB=2\r\nX=1\r\n');
    assert.equal(after('\uFEFF', setVariable('\uFEFF', 'X', '1')), '\uFEFFX=1\n');
  });

  it('gets an empty variable filled where it stands', () => {
    assert.equal(after('A=1\nX=\nB=2\n', setVariable('A=1\nX=\nB=2\n', 'X', "'a b'")), "A=1\nX='a b'\nB=2\n");
    assert.equal(after('X=""\n', setVariable('X=""\n', 'X', '1')), 'X=1\n');
  });

  it('keeps the line end of its first line', () => {
    assert.equal(lineEnd('a\r\nb\n'), '\r\n');
    assert.equal(lineEnd('a\nb\r\n'), '\n');
    assert.equal(appendLine('a', 'b').text, '\nb\n');
  });
});
