import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { userBefore } from '../../rules/credential/evidence/user.ts';
import { createPrefilter } from '../../server/core/prefilter.ts';

import { shows } from './shown.ts';

describe('a password among the arguments of a call', () => {
  it('where the call is known to take one', () =>
    shows('app.py', [
      'pymysql.connect("db1", "app", "«wobblefork»", "shop")',
      'client.username_pw_set("app", "«wobblefork»")',
      'dataSource.getConnection("app", "«wobblefork»");',
      'new PasswordAuthentication("app", "«wobblefork»".toCharArray())',
      'curl_setopt($ch, CURLOPT_USERPWD, "app:«wobblefork»");',
      '"Basic " + base64.b64encode(b"app:«wobblefork»")',
      'New-Object PSCredential("app", (ConvertTo-SecureString "«wobblefork»" -AsPlainText -Force))',
      'User.objects.create_superuser("app", "a@acme.dev", "«wobblefork»")',
      'mysql_real_connect(&db, "db1", "app", "«wobblefork»", "shop", 0, NULL, 0);',
      "http.basic_auth 'app', '«wobblefork»'",
      'env.put(Context.SECURITY_CREDENTIALS, "«wobblefork»");',
      'cx_Oracle.connect("app/«wobblefork»@db1/shop")',
      'createHmac("sha256", "«wobblefork»")',
      'new SecretKeySpec("«wobblefork»".getBytes("UTF-8"), "AES")',
      'User.withUsername("app").password("{noop}«wobblefork»")',
      'User.withUsername("app").password(encoder.encode("«wobblefork»"))',
      'gin.Accounts{"app": "«wobblefork»"}',
      'new NetworkCredential("app@gmail.com", "«qwzt mpxk vrbj yhdn»")',
      'ActiveSheet.Unprotect "«wobblefork»"',
      'users.resetPassword(user.getId(), "«wobblefork»");',
      'users.changePassword("app", "wobble", "«wobblefork»");',
      'CryptoJS.AES.encrypt(text, "«wobblefork»").toString()',
      'ks.load(new FileInputStream(new File("a.jks")), "«wobblefork»".toCharArray());',
      'auth.signInWithEmailAndPassword("app@acme.dev", "«wobblefork»")',
      'keyring.set_password("shop", "app", "«wobblefork»")',
      'new SftpClient("db1", 22, "app", "«wobblefork»")',
      'hasher.HashPassword(user, "«wobblefork»")',
      'pwd_context.hash("«wobblefork»")',
      'new LoginRequest("app", "«wobblefork»")',
      'page.enterCredentials("app", "«wobblefork»");',
      'mock.patch("getpass.getpass", return_value="«wobblefork»")',
      'tn.read_until(b"Password: ")\ntn.write(b"«wobblefork»\\n")',
      'new KeyValuePair<string, string>("password", "«wobblefork»")',
      'given().auth().preemptive().basic("app", "«wobblefork»")',
      'crypto.createCipher("aes-256-cbc", "«wobblefork»")',
      'hmac.new(b"«wobblefork»", message, hashlib.sha256)',
      'builder.signWith(SignatureAlgorithm.HS512, "«wobblefork»")',
      'assert user.check_password("«wobblefork»")',
      'config.set("db", "password", "«wobblefork»")',
      'CryptoJS.HmacSHA256("GET /orders", "«wobblefork»")',
      'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("«wobblefork»"))',
      "{ urls: 'turn:relay.acme.dev:3478', username: 'app', credential: '«wobblefork»' }",
    ]));

  it('and none where another thing is encoded, connected or filtered', () =>
    shows('app.py', [
      'base64.b64encode(b"app:wobblefork")',
      'pymysql.connect("db1", user, password, "shop")',
      `{{ "x" | password_hash("wobblefork") }}`,
      'client.connect("db1", 22)',
      'hooks.load(path, "wobblefork")',
      'signIn("google", { callbackUrl: "wobblefork" })',
      'form.setError("password", "wobblefork")',
      'connect(config.get("db", "password"), config.get("db", "port"))',
      'CryptoJS.AES.encrypt("wobblefork", key)',
      'new UsernamePasswordToken(new InMemoryUser("svc", password), "wobblefork")',
      'users.changePassword(user, oldPassword, newPassword)',
      "{ urls: 'turn:relay.acme.dev:3478', username: user, credential: credential }",
    ]));
});

