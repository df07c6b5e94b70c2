/**
 * The proof of the fixes: a program of each language with a secret in every context, run, fixed one secret after another through `planFix`, and run again with
 * the written env file. The output is the same, and no secret's bytes are left in the source.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { parseEnv, promisify } from 'node:util';
import { fill, unmark } from './fakes.ts';
import { contextOf, type Files, fixSpan } from './rewrite/project.ts';

const run = promisify(execFile);

interface Program {
  readonly file: string;
  /** What must be on the machine. */
  readonly tool: readonly string[];
  /** Commands that build and run; the last one's output counts. */
  readonly commands: readonly (readonly string[])[];
  /** The other files of the project. */
  readonly files?: Readonly<Record<string, string>>;
}

const programs: Readonly<Record<string, Program>> = {
  javascript: { file: 'main.mjs', tool: ['node', '--version'], commands: [['node', 'main.mjs']] },
  typescript: {
    file: 'main.ts',
    tool: ['node', '--version'],
    commands: [['node', 'main.ts']],
    files: { 'package.json': '{"type":"module"}' },
  },
  python: { file: 'main.py', tool: ['python3', '--version'], commands: [['python3', 'main.py']] },
  ruby: { file: 'main.rb', tool: ['ruby', '--version'], commands: [['ruby', 'main.rb']] },
  php: { file: 'main.php', tool: ['php', '--version'], commands: [['php', 'main.php']] },
  bash: { file: 'main.sh', tool: ['bash', '--version'], commands: [['bash', 'main.sh']] },
  go: {
    file: 'main.go',
    tool: ['go', 'version'],
    commands: [
      ['gofmt', '-l', '.'],
      ['go', 'vet', '.'],
      ['go', 'run', '.'],
    ],
    files: { 'go.mod': 'module demo\n\ngo 1.19\n' },
  },
  java: {
    file: 'Main.java',
    tool: ['javac', '-version'],
    commands: [
      ['javac', '-d', 'out', 'Main.java'],
      ['java', '-cp', 'out', 'demo.Main'],
    ],
  },
  csharp: {
    file: 'Main.cs',
    tool: ['mcs', '--version'],
    commands: [
      ['mcs', '-out:main.exe', 'Main.cs'],
      ['mono', 'main.exe'],
    ],
  },
  rust: {
    file: 'main.rs',
    tool: ['rustc', '--version'],
    commands: [['rustc', '--edition', '2021', '-o', 'main', 'main.rs'], ['./main']],
  },
};

const only = process.env['PROGRAMS'] ?? '';

async function outputOf({ commands }: Program, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  let output = '';
  for (const [command, ...args] of commands) {
    const { stdout } = await run(command ?? '', args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 24 });
    // A formatter that lists files would change them.
    if (command === 'gofmt') assert.equal(stdout, '');
    output = stdout;
  }
  return output;
}

const has = ([command, ...args]: readonly string[]): Promise<boolean> =>
  run(command ?? '', args).then(
    () => true,
    () => false,
  );

for (const [language, program] of Object.entries(programs).filter(([name]) => name.includes(only))) {
  describe(`a program in ${language}`, () => {
    for (const form of ['failFast', 'plain'] as const) {
      it(`runs the same after every fix (${form})`, async (test) => {
        if (!(await has(program.tool))) {
          assert.equal(process.env['CI'], undefined, `${program.tool[0]} is missing`);
          test.diagnostic(`${program.tool[0]} is not installed: not proven on this machine`);
          return;
        }
        const folder = mkdtempSync(join(tmpdir(), 'leakline-program-'));
        try {
          await proveIn(folder, language, program, form);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    }
  });
}

async function proveIn(folder: string, language: string, program: Program, form: 'failFast' | 'plain'): Promise<void> {
  const { text, spans } = unmark(fill(readFileSync(`test/programs/${language}/${program.file}`, 'utf8')));
  const secrets = spans.map(({ start, end }) => text.slice(start, end));
  const path = `/project/${program.file}`;
  const files: Files = new Map([
    [path, text],
    ...Object.entries(program.files ?? {}).map(([name, content]) => [`/project/${name}`, content] as const),
  ]);
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
    const { plan } = await fixSpan(path, { start, end: start + secret.length }, files, contextOf(files, { form }));
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
