import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixIn, reasonOf } from './project.ts';

const packageJson = (...names: readonly string[]) => ({
  '/project/package.json': JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '*'])) }),
});
const composer = (name: string, php = '^8.2') => ({
  '/project/composer.json': JSON.stringify({ require: { php, [name]: '*' } }, undefined, 1),
});
const php = "<?php\n$key = '«abcDEF123456»';\n";

describe('a framework', () => {
  it('has its own way to read a variable', async () => {
    const plain = { form: 'plain' } as const;
    const svelte = await fixIn(packageJson('@sveltejs/kit'), '/project/src/routes/+server.ts', plain);
    assert.equal(svelte.text, "import { env } from '$env/dynamic/private';\n\nconst key = env.ACME_TOKEN;\n");
    const known = "import { env as own } from '$env/dynamic/private';\nconst key = '«abcDEF123456»';\n";
    const aliased = await fixIn(packageJson('@sveltejs/kit'), '/project/src/hooks.server.ts', plain, known);
    assert.match(aliased.text, /const key = own\.ACME_TOKEN;/);
    const config = await fixIn(packageJson('@sveltejs/kit'), '/project/svelte.config.js', plain);
    assert.match(config.text, /process\.env\.ACME_TOKEN/);
    const astro = await fixIn(packageJson('astro'), '/project/src/pages/api/a.ts', plain);
    assert.equal(astro.text, 'const key = import.meta.env.ACME_TOKEN;\n');
    const symfony = await fixIn(composer('symfony/framework-bundle'), '/project/src/A.php', {}, php);
    assert.match(symfony.text, /\$_ENV\['ACME_TOKEN'\] \?\? throw new \\RuntimeException/);
    const old = await fixIn(composer('vlucas/phpdotenv', '^7.4'), '/project/src/A.php', {}, php);
    assert.match(old.text, /= \$_ENV\['ACME_TOKEN'\];/);
    const laravel = await fixIn(composer('laravel/framework'), '/project/config/services.php', plain, php);
    assert.match(laravel.text, /= env\('ACME_TOKEN'\);/);
  });

  it('refuses the places where it reads none', async () => {
    assert.match(
      reasonOf(await fixIn(composer('laravel/framework'), '/project/app/A.php', {}, php)),
      /config\('file\.key'\)/,
    );
  });

  it('says which env file is its own', async () => {
    for (const [files, path, expected] of [
      [packageJson('next'), '/project/app/api/route.ts', '/project/.env.local'],
      [packageJson('vite'), '/project/vite.config.ts', '/project/.env.local'],
      [packageJson('nuxt', 'vite'), '/project/server/a.ts', '/project/.env'],
      [packageJson('express'), '/project/a.ts', '/project/.env'],
      [composer('symfony/framework-bundle'), '/project/src/a.ts', '/project/.env.local'],
      [{ '/project/wrangler.toml': '' }, '/project/wrangler.toml', '/project/.dev.vars'],
    ] as const) {
      const marked = path.endsWith('.toml') ? '[vars]\nKEY = "«abcDEF123456»"\n' : undefined;
      const { plan } = await fixIn(files, path, {}, marked);
      assert.equal(plan.kind === 'plan' ? plan.envFile : plan.reason, expected);
    }
  });

  it('does not decide where the reader of a format knows one file only', async () => {
    const compose = 'services:\n  a:\n    environment:\n      KEY: «abcDEF123456»\n';
    const { plan } = await fixIn(packageJson('next'), '/project/compose.yaml', {}, compose);
    assert.equal(plan.kind === 'plan' && plan.envFile, '/project/.env');
  });

  it('is that of the nearest application', async () => {
    const files = { ...packageJson('next'), '/project/apps/api/package.json': '{"dependencies":{"express":"5"}}' };
    const { plan } = await fixIn(files, '/project/apps/api/src/a.ts');
    assert.equal(plan.kind === 'plan' && plan.envFile, '/project/apps/api/.env');
  });
});