describe('a password that is inserted', () => {
  it('stands where its column does', () =>
    shows('seed.sql', [
      "INSERT INTO users (name, password) VALUES ('app', '«wobblefork»');",
      "INSERT INTO `users` (`id`, `password`, `mail`) VALUES\n  (1, '«wobblefork»', 'a@acme.dev'),",
      "INSERT INTO users (id, name, password) VALUES (1, 'a) (b', '«wobblefork»'),\n  (LOWER('X'), 'c', MD5('{hex:8}')),\n  (3, 'd', '«Zk4tRw9q»');",
      "REPLACE INTO [users] ([mail], [pwd]) VALUES (N'a@acme.dev', '«wobblefork»')",
    ]));
  it('is none where it is a hash or a parameter, or where no column is for one', () =>
    shows('seed.sql', [
      "INSERT INTO users (name, password) VALUES ('app', '{hex:40}');",
      `INSERT INTO users (name, password) VALUES ('app', '$2y$10$\{base62:53}');`,
      'INSERT INTO users (name, password) VALUES (?, ?);',
      "INSERT INTO users (name, password_reset) VALUES ('app', 'wobblefork');",
    ]));
});

describe('a password among the arguments of a test', () => {
  it('stands where its name does', () =>
    shows('test_login.py', [
      '@pytest.mark.parametrize("user,password", [("a", "«wobblefork»"), ("b", "«wobblespoon»")])',
      '@pytest.mark.parametrize(("password", "status"), [\n    ("«wobblefork»", 200),\n])',
      '@pytest.mark.parametrize("user,status", [("a", "wobblefork")])',
      '@pytest.mark.parametrize("user,password", accounts)',
    ]));
});

describe('a password in the configuration of a router', () => {
  it('is plain, or of the type that can be turned back', () =>
    shows('router.cfg', [
      'username app privilege 15 password 0 «wobblefork»',
      'username app secret 0 «wobblefork»',
      'enable secret «wobblefork»\nline vty 0 4',
      'snmp-server community «wobblefork» RO',
      `enable secret 5 $1$\{base62:22}`,
      'snmp-server community public RO',
    ]));
});

describe('a password that is defined', () => {
  it('in a block, a form, a directive or a field', () => {
    shows('spec.rb', ["let(:password) { '«wobble77»' }", 'let(:password) { SecureRandom.hex }']);
    shows('core.clj', ['(def password "«wobble77»")', '(println password "wobble77")']);
    shows('init.el', ['(setq smtp-password "«wobble77»")']);
    shows('nginx.conf', ['proxy_set_header X-Password "«wobble77»";']);
    shows('login.html', [
      '<input type="password" name="p" class="wide" value="«wobble77»">',
      '<input type="password" name="p" value="Password">',
    ]);
  });
});

describe('a property with accessors', () => {
  it('is given its value behind them, or by them', () =>
    shows('Options.cs', [
      'public string Password { get; set; } = "«wobble77»";',
      'public string DbPassword { get; private set; } = "«wobble77»";',
      'string Password { get { return "«wobble77»"; } }',
      'string Password { get => "«wobble77»"; }',
      'string Password\n{\n    get\n    {\n        return "«wobble77»";\n    }\n}',
      'var password: String { "«wobblefork»" }',
      'fun getPassword(): String = "«wobblefork»"',
      'when(config.getPassword()).thenReturn("«wobblefork»");',
      'if (!password) { return "wobblefork"; }',
      'public string Password { get; set; }\n\n[Display("wobble77")]',
    ]));
});

