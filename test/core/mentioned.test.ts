import { describe, it } from 'node:test';
import { shows } from './shown.ts';

describe('a password that is only mentioned', () => {
  it('is a kind of cipher, a type of field, or in the address of a page', () => {
    shows('tls.ini', ['ciphers=HIGH:!aNULL:!MD5:!PSK:!RC4', 'psk=«Zk4tRw9q»']);
    shows('server.js', ['ciphers: "HIGH:!aNULL:!PSK:!SRP:!CAMELLIA:@SECLEVEL=0",']);
    shows('form.tcl', ['# Return an <input type=password> element.']);
    shows('faq.html', ['-about-the-method-caching-sha2-password-when-trying-to-log-in" title="Permalink">']);
    shows('index.js', ['"i-have-lost-my-root-password-what-can-i-do"]], "1.13 (gone).": [[6, "a1"]]']);
  });

  it('is a test that passed', () => {
    shows('app.test.js', ['assert.pass("match");', "t.pass('reached');", 'login().user("svc").pass("«wobble77»");']);
    shows('check.php', ["$report->pass('Version', 'PHP 8.3 detected');"]);
  });

  it('is what may stand in an address', () =>
    shows('form.html', ['<input placeholder="scheme://user[:secretword]@host[:port]/table">']));

  it('is identified by something in a sentence', () => {
    shows('series.py', ["# Identified by\n'identified_by': {"]);
    shows('Parser.php', [' * The chunk identified by "position".', "// CREATE USER svc IDENTIFIED BY '«wobblefork»';"]);
    shows('setup.html', ['CREATE USER &#39;svc&#39; IDENTIFIED BY &#39;svc&#39;;']);
    shows('setup.sql', ["GRANT ALL ON shop.* TO 'svc'@'%'\n  IDENTIFIED BY '«wobblefork»';"]);
  });

  it('is what one does with a value', () => shows('schema.py', ["the inputs that you pass with 'jobs.with' are"]));

  it('ends a sentence', () => shows('smtp.tcl', ['#   -password    authentication.', 'run -password «wobblefork»']));
});

describe('what follows the name of a credential', () => {
  it('is the next key', () =>
    shows('app.go', [
      '"TLSClientKey":  filepath.Join("testdata", "client.key"),\n"errorIfNot2XX": "false",',
      'AccessToken: session.Map{"claim3": "value3"},',
    ]));

  it('is an alias among other arguments', () =>
    shows('Store.java', [
      'createKeyStore(location, "password", "cert1", pair.getPrivate(), cert);',
      'config.put("password", "«wobble77»");',
    ]));

  it('is put together from variables', () => {
    shows('User.php', ['$row->user_password = ":B:{$row->user_id}:{$row->user_password}";']);
    shows('Writer.php', [`\\$dbPassword = \\"{$this->values['dbPassword']}\\";`]);
  });

  it('is markup, a function, a duration, a version, or filled in later', () => {
    shows('form.js', ["var pwdCell = $('<td></td>').appendTo(row);"]);
    shows('form.php', ['esc_attr( Application_Passwords::chunk_password( $password ) )']);
    shows('lifespans.json', ['"access_token": "31h0m0s"']);
    shows('pom_test.go', ['ID: "org.acme:acme-api:1.7.30::e71631e7",']);
    shows('config.php.dist', ["$database_password = '_DBC_DBPASS_';"]);
    shows('README.md', ['machine ftp login svc password my_ftp_password']);
    shows('Setup.php', ["'PasswordExpireGrace' => 604800,", "$wgPasswordSender = 'apache@' . $server;"]);
  });

  it('is a class, a method, an element, a number of an error, an advisory, or its own name', () => {
    shows('binding.py', ['signing_key: "jwt.PyJWK",', "password = b'android.content.Resources'"]);
    shows('schema.php', ["'PasswordMustNotMatch' => 'PasswordChecks::mustNotMatch',"]);
    shows('form.js', ['const passwdConfirm = $("#new_password2").val();']);
    shows('errors.py', ['ER_NO_PASSWORD = 251006']);
    shows('data.yaml', ['- key: "GHSA-v23v-6jw2-98fq"']);
    shows('dump.py', ['NTPASSWORD = b"NTPASSWORD\\0"']);
    shows('login.js', ['const COOKIE_KEY = "app_login_fallback_qs";', 'const COOKIE_KEY = "«orange-77-sunset-sea»";']);
    shows('ui.py', ['# echo "APP_MASTER_KEY=sk-$(openssl rand -hex 32)"']);
  });

  it('is a word of another language', () =>
    shows('locale/de_DE.json', ['"form.webhook_secret": "Webhook-Geheimnis"', '"api_key": "«{base62:32}»"']));
});

describe('statements beside each other', () => {
  it('are no connection string', () =>
    shows('Auth.java', [
      'String username = "svc";\nString password = username + "-password";',
      'String c = "Server=db1;User Id=svc;Password=«{alnum:12}»;";',
    ]));

  it('may name the user in a type of another module', () =>
    shows('Db.cpp', ['std::string user = "svc";\nstd::string password = "«svc_{lower:4}»";']));
});