describe('a Worker', () => {
  const worker = { '/project/wrangler.jsonc': '{}' };
  const fetch =
    'export default {\n  async fetch(request, env) {\n    return new Response("«abcDEF123456»");\n  },\n};\n';

  it('reads its bindings from the module of its platform', async () => {
    const { text, plan } = await fixIn(worker, '/project/src/index.ts', { form: 'plain' }, fetch);
    assert.match(text, /^import \{ env as _env \} from 'cloudflare:workers';\n\nexport default/);
    assert.match(text, /new Response\(_env\.ACME_TOKEN\)/);
    assert.equal(plan.kind === 'plan' && plan.envFile, '/project/.dev.vars');
    assert.match(plan.kind === 'plan' ? plan.notes.join('\n') : '', /wrangler secret put ACME_TOKEN/);
  });

  it('is refused in the old form, in scripts, and where another framework builds it', async () => {
    const listener = 'addEventListener("fetch", () => "«abcDEF123456»");\n';
    assert.match(reasonOf(await fixIn(worker, '/project/src/index.js', {}, listener)), /bindings/);
    assert.match(reasonOf(await fixIn(worker, '/project/scripts/seed.ts', {}, fetch)), /bindings/);
    const next = { ...worker, ...packageJson('next') };
    assert.match(reasonOf(await fixIn(next, '/project/app/api/route.ts', {}, fetch)), /bindings/);
  });
});

describe('what reaches a browser or a phone', () => {
  it('is refused by its project', async () => {
    const files = { '/project/manifest.json': '{"manifest_version": 3}' };
    assert.match(reasonOf(await fixIn(files, '/project/background.js')), /browser extension/);
    for (const [name, path] of [
      ['@angular/core', '/project/src/environments/environment.ts'],
      ['react-native', '/project/src/App.tsx'],
      ['expo', '/project/app/index.tsx'],
      ['react-scripts', '/project/src/App.js'],
      ['nuxt', '/project/composables/a.ts'],
      ['astro', '/project/src/components/a.ts'],
      ['electron', '/project/src/main.ts'],
    ] as const) {
      assert.match(reasonOf(await fixIn(packageJson(name), path)), /client-side app/, name);
    }
    for (const name of ['App.vue', 'App.svelte']) {
      const component = '<script>\nconst key = "«abcDEF123456»";\n</script>\n';
      assert.match(reasonOf(await fixIn({}, `/project/src/${name}`, {}, component)), /browser/);
    }
  });

  it('is refused in the parts of a configuration that are written into what browsers get', async () => {
    const part = (around: string) => `export default { ${around} };\n`;
    for (const [path, around] of [
      ['nuxt.config.ts', 'runtimeConfig: { key: "a", public: { key: "«abcDEF123456»" } }'],
      ['next.config.mjs', 'env: { KEY: "«abcDEF123456»" }'],
      ['vite.config.ts', 'define: { KEY: JSON.stringify("«abcDEF123456»") }'],
    ] as const) {
      assert.match(reasonOf(await fixIn({}, `/project/${path}`, {}, part(around))), /into what browsers get/, path);
    }
    const secret = part('runtimeConfig: { public: { a: "b" }, key: "«abcDEF123456»" }');
    assert.equal((await fixIn({}, '/project/nuxt.config.ts', {}, secret)).plan.kind, 'plan');
  });

  it('is refused by the name of its variable', async () => {
    for (const name of ['VITE_KEY', 'NEXT_PUBLIC_KEY', 'REACT_APP_KEY', 'EXPO_PUBLIC_KEY', 'NUXT_PUBLIC_KEY']) {
      assert.match(reasonOf(await fixIn({}, undefined, { name })), /public/, name);
    }
    const fallback = 'const key = process.env.NEXT_PUBLIC_KEY ?? "«abcDEF123456»";\n';
    assert.match(reasonOf(await fixIn({}, undefined, {}, fallback)), /NEXT_PUBLIC_KEY is public/);
    assert.match(
      reasonOf(await fixIn(packageJson('astro'), '/project/src/api/a.ts', { name: 'PUBLIC_KEY' })),
      /public/,
    );
    assert.equal((await fixIn({}, undefined, { name: 'PUBLIC_KEY' })).plan.kind, 'plan');
    const env = await fixIn({}, '/project/.env.example', {}, 'VITE_KEY=«abcDEF123456»\n');
    assert.match(reasonOf(env), /VITE_KEY is public/);
    const held = await fixIn({ '/project/.env': 'VITE_KEY=abcDEF123456\n' });
    assert.match(held.text, /ACME_TOKEN/);
  });
});

