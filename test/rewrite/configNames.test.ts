import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contextOf, type Files, fixMarked, genericRule } from './project.ts';

const nameIn = async (path: string, marked: string) => {
  const files: Files = new Map();
  const { plan } = await fixMarked(`/project/${path}`, marked, files, contextOf(files), genericRule);
  return plan.kind === 'plan' ? plan.name : plan.reason;
};

describe('the name of a variable in a config file', () => {
  it('comes from the keys that lead to the value', async () => {
    for (const [path, marked, expected] of [
      ['application.yml', 'spring:\n  datasource:\n    password: «abcDEF123456»\n', 'DATASOURCE_PASSWORD'],
      ['application.yml', 'own:\n  stripeKey: «abcDEF123456»\n', 'STRIPE_KEY'],
      ['application.properties', 'spring.mail.password=«abcDEF123456»\n', 'SPRING_MAIL_PASSWORD'],
      ['appsettings.json', '{ "Mail": { "Password": "«abcDEF123456»" } }', 'Mail__Password'],
      ['main.tf', 'resource "a" "db" {\n  password = "«abcDEF123456»"\n}\n', 'TF_VAR_db_password'],
      ['main.tf', 'locals {\n  api_key = "«abcDEF123456»"\n}\n', 'TF_VAR_api_key'],
      ['gradle.properties', 'ownKey=«abcDEF123456»\n', 'ORG_GRADLE_PROJECT_ownKey'],
      ['.cargo/config.toml', '[registries.own]\ntoken = "«abcDEF123456»"\n', 'CARGO_REGISTRIES_OWN_TOKEN'],
      ['poetry.toml', '[http-basic.own]\npassword = "«abcDEF123456»"\n', 'POETRY_HTTP_BASIC_OWN_PASSWORD'],
      ['pip.conf', '[global]\nextra-index-url = https://«abcDEF123456»@a.b\n', 'PIP_EXTRA_INDEX_URL'],
      ['main.bicep', "param adminKey string = '«abcDEF123456»'\n", 'ADMIN_KEY'],
      ['.gitlab-ci.yml', "a:\n  script:\n    - psql 'postgres://a:«abcDEF123456»@b/c' -f d\n", 'DATABASE_URL'],
      ['.gitlab-ci.yml', 'a:\n  script:\n    - run redis://:«abcDEF123456»@b/0 e\n', 'REDIS_URL'],
      ['.gitlab-ci.yml', 'a:\n  script:\n    - run --broker=redis://a:«abcDEF123456»@b/0\n', 'BROKER'],
      ['.gitlab-ci.yml', "a:\n  script:\n    - docker run -e OWN_KEY='«abcDEF123456»' a\n", 'OWN_KEY_2'],
      ['.gitlab-ci.yml', "a:\n  script:\n    - export OWN_KEY='«abcDEF123456»'\n", 'OWN_KEY'],
      [
        'NuGet.config',
        `<configuration><packageSourceCredentials><a><add key="ClearTextPassword" value="«abcDEF${123456}»"/></a></packageSourceCredentials></configuration>\n`,
        'CLEAR_TEXT_PASSWORD',
      ],
      ['compose.yaml', 'services: { a: { environment: { OWN_KEY: &k «abcDEF123456» } } }\n', 'OWN_KEY'],
      ['compose.yaml', 'services:\n  a:\n    environment:\n      - OWN_KEY=«abcDEF123456»\n', 'OWN_KEY'],
      ['Jenkinsfile', "node {\n  sh 'psql postgres://a:«abcDEF123456»@b/c'\n}\n", 'DATABASE_URL'],
      ['azure-pipelines.yml', 'steps:\n  - bash: login «abcDEF123456»\n', 'APP_SECRET'],
      ['azure-pipelines.yml', 'steps:\n  - script: a\n    env:\n      INPUT_KEY: «abcDEF123456»\n', 'APP_INPUT_KEY'],
      ['main.tf', 'locals {\n  lifecycle = "«abcDEF123456»"\n}\n', 'TF_VAR_lifecycle_2'],
      ['a.service', '[Service]\nEnvironment=OWN_KEY=«abcDEF123456»\n', 'OWN_KEY'],
    ] as const) {
      assert.equal(await nameIn(path, marked), expected, marked);
    }
  });

  it('stands above no other value of the files that are read together', async () => {
    const fixed = async (path: string, marked: string, beside: Readonly<Record<string, string>>) => {
      const files: Files = new Map(Object.entries(beside));
      const { plan } = await fixMarked(`/project/${path}`, marked, files, contextOf(files), genericRule);
      return plan.kind === 'plan' ? plan.name : plan.reason;
    };
    const own = 'own.api-key=«abcDEF123456»\n';
    assert.equal(await fixed('application.properties', own, {}), 'OWN_API_KEY');
    assert.equal(
      await fixed('application.properties', own, { '/project/application-dev.yml': 'own: { api-key: b }\n' }),
      'OWN_API_KEY_VALUE',
    );
    assert.equal(await fixed('application.properties', `${own}#---\nown.api-key=b\n`, {}), 'OWN_API_KEY_VALUE');
    const settings = '{ "Mail": { "Key": "«abcDEF123456»" } }';
    const other = (value: string) => ({ '/project/appsettings.Development.json': `{ "mail": { "key": "${value}" } }` });
    assert.equal(await fixed('appsettings.json', settings, other('')), 'Mail__Key');
    assert.match(await fixed('appsettings.json', settings, other('b')), /appsettings\.Development\.json has a value/);
  });

  it('is one that Terraform reads, whatever else holds the value', async () => {
    const source = 'locals {\n  api_key = "«abcDEF123456»"\n}\n';
    const fixed = async (env: string, name?: string) => {
      const files: Files = new Map([['/project/.env', env]]);
      const context = contextOf(files, name === undefined ? {} : { name });
      const { plan } = await fixMarked('/project/main.tf', source, files, context, genericRule);
      return plan.kind === 'plan' ? plan.name : plan.reason;
    };
    assert.equal(await fixed('API_KEY=abcDEF123456\n'), 'TF_VAR_api_key');
    assert.equal(await fixed('TF_VAR_own=abcDEF123456\n'), 'TF_VAR_own');
    assert.equal(await fixed('TF_VAR_api_key=other\n'), 'TF_VAR_api_key_2');
    assert.equal(await fixed('', 'STRIPE_KEY'), 'TF_VAR_stripe_key');
  });
});