describe('a password that is compared, returned or listed', () => {
  it('is found whatever stands first', () =>
    shows('app_test.go', [
      'assert.Equal(t, "«Zk4tRw9q»", cfg.Password)',
      'assertEquals("«Zk4tRw9q»", config.getPassword());',
      'if (strcmp(password, "«wobblefork»") == 0) {',
      'String getPassword() { return "«wobblefork»"; }',
      'page.getPassword().sendKeys("«wobble77»");',
      'passwords: ["«wobble77»", "b"]',
      'password = (\n    "«wobblefork»"\n)',
    ]));

  it('is none where another thing is compared, or where names are listed', () =>
    shows('app_test.go', [
      'assert.Equal(t, "{hex:40}", apiData[0].Meta.SHA)',
      "password=('ansible_ssh_pass', 'ansible_password')",
      'PASSWORD_HASHERS=["auth.hashers.Md5PasswordHasher"]',
      'val password = "Integration_" + UUID.randomUUID()',
      "'password' => 'required|min:6|confirmed'",
    ]));
});

describe('a pair whose name is a value', () => {
  it('may have other members between', () =>
    shows('app.xml', [
      '{ "key": "db_password", "type": "string", "value": "«wobblefork»" }',
      '<setting name="Password" serializeAs="String">\n  <value>«wobblefork»</value>',
      '<param-name>password</param-name>\n<param-value>«wobblefork»</param-value>',
      '"ParameterKey": "DBPassword", "ParameterValue": "«wobble77»"',
      '<stringProp name="Argument.name">password</stringProp>\n  <stringProp name="Argument.value">«wobble77»</stringProp>',
      '<stringProp name="Argument.name">grant_type</stringProp>\n  <stringProp name="Argument.value">password</stringProp>',
      '<elementProp name="password" elementType="HTTPArgument">\n  <boolProp name="x">false</boolProp>\n  <stringProp name="Argument.value">«wobble77»</stringProp>',
    ]));
});

describe('a setting of one line', () => {
  it('is a word in a configuration, and prose elsewhere', () => {
    shows('redis.conf', ['requirepass «wobblefork»', 'enable password «wobblefork»']);
    shows('notes.txt', ['requirepass wobblefork']);
    shows('setup.sh', ['passwd wobblefork', "echo '«wobblefork»' | passwd --stdin app"]);
    shows('load.bat', ['osql -S db1 -U sa -P «wobble77» -i x.sql', 'bcp shop out x.dat -U sa -P «wobble77»']);
    shows('pay.cbl', ['01 WS-PASSWORD PIC X(8) VALUE "«WOBBLE77»".']);
    shows('list.cfm', ['<cfquery password="#request.dbPassword#">']);
  });
});

describe('a user before a password', () => {
  it('stands on the same line, or on one of those before', () => {
    for (const before of [
      'user: "svc", ',
      'DB_USER=svc\nDB_',
      '--user svc --',
      'CREATE USER svc WITH ',
      "username: 'svc',\n  host: 'db1',\n  database: 'x',\n  ",
      'usuario = "svc"\n',
      '-e POSTGRES_USER="svc" \\\n  -e ',
      'page.setUsername("svc");\npage.',
    ])
      assert.notEqual(userBefore(`${before}password`, before.length), undefined, before);
  });
  it('is none where nothing is given to it', () => {
    for (const before of [
      'user: true,\n',
      'the user has a ',
      'import { user } from "./user";\n\n\n\n\n\n\n',
      'useruser',
    ])
      assert.equal(userBefore(`${before}password`, before.length), undefined, before);
  });
});

describe('the automaton', () => {
  it('finds words of other scripts in either case', () => {
    const found: number[] = [];
    const text = 'Пароль ПАРОЛЬ 密码 Pass';
    const { visit } = createPrefilter([['пароль'], ['密码'], ['pass']]);
    visit(
      text,
      (_rule, at) => found.push(at),
      0,
      text.length,
      () => 0,
    );
    assert.deepEqual(found, [0, 7, 14, 17]);
  });
});
