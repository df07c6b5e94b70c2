/** Repositories of several packages: which env file is a package's own, and which names it can't have. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixIn } from './project.ts';

const envOf = async (files: Readonly<Record<string, string>>, path: string, marked?: string) => {
  const { plan } = await fixIn(files, path, {}, marked);
  return plan.kind === 'plan' ? plan.envFile : plan.reason;
};
const nameOf = async (files: Readonly<Record<string, string>>, path: string) => {
  const { plan } = await fixIn(files, path);
  return plan.kind === 'plan' ? plan.name : plan.reason;
};

describe('the env file of a part of a program', () => {
  const rust = 'fn main() {\n    let key = String::from("«abcDEF123456»");\n}\n';
  const java = 'class A {\n    String key = "«abcDEF123456»";\n}\n';
  const cases: readonly (readonly [
    name: string,
    files: Readonly<Record<string, string>>,
    path: string,
    marked: string,
  ])[] = [
    [
      'Cargo',
      { '/project/Cargo.toml': '[workspace]\nmembers = ["core"]\n', '/project/core/Cargo.toml': '[package]\n' },
      '/project/core/src/main.rs',
      rust,
    ],
    [
      'Maven',
      { '/project/pom.xml': '<modules><module>core</module></modules>', '/project/core/pom.xml': '<parent/>' },
      '/project/core/src/main/java/A.java',
      java,
    ],
    [
      'Gradle',
      { '/project/settings.gradle.kts': 'include("core")', '/project/core/build.gradle.kts': '' },
      '/project/core/src/main/java/A.java',
      java,
    ],
    [
      '.NET',
      { '/project/Shop.sln': '', '/project/core/Core.csproj': '' },
      '/project/core/A.cs',
      'class A\n{\n    string key = "«abcDEF123456»";\n}\n',
    ],
  ];
  for (const [name, files, path, marked] of cases) {
    it(`is that of the whole where ${name} builds one`, async () => {
      assert.equal(await envOf(files, path, marked), '/project/.env');
      const alone = Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith('/project/core/')));
      assert.equal(await envOf(alone, path, marked), '/project/core/.env');
    });
  }

  it('is not beside a package.json that only says how files are read', async () => {
    const root = { '/project/package.json': '{"name":"shop"}' };
    assert.equal(
      await envOf({ ...root, '/project/lib/package.json': '{ "type": "commonjs" }\n' }, '/project/lib/a.js'),
      '/project/.env',
    );
    assert.equal(
      await envOf(
        { ...root, '/project/lib/package.json': '{ "name": "lib", "type": "commonjs" }' },
        '/project/lib/a.js',
      ),
      '/project/lib/.env',
    );
  });

  it('tells what the whole promises of its compiler', async () => {
    const files = {
      '/project/Cargo.toml': '[workspace]\nmembers = ["core"]\n[workspace.package]\nrust-version = "1.70"\n',
      '/project/core/Cargo.toml': '[package]\nrust-version.workspace = true\n',
    };
    const { plan } = await fixIn(
      files,
      '/project/core/src/main.rs',
      {},
      'fn main() {\n    send("«abcDEF123456»");\n}\n',
    );
    assert.match(plan.kind === 'refusal' ? plan.reason : '', /promises an older one/);
  });
});

describe('a name that means another value in the same process', () => {
  const other = 'ACME_TOKEN=other\n';
  const packages = {
    '/project/package.json': '{"name":"shop","workspaces":["apps/*","packages/*"]}',
    '/project/packages/core/package.json': '{"name":"@shop/core"}',
    '/project/packages/auth/package.json': '{"name":"@shop/auth"}',
    '/project/apps/api/package.json': '{"name":"api","dependencies":{"@shop/core":"*","@shop/auth":"*"}}',
    '/project/apps/web/package.json': '{"name":"web"}',
  };

  it('is not taken from the packages that are linked with this one', async () => {
    for (const folder of ['packages/core', 'packages/auth', 'apps/web'])
      assert.equal(
        await nameOf({ ...packages, [`/project/${folder}/.env`]: other }, '/project/apps/api/a.js'),
        folder === 'apps/web' ? 'ACME_TOKEN' : 'ACME_TOKEN_2',
        folder,
      );
    assert.equal(
      await nameOf({ ...packages, '/project/packages/core/.env': other }, '/project/packages/auth/a.js'),
      'ACME_TOKEN_2',
    );
  });

  it('is not taken from those of pnpm', async () => {
    const pnpm = {
      ...packages,
      '/project/package.json': '{"name":"shop"}',
      '/project/pnpm-workspace.yaml': "packages:\n  # ours\n  - 'apps/*'\n  - packages/core\n\ncatalog:\n  a: 1\n",
      '/project/packages/core/.env': other,
    };
    assert.equal(await nameOf(pnpm, '/project/apps/api/a.js'), 'ACME_TOKEN_2');
  });

  it('is not taken from the folders above', async () => {
    const files = { '/project/.env': other, '/project/lib/package.json': '{"name":"lib"}' };
    assert.equal(await nameOf(files, '/project/lib/a.js'), 'ACME_TOKEN_2');
    assert.equal(await nameOf({ ...files, '/project/.env': 'ACME_TOKEN=\n' }, '/project/lib/a.js'), 'ACME_TOKEN');
    assert.equal(
      await nameOf({ ...files, '/project/.env': 'ACME_TOKEN=abcDEF123456\n' }, '/project/lib/a.js'),
      'ACME_TOKEN',
    );
  });
});
