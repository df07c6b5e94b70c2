// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contextOf, type Files, fixIn, fixMarked, genericRule, reasonOf } from './project.ts';

describe('the dot-files of a fix', () => {
  it('are made where there are none, in the order in which they are saved', async () => {
    const { files, plan } = await fixIn({ '/project/package.json': '{}' });
    assert.ok(plan.kind === 'plan');
    assert.deepEqual(
      plan.changes.map(({ path, create }) => [path, create]),
      [
        ['/project/.gitignore', true],
        ['/project/.env.example', true],
        ['/project/.env', true],
        ['/project/src/a.ts', false],
      ],
    );
    assert.equal(files.get('/project/.gitignore'), '.env\n');
    assert.equal(files.get('/project/.env.example'), 'ACME_TOKEN=\n');
    assert.equal(files.get('/project/.env'), 'ACME_TOKEN=abcDEF123456\n');
    assert.equal(plan.envFile, '/project/.env');
  });

  it('keep what is there, and its line ends', async () => {
    const { files } = await fixIn({
      '/project/package.json': '{}',
      '/project/.env': 'A=1\r\nB=2',
      '/project/.env.example': 'A=\r\n',
      '/project/.gitignore': 'dist\r\n',
    });
    assert.equal(files.get('/project/.env'), 'A=1\r\nB=2\r\nACME_TOKEN=abcDEF123456\r\n');
    assert.equal(files.get('/project/.env.example'), 'A=\r\nACME_TOKEN=\r\n');
    assert.equal(files.get('/project/.gitignore'), 'dist\r\n.env\r\n');
  });

  it('stay as they are where everything is said already', async () => {
    const { plan } = await fixIn({
      '/project/package.json': '{}',
      '/project/.env': "ACME_TOKEN='abcDEF123456'\n",
      '/project/.env.sample': 'ACME_TOKEN=\n',
      '/project/.gitignore': '.env*\n',
    });
    assert.ok(plan.kind === 'plan');
    assert.deepEqual(
      plan.changes.map(({ path }) => path),
      ['/project/src/a.ts'],
    );
  });

  it('reuse a variable that holds the value, under any name', async () => {
    const { text } = await fixIn({ '/project/package.json': '{}', '/project/.env': 'SERVICE_KEY=abcDEF123456\n' });
    assert.match(text, /process\.env\.SERVICE_KEY/);
  });

  it('give another name where the name holds another value', async () => {
    const { files, text } = await fixIn({ '/project/package.json': '{}', '/project/.env': 'ACME_TOKEN=other\n' });
    assert.equal(files.get('/project/.env'), 'ACME_TOKEN=other\nACME_TOKEN_2=abcDEF123456\n');
    assert.match(text, /process\.env\.ACME_TOKEN_2/);
  });

  it('fill an empty variable', async () => {
    const { files } = await fixIn({ '/project/package.json': '{}', '/project/.env': 'ACME_TOKEN=\nB=2\n' });
    assert.equal(files.get('/project/.env'), 'ACME_TOKEN=abcDEF123456\nB=2\n');
  });

  it('stand at the nearest application', async () => {
    const { files } = await fixIn(
      { '/project/package.json': '{}', '/project/apps/api/package.json': '{}', '/project/.gitignore': 'dist\n' },
      '/project/apps/api/src/a.ts',
    );
    assert.ok(files.has('/project/apps/api/.env'));
    assert.equal(files.get('/project/.gitignore'), 'dist\n.env\n');
  });

  it('respect a rule of an outer .gitignore, and one that an inner one takes back', async () => {
    const outer = await fixIn({ '/project/app/go.mod': '', '/project/.gitignore': '**/.env\n' }, '/project/app/a.ts');
    assert.equal(outer.files.get('/project/.gitignore'), '**/.env\n');
    const inner = await fixIn(
      { '/project/app/go.mod': '', '/project/.gitignore': '.env\n', '/project/app/.gitignore': '!.env\n' },
      '/project/app/a.ts',
    );
    assert.equal(inner.files.get('/project/app/.gitignore'), '!.env\n.env\n');
  });

  it('keep the env file out of images', async () => {
    const dockerfile = { '/project/package.json': '{}', '/project/Dockerfile': 'FROM node\nCOPY . .\n' };
    assert.equal((await fixIn(dockerfile)).files.get('/project/.dockerignore'), '.env\n');
    assert.equal(
      (await fixIn({ ...dockerfile, '/project/.dockerignore': '**/.env*\n' })).files.get('/project/.dockerignore'),
      '**/.env*\n',
    );
    assert.equal(
      (await fixIn({ ...dockerfile, '/project/Dockerfile': 'COPY .env .\n' })).files.get('/project/.dockerignore'),
      undefined,
    );
  });

  it('are those that the framework keeps to the machine', async () => {
    const next = await fixIn(
      { '/project/package.json': '{"dependencies":{"next":"15"}}' },
      '/project/app/api/route.ts',
    );
    assert.equal(next.files.get('/project/.env.local'), 'ACME_TOKEN=abcDEF123456\n');
    const symfony = await fixIn(
      { '/project/composer.json': '{"require":{"symfony/framework-bundle":"7"}}' },
      '/project/a.php',
      {},
      "<?php\n$k = '«abcDEF123456»';\n",
    );
    assert.ok(symfony.files.has('/project/.env.local'));
  });

  it('are never one that git tracks', async () => {
    const files = { '/project/package.json': '{}', '/project/.env': 'A=1\n' };
    const other = await fixIn(files, undefined, { tracked: ['/project/.env'] });
    assert.equal(other.files.get('/project/.env'), 'A=1\n');
    assert.equal(other.files.get('/project/.env.local'), 'ACME_TOKEN=abcDEF123456\n');
    const none = await fixIn(files, undefined, { tracked: ['/project/.env', '/project/.env.local'] });
    assert.match(reasonOf(none), /Git tracks/);
  });

  it('are refused for a file outside the workspace', async () => {
    assert.match(reasonOf(await fixIn({}, '/elsewhere/a.ts')), /outside/);
  });

  it('hold a key of several lines exactly', async () => {
    const marked = 'const key = `«-----BEGIN-----\nabc\n-----END-----»`;\n';
    const { files } = await fixIn({ '/project/package.json': '{}' }, undefined, {}, marked);
    assert.equal(files.get('/project/.env'), 'ACME_TOKEN="-----BEGIN-----\nabc\n-----END-----"\n');
    const crlf = await fixIn({ '/project/package.json': '{}', '/project/.env': 'A=1\r\n' }, undefined, {}, marked);
    assert.equal(crlf.files.get('/project/.env'), 'A=1\r\nACME_TOKEN="-----BEGIN-----\\nabc\\n-----END-----"\r\n');
  });
});