describe('a module of infrastructure code', () => {
  const reason = async (path: string, marked: string, others: Readonly<Record<string, string>>) => {
    const files: Files = new Map(Object.entries(others));
    const { plan } = await fixMarked(path, marked, files, contextOf(files), genericRule);
    return plan.kind === 'plan' ? 'fixed' : plan.reason;
  };

  it('is left to its caller', async () => {
    const tf = 'locals {\n  api_key = "«abcDEF123456»"\n}\n';
    const call = 'module "a" {\n  source = "./db"\n}\n';
    assert.match(await reason('/project/db/main.tf', tf, { '/project/main.tf': call }), /caller/);
    assert.match(await reason('/project/db/main.tf', tf, { '/project/app/a.tf': call.replace('./', '../') }), /caller/);
    assert.match(await reason('/project/modules/db/main.tf', tf, {}), /caller/);
    assert.equal(await reason('/project/live/main.tf', tf, { '/project/main.tf': call }), 'fixed');
    const bicep = "var key = '«abcDEF123456»'\n";
    const other = { '/project/main.bicep': "module a 'parts/db.bicep' = {\n}\n" };
    assert.match(await reason('/project/parts/db.bicep', bicep, other), /caller/);
    assert.equal(await reason('/project/parts/web.bicep', bicep, other), 'fixed');
  });
});
