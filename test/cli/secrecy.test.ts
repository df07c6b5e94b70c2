import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { createScanner } from '../../server/core/scan.ts';
import { formatNames } from '../../server/report/formats.ts';
import type { Report } from '../../server/report/report.ts';
import { fill, unmark } from '../fakes.ts';
import { loadRuleFile, placed, ruleFiles } from '../ruleFiles.ts';
import { type Files, folderOf, git, leakline, repositoryOf, write } from './leakline.ts';

const window = 12;

/** Every run of twelve characters: any of them gives a secret away. A shorter secret counts as a whole. */
function piecesOf(text: string): string[] {
  if (text.length < window) return [text];
  return Array.from({ length: text.length - window + 1 }, (_, at) => text.slice(at, at + window));
}

const scanner = createScanner(builtinRules);

/** So many characters of a piece are random at least: with fewer, the public part of another example may end alike by chance. */
const fewest = 4;

/**
 * The pieces of everything that any rule finds in an example, however unsure, that are random: not a prefix, nor a date, nor a line of dashes. `other` is the same
 * example with other fakes.
 */
function randomPiecesOf(text: string, other: string): string[] {
  const isRandom = (piece: string, at: number) =>
    [...piece].filter((character, index) => character !== other[at + index]).length >= fewest;
  const found = scanner.scan({ path: 'example.txt', text });
  return found.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)].flatMap((line) =>
      piecesOf(line[0]).filter((piece, at) => piece.length >= 8 && isRandom(piece, span.start + line.index + at)),
    ),
  );
}

/** Every example of every rule as a file of its own, and the random pieces of their secrets. */
async function everyExample(): Promise<{ files: Files; pieces: ReadonlySet<string> }> {
  const files: Record<string, string> = {};
  const pieces = new Set<string>();
  for (const file of ruleFiles) {
    const { examples } = await loadRuleFile(file);
    for (const [id, { match }] of Object.entries(examples)) {
      match.forEach((example, index) => {
        const template = placed(example).text;
        // A seed of its own, or a public value of one example would equal a secret of another.
        const seed = Object.keys(files).length + 1;
        const { text } = unmark(fill(template, seed));
        files[`${id}/${index}/example.txt`] = text;
        const other = unmark(fill(template, 1_000_000 + seed)).text;
        for (const piece of randomPiecesOf(text, other)) pieces.add(piece);
      });
    }
  }
  return { files, pieces };
}

describe('no output ever holds a secret', () => {
  it('that stands in the name of a file or of a folder', async (test) => {
    const secret = fill('{github:ghp_}', 5);
    const cwd = await repositoryOf(test, {
      [`kept/backup-${secret}.ts`]: 'const a = "{github:ghp_}";\n',
      [`${secret}/logo.png`]: Uint8Array.of(1, 0, 2),
      '.gitignore': '*.txt\n',
    });
    const runs = [...formatNames.map((format) => ['scan', '--format', format]), ['history', '--format', 'json']];
    for (const run of runs) {
      const { stdout, stderr } = await leakline(run, { cwd });
      assert.ok(!(stdout + stderr).includes(secret), run.join(' '));
      assert.match(stderr, /A secret stands in the name of 2 files and is masked: revoke it and rename the file\./);
    }
    const { stdout } = await leakline(['scan', '-f', 'json'], { cwd });
    const { findings, skipped } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['kept/backup-********.ts'],
    );
    assert.deepEqual(
      skipped.map(({ path }) => path),
      ['********/logo.png'],
    );
    await leakline(['baseline', 'create'], { cwd });
    assert.ok(!readFileSync(`${cwd}/.leakline-baseline.json`, 'utf8').includes(secret));
    const { code } = await leakline(['scan'], { cwd });
    assert.equal(code, 0, 'The baseline must know the finding');
  });

  it('that stands in the name of what is not looked at', async (test) => {
    const secret = fill('{github:ghp_}', 6);
    const cwd = await repositoryOf(test, { '.gitignore': '.env\n' });
    write(cwd, { [`${secret}/.env`]: 'A=1\n' });
    await git(cwd, 'init', '-q', '--bare', `${secret}.git`);
    const { stderr } = await leakline(['scan', `${secret}/.env`, `${secret}.git`], { cwd });
    assert.match(stderr, /^leakline: \*{8}\/\.env: not scanned/m);
    assert.match(stderr, /^leakline: \*{8}\.git: this is a repository/m);
    assert.ok(!stderr.includes(secret));
  });

  it('in any format, for the examples of every rule', async (test) => {
    const { files, pieces } = await everyExample();
    const cwd = folderOf(test, { ...files, '.leakline.yaml': 'minimumConfidence: low\n' });
    assert.ok(pieces.size > 1000);
    for (const format of formatNames) {
      const { stdout, stderr } = await leakline(['scan', '--format', format], { cwd });
      assert.ok(stdout.length > 1000, stderr);
      const output = stdout + stderr;
      const shown = new Set(piecesOf(output));
      const leaked = [...pieces].filter((piece) => (piece.length < window ? output.includes(piece) : shown.has(piece)));
      assert.deepEqual(leaked, [], format);
    }
  });

  it('where the value stands a second time, unrecognised, at the edge of what is shown', async (test) => {
    const value = fill('{base62:30}', 4);
    const texts = Array.from(
      { length: 60 },
      (_, pad) => `password = "${value}"; ${'x'.repeat(pad)} login("${value}")\n`,
    );
    const cwd = folderOf(test, Object.fromEntries(texts.map((text, index) => [`${index}.ts`, text])));
    const { stdout } = await leakline(['scan'], { cwd });
    assert.match(stdout, /password = "\*{8}"/);
    assert.ok(!stdout.includes(value.slice(0, 3)));
  });

  it('below the reported confidence, on the line of a finding', async (test) => {
    const cwd = folderOf(test, { 'a.ts': 'f("{github:ghp_}", { password: "{base62:12#p}" }) // {base62:12#p}\n' });
    const secret = /password: "(?<secret>\w+)"/.exec(fill('f("{github:ghp_}", { password: "{base62:12#p}" })'))
      ?.groups?.['secret'];
    const { stdout } = await leakline(['scan'], { cwd });
    assert.match(stdout, /github-pat/);
    assert.ok(secret !== undefined && !stdout.includes(secret));
  });

  it('and no control character of a file reaches the terminal', async (test) => {
    const cwd = folderOf(test, {
      'a\u001b[2J\u202eb.ts': 'x = "\u001b]0;title\u0007{github:ghp_}" \u202e\n',
      'c\n::error::d.ts': '##vso[task.setvariable]{github:ghp_}\n',
    });
    const { stdout, stderr } = await leakline(['scan'], { cwd });
    assert.match(stdout, /\\u\{1b\}/);
    assert.doesNotMatch(stdout + stderr, /##vso|^::/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
  });
});
