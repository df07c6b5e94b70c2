import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill } from '../fakes.ts';

describe('the score', () => {
  const scanner = createScanner(builtinRules, (id, error) => assert.fail(`${id} threw: ${String(error)}`));
  const sureness = (path: string, template: string) =>
    scanner.scan({ path, text: fill(template) })[0]?.confidence ?? 'none';
  const cases: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
    high: [
      ['rows.sql', "VALUES ('smtp_password', '{base62:14}');"],
      ['rows.sql', "VALUES ('api_key', '{base62:32}');"],
      ['app.py', 'client_secret = "{base62:32}"'],
      ['app.js', 'url = "https://acme.dev/?api_key={base62:12}.{base62:20}&x=1"'],
      ['app.js', "{ user: 'svc', pass: '047' }"],
      ['test/app.json', '"client_secret": "{hex:64}", "signing_secret": "{hex:64}"'],
      ['app.json', `"enc": "{hex:256}", "shared_secret": "{hex:64}", "info": "{hex:64}"`],
      ['app.js', "{ user: 'svc', password: '{base62:12}' }"],
      ['app.ts', "const bearerToken = '{base62:40}%2B{base62:20}%3D{base62:40}'"],
      ['notes.txt', 'svc@10.1.1.1 password Zk4tRw9q'],
    ],
    medium: [
      ['app.py', 'url = "mysql://root:toor@localhost/shop"'],
      ['docker-compose.yml', 'POSTGRES_PASSWORD: postgres'],
      ['Db.java', 'DriverManager.getConnection(url, "root", "admin")'],
      ['app.yml', 'url: amqp://admin:admin@mq.acme.dev'],
      ['app.go', '"user": "registry",\n    "password": "registry_account"'],
      ['app.py', 'assertEqual(url.password, "wobblefork")'],
      ['app_test.go', 'check.Equal(url.password, "wobblefork")'],
      ['app.kt', 'mapOf("password" to "wobblefork")'],
      ['.env', 'JWT_SECRET=wobblefork'],
      ['docker-compose.yml', 'MYSQL_PASSWORD: sh0pPw'],
      ['settings.py', 'SECRET_KEY = "acme-shop-signing-2024"'],
      ['app.py', "password = '047'"],
      ['app.py', 's.login("app@acme.dev", "wobble.fork")'],
      ['app.cs', `var c = "Server=db1;User Id=app;Password=${'wobble.fork'};";`],
      ['app.js', 'get("https://acme.dev/?user=app&password=wobble.fork")'],
      ['app.ts', 'const JWT_SECRET = "orange-sunset-over-the-sea";'],
      ['app.py', 'password = config.get("smtp", {}).get("pw", "wobblefork")'],
    ],
    low: [
      ['values.yaml', '    authSecret: registryauth'],
      ['test/fixtures/app.yml', 'POSTGRES_PASSWORD: postgres'],
      ['README.md', '`POSTGRES_PASSWORD=postgres`'],
      ['README.md', 'user `guest`, password `guest`'],
      ['.env', 'JWT_SECRET=wobble-fork'],
      ['locales/lv.json', '"password": "Slaptazod"'],
      ['app.py', 'acme = "the words that stand before this secret = \'{base62:32}\'"'],
      ['app.py', 'api_key = "c22bfc860e4fafc65337bd37d36134g0"'],
      ['app.py', 'TODOIST_API_KEY = "{base62:45}"'],
      ['notes.md', 'todoist credentials: {base62:45}'],
      ['app.py', 'api_key = "{base62:16}!{base62:16}"'],
      ['app.py', 'url = "amqp://guest:guest@localhost"'],
      ['README.md', 'mysql://root:toor@localhost/shop'],
      ['engine.py', 'url = "mysql://scott:tiger@db.acme.dev/shop"'],
      ['.env.example', 'DB_PASSWORD=postgres'],
      ['.env', 'JWT_SECRET=thisisasecretkey'],
      ['hpke/testdata/vectors.json', `"enc": "{hex:256}", "shared_secret": "{hex:64}", "info": "{hex:64}"`],
    ],
    none: [
      ['.env', 'DB_PASSWORD=changethis'],
      ['.env', 'ENCRYPTION_KEY=32_character_encryption_key_here'],
      ['notes.md', '"refresh_token": "def456"'],
      ['notes.md', 'JWT secret: 256-bit'],
      ['app.go', 'Password string `description:"Password for HTTP." json:"password,omitempty"`'],
      ['app.ts', 'type Strategy = "password" | "implicit";'],
      ['app.py', 'plugin = "mysql_native_password", "latin1"'],
      ['app.py', '@sensitive_variables("password1", "password2")'],
      ['app.sh', 'echo "cannot set both -random-password and -password flags"'],
      ['open.yaml', 'password: "#/components/schemas/Password"'],
      ['README.md', 'PASSWD=YourPaSsWoRd ./build.sh'],
      ['.env.sample', 'ADMIN_PASSWORD=YourStrong!Passw0rd\nDB_PASSWORD=TuPassword123'],
      ['.env.sample', 'JWT_SECRET=replaceThisRandomString'],
      ['notes.md', 'DSN="host=localhost password= dbname=shop"'],
      ['policy.yml', 'Resource: arn:aws:secretsmanager:*:*:secret:shop_{base62:12}-*'],
      ['main.tf', 'x = "urn:acme:vault:token:{base62:24}"'],
      ['mlkem.go', '"decryptionKey": "decryptionKey1024",'],
      ['rows.sql', "VALUES (7, 'password', '{uuid}', 'x');"],
      ['app.go', 'url += "&appsecret_proof={hex:64}"'],
      ['locale/sk-SK.json', '"password_not_match": "Heslá sa nezhodujú."'],
      ['pass.go', 'checkCopyLocksFunc(pass, "func", nil)'],
      ['app.json', '{"pass": "047", "fail": "2"}'],
      ['app.py', 'password = config.get("smtp", "wobble77")'],
      ['Login.swift', 'case password = "wobblefork"'],
      ['nb.ts', '"password": "Passord",'],
      ['app.tf', 'admin_password = "YourSecurePassword123!"'],
      ['app.dart', 'apiKey: "apikeyapikeyapikeyapikeyapikey"'],
      ['app.ts', 'const JWT_SECRET = "dev-jwt-secret-change-in-production";'],
      ['cam.py', 'open("rtsp://10.0.0.9:554/user=admin_password=_channel=1_stream=0.sdp")'],
      ['uri.min.js', `${'a=b;'.repeat(160)}x._user=s._user,x._password=s._password;break}`],
    ],
  };
  for (const [expected, texts] of Object.entries(cases)) {
    it(`is ${expected} for ${texts[0]?.[1]}`, () => {
      for (const [path, text] of texts) assert.equal(sureness(path, text), expected, `${path}: ${text}`);
    });
  }
});
