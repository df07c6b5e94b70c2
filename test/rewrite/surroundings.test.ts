import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixIn, reasonOf, oneSecret as source } from './project.ts';

describe('browser code', () => {
  const vite = { '/project/package.json': '{"devDependencies":{"vite":"7"}}' };

  it('is refused in a browser app, with the reason', async () => {
    assert.match(reasonOf(await fixIn(vite)), /client-side app \(Vite\)/);
    assert.match(
      reasonOf(await fixIn({ '/project/package.json': '{"dependencies":{"react-dom":"19"}}' }, '/project/src/a.tsx')),
      /React/,
    );
    assert.match(
      reasonOf(await fixIn({}, '/project/a.js', {}, `${source}document.querySelector("a");\n`)),
      /runs in a browser/,
    );
  });

  it('is told from what runs on the server', async () => {
    for (const path of [
      '/project/vite.config.ts',
      '/project/server/a.ts',
      '/project/src/hooks.server.ts',
      '/project/src/routes/+server.ts',
    ]) {
      assert.equal((await fixIn(vite, path)).plan.kind, 'plan', path);
    }
    assert.equal(
      (await fixIn(vite, undefined, {}, `import { readFileSync } from 'node:fs';\n${source}`)).plan.kind,
      'plan',
    );
  });
});

describe('the form', () => {
  it('follows the runtime and the compiler', async () => {
    const deno = await fixIn({ '/project/deno.json': '{}' }, undefined, { form: 'plain' });
    assert.match(deno.text, /Deno\.env\.get\("ACME_TOKEN"\)/);
    const strict = await fixIn({
      '/project/package.json': '{}',
      '/project/tsconfig.json': '{"compilerOptions":{"noPropertyAccessFromIndexSignature": true}}',
    });
    assert.match(strict.text, /process\.env\["ACME_TOKEN"\]/);
    const csharp = await fixIn(
      { '/project/a.csproj': '<ImplicitUsings>enable</ImplicitUsings>' },
      '/project/a.cs',
      { form: 'plain' },
      'var key = "«abcDEF123456»";\n',
    );
    assert.equal(csharp.text, 'var key = Environment.GetEnvironmentVariable("ACME_TOKEN");\n');
  });
});

describe('the brackets that TypeScript may want', () => {
  const asking = '{"compilerOptions":{"noPropertyAccessFromIndexSignature": true}}';
  const extending = (name: string) => `{ // ours\n  "extends": ${name} }`;
  const written: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a configuration that it extends': {
      '/project/tsconfig.json': extending('"./config/base"'),
      '/project/config/base.json': asking,
    },
    'one of several, which extends another': {
      '/project/package.json': '{}',
      '/project/tsconfig.json': extending('["./a.json", "./b.json"]'),
      '/project/a.json': '{}',
      '/project/b.json': extending('"./config/base.json"'),
      '/project/config/base.json': asking,
    },
    'a package': {
      '/project/tsconfig.json': extending('"@tsconfig/strictest"'),
      '/project/node_modules/@tsconfig/strictest/tsconfig.json': asking,
    },
    'a package that is not there': { '/project/tsconfig.json': extending('"@tsconfig/strictest/tsconfig.json"') },
    'one beside it': {
      '/project/tsconfig.json': '{"references":[{"path":"./tsconfig.app.json"}]}',
      '/project/tsconfig.app.json': asking,
    },
    'one above the package': { '/project/src/package.json': '{}', '/project/tsconfig.json': asking },
  };
  for (const [where, files] of Object.entries(written)) {
    it(`are written where ${where} asks for them`, async () => {
      assert.match((await fixIn(files)).text, /process\.env\["ACME_TOKEN"\]/);
    });
  }

  it('are not written where none does', async () => {
    const none = {
      '/project/tsconfig.json': extending('"./base"'),
      '/project/base.json': '{"extends":"./tsconfig.json"}',
    };
    const off = {
      '/project/tsconfig.json': asking.replace('{"', '{"extends":"./base","'),
      '/project/base.json': asking,
    };
    assert.match((await fixIn({ '/project/tsconfig.json': '{}' })).text, /process\.env\.ACME_TOKEN/);
    assert.match(
      (await fixIn({ ...off, '/project/tsconfig.json': off['/project/tsconfig.json'].replace('true', 'false') })).text,
      /process\.env\.ACME_TOKEN/,
    );
    assert.equal((await fixIn(none)).plan.kind, 'plan');
  });
});

