/**
 * The proof of the fixes: a program of each language with a secret in every context, run, fixed one secret after another through `planFix`, and run again with
 * the written env file. The output is the same, and no secret's bytes are left in the source.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { parseEnv, promisify } from 'node:util';
import type { Form } from '../rules/language.ts';
import { fill, unmark } from './fakes.ts';
import { acmeRule, contextOf, type Files, fixSpan } from './rewrite/project.ts';

const run = promisify(execFile);

/** `program.json` in a program's folder; the other files there are its project. */
interface Program {
  /** The file with the secrets. */
  readonly source: string;
  /** The command that says whether the toolchain is on the machine. */
  readonly tool: string;
  /** Commands, words parted by spaces, that check, build and run; the last one's output counts. */
  readonly run: readonly string[];
  /** The forms that it must accept; both if absent: a strict compiler refuses a value that may be undefined. */
  readonly forms?: readonly Form[];
  /** Its secrets become files that are mounted. */
  readonly mounted?: boolean;
}

/** Languages have programs; formats have files that their own tools read. */
const programs = globSync('test/{programs,formats}/*/program.json').map((file) => {
  const folder = dirname(file);
  const program: Program = JSON.parse(readFileSync(file, 'utf8'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'program.json')
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [`/project/${path.slice(folder.length + 1)}`, fill(readFileSync(path, 'utf8'))];
    });
  return { language: basename(folder), program, files };
});

const only = process.env['PROGRAMS'] ?? '';

async function execute(line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const [command = '', ...args] = line.split(' ');
  const { stdout } = await run(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 24 });
  // A formatter that lists files would change them.
  if (command === 'gofmt') assert.equal(stdout, '');
  return stdout;
}

async function outputOf(program: Program, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  let output = '';
  for (const line of program.run) output = await execute(line, cwd, env);
  return output;
}

const has = (tool: string): Promise<boolean> =>
  execute(tool, '.').then(
    () => true,
    () => false,
  );

for (const { language, program, files } of programs.filter((each) => each.language.includes(only))) {
  describe(`a program or file in ${language}`, () => {
    for (const form of program.forms ?? (['failFast', 'plain'] as const)) {
      it(`runs the same after every fix (${form})`, async (test) => {
        if (!(await has(program.tool))) {
          assert.equal(process.env['CI'], undefined, `${program.tool} fails`);
          test.diagnostic(`${program.tool} fails: not proven on this machine`);
          return;
        }
        const folder = mkdtempSync(join(tmpdir(), 'leakline-program-'));
        try {
          await proveIn(folder, program, new Map(files), form);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    }
  });
}

async function proveIn(folder: string, program: Program, files: Files, form: 'failFast' | 'plain'): Promise<void> {
  const path = `/project/${program.source}`;
  const { text, spans } = unmark(files.get(path) ?? '');
  const secrets = spans.map(({ start, end }) => text.slice(start, end));
  files.set(path, text);
  const write = () => {
    for (const [name, content] of files) {
      const target = join(folder, name.slice('/project/'.length));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  };
  write();
  const before = await outputOf(program, folder, {});
  for (const secret of secrets) {
    const source = files.get(path) ?? '';
    const start = source.indexOf(secret);
    if (start < 0) continue; // moved with the one before it
    const span = { start, end: start + secret.length };
    const asked = { mounted: program.mounted === true };
    const { plan } = await fixSpan(path, span, files, contextOf(files, { form }), acmeRule, asked);
    assert.ok(
      plan.kind === 'plan',
      `${plan.kind === 'refusal' ? plan.reason : ''}: ${source.slice(source.lastIndexOf('\n', start) + 1, source.indexOf('\n', start))}`,
    );
    assert.ok(!files.get(path)?.includes(secret), 'the secret is gone');
  }
  write();
  const env = parseEnv(files.get('/project/.env') ?? '');
  assert.equal(await outputOf(program, folder, env), before, files.get(path));
}
