/**
 * What programs read from the env files that we write: each gives back the exact value, or `writeValue` has named it as one that can't. The readers are those of
 * their languages, with random values of all that makes quoting hard.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type EnvReader, writeValue } from '../server/core/dotenv.ts';
import { seededRandom } from './fakes.ts';

const rounds = 400;

const pieces = [
  ...`'"\`\\$#=%!&*();|<>{}[]/:@-~?^, \t\n\r`,
  ...[`\${X}`, '$X', '$(id)', '\\n', '\\\\', '\\"', "\\'", ' #c', 'é', '😀', 'a', 'b1', 'Zq', '//x'],
];

function randomValue(seed: number): string {
  const random = seededRandom(seed);
  const length = 1 + Math.floor(random() * 7);
  const value = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
  // Most secrets are of one line.
  return seed % 4 === 0 ? value : value.replace(/[\n\r]/g, 'x');
}

const values = Array.from({ length: rounds }, (_, seed) => randomValue(seed + 1));
const written = values.map((value) => writeValue(value, []));

/** The variables of each file, by its name. */
type Read = Readonly<Record<string, Readonly<Record<string, string>>>>;

const fromJson = (output: string): Read => JSON.parse(output);

function fromShell(output: string): Read {
  const words = output.split('\0');
  return Object.fromEntries(
    values.map((_, at) => [words[at * 3], { X: words[at * 3 + 1] ?? '', B: words[at * 3 + 2] ?? '' }]),
  );
}

const own = 'test/envReaders';
const readers: readonly (readonly [EnvReader, command: string, read: (output: string) => Read])[] = [
  ['dotenv (Node.js)', `node ${own}/read.cjs dotenv`, fromJson],
  ['Next.js and Vite', `node ${own}/read.cjs next`, fromJson],
  ['python-dotenv', `env-python ${own}/read.py`, fromJson],
  ['godotenv', 'envreaders go', fromJson],
  ['docker compose', 'envreaders compose', fromJson],
  ['phpdotenv', `php ${own}/read.php phpdotenv`, fromJson],
  ['Symfony', `php ${own}/read.php Symfony`, fromJson],
  ['a shell', `sh ${own}/read.sh`, fromShell],
];

/** What a reader finds in one file for each value; undefined where it is not on the machine. */
function outputOf(command: string, folder: string): string | undefined {
  const [program = '', ...args] = command.split(' ');
  const env = {
    PATH: process.env['PATH'],
    NODE_PATH: process.env['NODE_PATH'] ?? '/usr/local/lib/leakline/readers/node_modules',
  };
  try {
    return execFileSync(program, [...args, folder], { encoding: 'utf8', env, maxBuffer: 1 << 26, stdio: 'pipe' });
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    return undefined;
  }
}

describe('an env file', () => {
  for (const [reader, command, read] of readers) {
    it(`is read by ${reader} as it was meant`, (test) => {
      const folder = mkdtempSync(join(tmpdir(), 'leakline-env-'));
      try {
        for (const [at, { text }] of written.entries())
          writeFileSync(join(folder, String(at).padStart(4, '0')), `A=1\nX=${text}\nB=2\n`);
        const output = outputOf(command, folder);
        if (output === undefined) {
          test.diagnostic(`${command} fails: not proven on this machine`);
          return;
        }
        const found = read(output);
        const exact = values.filter((value, at) => {
          const { X, B } = found[String(at).padStart(4, '0')] ?? {};
          const isExact = X === value && B === '2';
          assert.ok(isExact || written[at]?.misreaders.includes(reader), JSON.stringify([value, written[at]?.text, X]));
          return isExact;
        });
        assert.ok(exact.length > rounds / 2, `only ${exact.length} are read`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
