import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotedAt } from '../../rules/credential/assigned/literal.ts';
import { meaningOf, nameAt } from '../../rules/credential/evidence/name.ts';
import { isProse, mentionsAField, namesAField, objectionTo } from '../../rules/credential/evidence/shape.ts';
import { isTranslation } from '../../rules/credential/evidence/syntax.ts';
import { isPlaceholder } from '../../rules/placeholders.ts';
import { looksRandom, surprise } from '../../rules/randomness.ts';
import { fill } from '../fakes.ts';

describe('the meaning of a name', () => {
  const meanings: Readonly<Record<string, readonly string[]>> = {
    password: [
      'password',
      'dbPassword',
      'MYSQL_ROOT_PASSWORD',
      'spring.datasource.password',
      'smtpPass',
      'user_pwd2',
      'passwort',
      'motDePasse',
    ],
    'key, clearly': [
      'apiKey',
      'client_secret',
      'JWT_SECRET',
      'secretKeyBase',
      'aws-access-key',
      'stripe.apikey',
      'authToken',
    ],
    'key, perhaps': ['token', 'credential', 'acmeToken', 'signing_cert_key', 'HASH_SALT'],
    nothing: [
      'compass',
      'author',
      'monkey',
      'tokenizer',
      'passwordField',
      'password_hash',
      'forgotPassword',
      'secretName',
      'access_key_id',
      'max_tokens',
      'publicKey',
      'MJ_APIKEY_PUBLIC',
      'primary_key',
      'csrf_token',
      'nextPageToken',
      'tokenUrl',
      'keyFile',
      'passThrough',
      'isPassword',
    ],
  };
  for (const [meaning, names] of Object.entries(meanings)) {
    it(`is ${meaning} for ${names.slice(0, 3).join(', ')} …`, () => {
      for (const name of names) {
        const found = meaningOf(name);
        const said =
          found === undefined
            ? 'nothing'
            : found.kind === 'password'
              ? 'password'
              : found.strength === 2
                ? 'key, clearly'
                : 'key, perhaps';
        assert.equal(said, meaning, name);
      }
    });
  }

  it('takes the whole identifier, without the letter of an escape', () => {
    const text = 'x = "\\nspring.db-password=1"';
    const { start, end } = nameAt(text, text.indexOf('password'));
    assert.equal(text.slice(start, end), 'spring.db-password');
  });
});

describe('the shape of a value', () => {
  it('objects to what is no secret whatever its name', () => {
    for (const value of [
      '$DB_PASSWORD',
      '{{ vault }}',
      'op://prod/db/password',
      './server.key',
      '$2b$12$abcdefgh',
      '%s',
      '^[a-z]{8,}$',
      '1.20.3',
      'https://acme.dev',
      '--force',
      'a...z',
      '1*SAFE',
    ]) {
      assert.notEqual(objectionTo(value), undefined, value);
    }
    for (const value of ['hunter2', 'P@ssw0rd', 'a{b', '#gets0m3', 'super$ecret'])
      assert.equal(objectionTo(value), undefined, value);
  });

  it('knows a field by its words, and prose by its number of them', () => {
    for (const value of ['password', 'user_password', 'newPassword', 'DB_PASSWORD'])
      assert.ok(namesAField(value), value);
    for (const value of ['hunter2', 'admin123', 'thisismypassword', 'keystone_secret'])
      assert.ok(!namesAField(value), value);
    assert.ok(mentionsAField('keystone_secret') && !mentionsAField('correct_horse'));
    assert.ok(isProse('Enter your password') && isProse('Password:') && !isProse('correct1 horse2'));
  });

  it('finds random tokens surprising, and words and identifiers not', () => {
    for (const template of ['{base62:16}', '{base62:32}', '{alnum:20}', '{hex:32}', '{base64:44}', '{lower:20}']) {
      for (let seed = 1; seed <= 50; seed++) assert.ok(looksRandom(fill(template, seed)), fill(template, seed));
    }
    for (const value of [
      'getUserNameFromToken',
      'application/x-www-form-urlencoded',
      'my-secret-token-name',
      'hopenobodyfindsthisone',
      '1234567890123456',
    ]) {
      assert.ok(!looksRandom(value), value);
    }
    assert.ok(surprise('password') < 4.5 && surprise(fill('{base62:24}')) > 6);
  });
});

describe('a literal', () => {
  const read = (text: string) => {
    const literal = quotedAt(text, 0);
    return literal === undefined ? undefined : text.slice(literal.start, literal.end);
  };
  it('is read in the quotes of any language', () => {
    for (const text of [
      '"a b"',
      "'a b'",
      '`a b`',
      '"""a b"""',
      'rb"a b"',
      '@"a b"',
      'u8R"a b"',
      '\\"a b\\"',
      '&quot;a b&quot;',
      'L"a b"',
    ]) {
      assert.equal(read(text), 'a b', text);
    }
  });
  it('goes on behind an escaped or a doubled quote, and ends with its line', () => {
    assert.equal(read('"a\\"b"'), 'a\\"b');
    assert.equal(read("'a''b'"), "a''b");
    assert.equal(read('"a\nb"'), undefined);
  });
});

describe('a certificate in base64', () => {
  const block = (what: string) => `-----BEGIN ${what}-----\n${fill('{base64:64}')}\n-----END ${what}-----\n`;
  const ofPem = (...blocks: readonly string[]) => isPlaceholder(btoa(blocks.map(block).join('')));
  it('is public', () => assert.ok(ofPem('CERTIFICATE') && ofPem('PUBLIC KEY') && ofPem('CERTIFICATE', 'CERTIFICATE')));
  it('is none with the private key behind it, whatever the offset', () => {
    for (const kind of ['PRIVATE KEY', 'EC PRIVATE KEY', 'RSA PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'])
      assert.ok(!ofPem(kind) && !ofPem('CERTIFICATE', kind), kind);
    for (const padding of ['', ' ', '  '])
      assert.ok(!isPlaceholder(btoa(`${block('CERTIFICATE')}${padding}${block('PRIVATE KEY')}`)), padding);
  });
});

describe('what only a look at the whole tells', () => {
  it('a file of translations, by its name', () => {
    for (const path of ['src/locales/de.json', 'messages_fr.properties', 'res/values/strings.xml', 'po/pt_BR.yml'])
      assert.ok(isTranslation(path), path);
    for (const path of ['src/login.ts', 'my_db.py', 'config/app.yml']) assert.ok(!isTranslation(path), path);
  });
});