describe('the name of a fix', () => {
  it('is the one that the user chose', async () => {
    assert.match((await fixIn({}, undefined, { name: 'MY_KEY' })).text, /MY_KEY/);
    assert.match(reasonOf(await fixIn({}, undefined, { name: 'PATH' })), /no good name/);
    assert.match(
      reasonOf(await fixIn({ '/project/.env': 'MY_KEY=1\n' }, undefined, { name: 'MY_KEY' })),
      /another value/,
    );
  });

  it('is none that the source reads already, which may be unset on purpose', async () => {
    const nameIn = async (source: string, path = '/project/a.ts') => {
      const { plan } = await fixIn({}, path, {}, source);
      return plan.kind === 'plan' ? plan.name : plan.reason;
    };
    const own = "const key = '«abcDEF123456»';\n";
    assert.equal(await nameIn(`${own}const isRemote = process.env.ACME_TOKEN !== undefined;\n`), 'ACME_TOKEN_2');
    assert.equal(await nameIn("send(process.env.ACME_TOKEN ?? 'none', '«abcDEF123456»');\n"), 'ACME_TOKEN_2');
    assert.equal(await nameIn(`// process.env.ACME_TOKEN\n${own}`), 'ACME_TOKEN');
    assert.equal(await nameIn("process.env['ACME_TOKEN'] = '«abcDEF123456»';\n"), 'ACME_TOKEN');
    assert.equal(await nameIn("process.env.ACME_TOKEN ??= '«abcDEF123456»';\n"), 'ACME_TOKEN');
    assert.equal(
      await nameIn('import os\nos.environ["ACME_TOKEN"] = "«abcDEF123456»"\n', '/project/a.py'),
      'ACME_TOKEN',
    );
    assert.equal(
      await nameIn('import os\nos.environ.setdefault("ACME_TOKEN", "«abcDEF123456»")\n', '/project/a.py'),
      'ACME_TOKEN',
    );
  });

  it('follows the URL where a whole one is moved', async () => {
    const files: Files = new Map();
    const { text, plan } = await fixMarked(
      '/project/a.ts',
      'connect("postgres://app:«abcDEF123456»@db/app");\n',
      files,
      contextOf(files, { form: 'plain' }),
      genericRule,
    );
    assert.equal(text, 'connect(process.env.DATABASE_URL);\n');
    assert.ok(plan.kind === 'plan' && plan.name === 'DATABASE_URL');
    assert.equal(files.get('/project/.env'), `DATABASE_URL=postgres://app:${'abcDEF123456'}@db/app\n`);
  });

  it("is the part's where the URL is made from parts", async () => {
    const files: Files = new Map();
    const { text } = await fixMarked(
      '/project/a.ts',
      'const u = `postgres://app:«abcDEF123456»@${host}/app`;\n',
      files,
      contextOf(files, { form: 'plain' }),
      genericRule,
    );
    assert.equal(text, 'const u = `postgres://app:${process.env.SECRET}@${host}/app`;\n');
  });

  it('name the readers of the env file that can not read a value, where they are used', async () => {
    const warned = async (files: Readonly<Record<string, string>>, path?: string, marked?: string) => {
      const { plan } = await fixIn({ '/project/package.json': '{}', ...files }, path, {}, marked);
      return plan.kind === 'plan' ? plan.warnings.join('\n') : plan.reason;
    };
    const spaced = 'const key = "«abc DEF#123»";\n';
    assert.equal(await warned({}, undefined, spaced), '');
    assert.match(await warned({ '/project/Dockerfile': '' }, undefined, spaced), /^docker run --env-file can't/);
    assert.equal(await warned({ '/project/Dockerfile': '' }), '');
    const pod =
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: KEY\n          value: "«a b»"\n';
    assert.match(await warned({}, '/project/web.yaml', pod), /^kubectl --from-env-file can't/);
  });

  it('are written for the framework that expands dollars whatever the quotes', async () => {
    const marked = 'const key = "«abc$DEF»";\n';
    const written = async (packageJson: string) =>
      (await fixIn({ '/project/package.json': packageJson }, '/project/pages/api/a.ts', {}, marked)).files;
    assert.equal((await written('{}')).get('/project/.env'), "ACME_TOKEN='abc$DEF'\n");
    const next = await written('{ "dependencies": { "next": "16" } }');
    assert.equal(next.get('/project/.env.local'), 'ACME_TOKEN="abc\\$DEF"\n');
  });
});
