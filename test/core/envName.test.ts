import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assignedName, envNameFor, freeName, isEnvName, screamingSnake, urlName } from '../../server/core/envName.ts';
import { unmark } from '../fakes.ts';
import { acmeRule, genericRule } from '../rewrite/project.ts';

const nameOf = (marked: string, path = 'src/mailer.ts', rule = genericRule) => {
  const { text, spans } = unmark(marked);
  return envNameFor({ rule, source: { path, text }, literal: spans[0] ?? { start: 0, end: 0 } });
};

describe('the name of a variable', () => {
  it("is the provider's own", () => assert.equal(nameOf('const x = «"a"»', 'a.ts', acmeRule), 'ACME_TOKEN'));

  it('is made from the identifier that the literal is assigned to', () => {
    const assigned: readonly (readonly [string, string])[] = [
      ['const stripeApiKey = «"x"»', 'STRIPE_API_KEY'],
      ['let dbPassword: string = «"x"»', 'DB_PASSWORD'],
      ['db_password = «"x"»', 'DB_PASSWORD'],
      ['  smtp-password: «x»', 'SMTP_PASSWORD'],
      ['"mailToken": «"x"»', 'MAIL_TOKEN'],
      ["'mail.token' => «'x'»", 'MAIL_TOKEN'],
      ['config.db.password = «"x"»', 'CONFIG_DB_PASSWORD'],
      ['$adminPass = «"x"»;', 'ADMIN_PASS'],
      ['adminToken := «"x"»', 'ADMIN_TOKEN'],
      ['client.setApiKey(«"x"»)', 'API_KEY'],
      ['HTTPSToken = «"x"»', 'HTTPS_TOKEN'],
      ['process.env.MAIL_TOKEN = «"x"»', 'MAIL_TOKEN'],
      ['module.exports.mailToken = «"x"»', 'MAIL_TOKEN'],
      ['$this->mailToken = «"x"»', 'MAIL_TOKEN'],
      ['self.password = «"x"»', 'MAILER_PASSWORD'],
      ['const KEY: &str = «"x"»', 'MAILER_KEY'],
    ];
    for (const [text, name] of assigned) assert.equal(nameOf(text), name, text);
  });

  it('falls back to the file and the rule where the identifier says nothing', () => {
    assert.equal(nameOf('password = «"x"»', 'src/mailer.ts'), 'MAILER_PASSWORD');
    assert.equal(nameOf('password = «"x"»', 'billing/index.ts'), 'BILLING_PASSWORD');
    assert.equal(nameOf('send(«"x"»)'), 'SECRET');
  });

  it('never takes a name that the system uses', () => {
    for (const name of ['PATH', 'HOME', 'USER', 'LD_PRELOAD', 'NODE_OPTIONS', 'IFS', 'path', '1X', 'A-B', ''])
      assert.ok(!isEnvName(name), name);
    assert.equal(
      freeName('PATH', () => false),
      'APP_PATH',
    );
    assert.equal(nameOf('path = «"x"»'), 'SECRET');
  });

  it('is free', () => {
    const taken = new Set(['A', 'A_2']);
    assert.equal(
      freeName('A', (name) => taken.has(name)),
      'A_3',
    );
  });

  it('follows the scheme of a whole URL', () => {
    assert.equal(urlName('postgresql+asyncpg://a:b@c/d'), 'DATABASE_URL');
    assert.equal(urlName('mongodb+srv://a:b@c/d'), 'MONGODB_URI');
    assert.equal(urlName('https://a:b@c/d'), 'HTTPS_URL');
    assert.equal(urlName('Server=a;Password=b'), 'DATABASE_CONNECTION_STRING');
    assert.equal(
      urlName('DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b'),
      'AZURE_STORAGE_CONNECTION_STRING',
    );
  });

  it('is upper case, split at the humps', () => {
    assert.equal(screamingSnake('myAPIKey2'), 'MY_API_KEY2');
    assert.equal(screamingSnake('--a.b-c_d'), 'A_B_C_D');
  });

  it('is looked for on its own line only', () => assert.equal(assignedName('key =\nsend("', 11), undefined));
});