describe('the types of Node.js', () => {
  const compiled = { '/project/tsconfig.json': '{}' };
  const declaration = /^declare (const|var) process: /m;
  const declares = async (files: Readonly<Record<string, string>>, marked?: string, path?: string) =>
    declaration.exec((await fixIn({ ...compiled, ...files }, path, {}, marked)).text)?.[1];

  it('are declared where TypeScript has none: for a module its own, for scripts one that several can declare', async () => {
    const module = "import { a } from './a.js';\nexport const key = '«abcDEF123456»';\n";
    assert.equal(await declares({}), 'var');
    assert.equal(await declares({}, module), 'const');
    const { text } = await fixIn(compiled, undefined, { form: 'plain' }, module);
    assert.equal(
      text,
      "import { a } from './a.js';\n\ndeclare const process: { readonly env: Readonly<Record<string, string | undefined>> };\n\nexport const key = process.env.ACME_TOKEN;\n",
    );
    const other = {
      '/project/package.json': '{"dependencies":{"a":"1"}}',
      '/project/node_modules/a/package.json': '{}',
    };
    assert.equal(await declares(other), 'var');
  });

  it('are left alone where they are there, or may be', async () => {
    const there: readonly Readonly<Record<string, string>>[] = [
      { '/project/package.json': '{"devDependencies":{"@types/node":"22"}}' },
      { '/project/node_modules/@types/node/package.json': '{}' },
      { '/project/package.json': '{"devDependencies":{"jest":"30"}}' },
      { '/project/deno.json': '{}' },
      { '/project/types.d.ts': 'declare const process: { env: Record<string, string | undefined> };\n' },
    ];
    for (const files of there) assert.equal(await declares(files), undefined, JSON.stringify(files));
    assert.equal(await declares({}, "const key = '«abcDEF123456»';\nprocess.exit(0);\n"), undefined);
    assert.equal(await declares({}, undefined, '/project/src/a.js'), undefined);
    assert.doesNotMatch((await fixIn({})).text, declaration);
  });
});

describe('the notes of a fix', () => {
  const notesOf = async (files: Readonly<Record<string, string>>) => {
    const { plan } = await fixIn(files);
    return plan.kind === 'plan' ? plan.notes.join('\n') : '';
  };

  it('say to rotate, and where', async () =>
    assert.match(await notesOf({}), /git history.*rotate it at https:\/\/example\.com\/tokens/));

  it('say how the env file is loaded, or what would load it', async () => {
    assert.match(
      await notesOf({ '/project/package.json': '{"scripts":{"start":"node --env-file=.env a.js"}}' }),
      /scripts in package\.json/,
    );
    assert.match(await notesOf({ '/project/package.json': '{"dependencies":{"dotenv":"17"}}' }), /depends on dotenv/);
    assert.match(await notesOf({ '/project/package.json': '{}' }), /node --env-file=\.env/);
  });

  it('never hold the secret', async () => assert.ok(!(await notesOf({})).includes('abcDEF123456')));
});

describe('a workflow that others call', () => {
  const called = 'on:\n  workflow_call:\nenv:\n  KEY: «abcDEF123456»\njobs: {}\n';
  const caller = (secrets: string) =>
    `on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    secrets: ${secrets}\n`;
  const fixed = (callers: readonly string[]) => {
    const files = callers.map((text, at) => [`/project/.github/workflows/${at}.yml`, text]);
    return fixIn(Object.fromEntries(files), '/project/.github/workflows/b.yml', {}, called);
  };

  it('has the secrets of all its callers, if they hand them over', async () => {
    assert.match((await fixed([caller('inherit'), 'on: push\n'])).text, /KEY: \$\{\{ secrets\.ACME_TOKEN \}\}\n/);
  });

  it('has none where one of them does not, or stands elsewhere', async () => {
    for (const callers of [[], ['on: push\n'], [caller('inherit'), caller('{ A: b }')]])
      assert.match(reasonOf(await fixed(callers)), /hand it over in each/);
  });
});