describe('the debugger', () => {
  const noteOf = async (files: Readonly<Record<string, string>>, path?: string) => {
    const { plan } = await fixIn(files, path);
    return plan.kind === 'plan' ? plan.notes.join('\n') : plan.reason;
  };

  it('is told of the env file, or has been', async () => {
    assert.match(await noteOf({}), /add "envFile": "\$\{workspaceFolder\}\/\.env" to the configuration/);
    const inner = { '/project/api/package.json': '{}' };
    assert.match(await noteOf(inner, '/project/api/a.ts'), /"\$\{workspaceFolder\}\/api\/\.env"/);
    const launch = { '/project/.vscode/launch.json': `{ "envFile": "\${workspaceFolder}/.env" }` };
    assert.match(await noteOf(launch), /launch\.json names it/);
  });
});

describe('settings of pydantic', () => {
  const settings = (config: string) =>
    `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(${config})\n    acme_token: str\n`;
  const key = 'password = "«abcDEF123456»"\n';
  const fixBeside = (config: string, name?: string, more = {}) =>
    fixIn(
      { '/project/requirements.txt': 'pydantic-settings>=2\n', '/project/app/config.py': settings(config), ...more },
      '/project/app/other.py',
      name === undefined ? {} : { name },
      key,
    );

  it('stop at a variable of their env file that they have no field for: none is written there', async () => {
    for (const config of ['env_file=".env"', 'env_file=(".env", ".env.prod")', 'env_file=BASE / FILE'])
      assert.match(reasonOf(await fixBeside(config, 'OTHER')), /app\/config\.py.*extra="ignore"/, config);
  });

  it('take one that they have a field for, or that stands there', async () => {
    assert.equal((await fixBeside('env_file=".env"')).plan.kind, 'plan');
    assert.equal((await fixBeside('env_file=".env", env_prefix="my_"', 'MY_ACME_TOKEN')).plan.kind, 'plan');
    const there = { '/project/.env': 'OTHER=abcDEF123456\n' };
    assert.equal((await fixBeside('env_file=".env"', 'OTHER', there)).plan.kind, 'plan');
  });

  it('do not mind where they ignore others, or read another file or none', async () => {
    for (const config of [
      'env_file=".env", extra="ignore"',
      'env_file=".env.prod"',
      'env_prefix="A_"',
      'env_file=None',
    ])
      assert.equal((await fixBeside(config, 'OTHER')).plan.kind, 'plan', config);
  });
});

describe('config of decouple', () => {
  const key = 'key = "«abcDEF123456»"\n';
  const requirements = { '/project/requirements.txt': 'Django\npython-decouple==3.8\n' };

  it('reads the variable, for it alone reads the env file', async () => {
    const known = await fixIn({}, '/project/a.py', {}, `from decouple import Csv, config\n\n${key}`);
    assert.equal(known.text, 'from decouple import Csv, config\n\nkey = config("ACME_TOKEN")\n');
    const added = await fixIn(requirements, '/project/a.py', {}, key);
    assert.equal(added.text, 'from decouple import config\n\nkey = config("ACME_TOKEN")\n');
    const hidden = await fixIn(requirements, '/project/a.py', {}, `config = {}\n${key}`);
    assert.equal(hidden.text, 'from decouple import config as _config\n\nconfig = {}\nkey = _config("ACME_TOKEN")\n');
  });

  it('does not where the project loads the file into the environment', async () => {
    const loaded = { '/project/requirements.txt': 'python-decouple\npython-dotenv\n' };
    assert.equal((await fixIn(loaded, '/project/a.py', {}, key)).text, 'import os\n\nkey = os.environ["ACME_TOKEN"]\n');
  });
});
