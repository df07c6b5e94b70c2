import { describe, it } from 'node:test';
import { shows } from './shown.ts';

describe('a default behind what is read', () => {
  it('follows what is done to what was read', () => {
    shows('app.js', [
      'const PASSWORD = process.env.MQTT_PASSWORD?.trim() ?? "«wobblefork»";',
      'const password = input.value.trim() || "«wobblefork»";',
      'const password = input.value.trim() + "wobblefork";',
    ]);
    shows('app.py', [
      'PASSWORD = os.getenv("DB_PASSWORD", "").strip() or "«wobblefork»"',
      'PASSWORD = os.environ.get("DB_PASSWORD").strip() or "«wobblefork»"',
      'PASSWORD = os.getenv("DB_PASSWORD", "").strip() or None',
    ]);
  });

  it('is not the next key', () => {
    shows('settings.py', [
      '"PASSWORD": os.environ["DB_PASSWORD"],\n"HOST": os.environ.get("DB_HOST", ""),',
      '"PASSWORD": os.environ.get("DB_PASSWORD", ""),\n"HOST": os.environ.get("DB_HOST", ""),',
      '"PASSWORD": os.environ.get("DB_PASSWORD"), "HOST": os.environ.get("DB_HOST", ""),',
      'password = lookup(os.environ["DB_PASSWORD"], "«Zk4tRw9q»")',
    ]);
    shows('app.example.ini', [';PASSWD = ;Use PASSWD = `your password` for quoting if']);
  });

  it('is the third argument where the first is what is read from', () =>
    shows('app.php', [
      "$db->password = ArrayHelper::getValue($data, 'db_password', '«wobblefork»');",
      "$message = $this->getError($form, 'password', 'mismatch');",
    ]));
});

describe('a value in quotes', () => {
  it('may have white space around it', () =>
    shows('app.py', ['access_token = " «{base62:40}»"', 'api_key = "«{hex:40}» "', 'token = " the words of a text "']));
});

describe('a parameter of a statement', () => {
  it('is none of its passwords', () =>
    shows('app.cs', [
      'var q = "SELECT * FROM users WHERE name=\'x\' AND password=@pass";',
      'var q = "UPDATE users SET password=@pwd1 WHERE id=@id";',
      'var q = "UPDATE users SET password=:pass WHERE id=:id";',
      'var c = "Server=db1;User Id=app;Password=«@{base62:8}»;";',
    ]));
});

describe('what looks like a pair', () => {
  it('is code in a minified program', () =>
    shows('app.min.js', [
      'var a=1,pw=class extends b{constructor(){super()}};',
      'x=y.floor,pw=a?a.isBuffer:b,z=y.round;',
      'y=c.inject(d);e.__SECRET_INTERNALS=f;e.createPortal=function(g,h){var i=2}',
    ]));

  it('is an index, a colour, or one of many of its name', () => {
    shows('flow.py', ['user_input[CONF_PASSWORD] = self.context["data"][CONF_PASSWORD]']);
    shows('theme.css', [':root{--token-color-secrets-brand:#ffd814;--token-color-secrets-border:#feec7b}']);
    const sensors = ['epv1Total', 'epv2Total', 'epv3Total', 'epv4Total'];
    shows('sensors.py', [sensors.map((name) => `Sensor(api_key="${name}")`).join('\n')]);
    shows('keys.py', [sensors.map((name) => `Key(name="${name}", api_key="«{base62:40}»")`).join('\n')]);
  });
});

describe('what names another thing', () => {
  it('is an alternative, an option, a path of fields, a method of logging in', () => {
    shows('keys.js', ['x = /F(?:1FunctionKey|2FunctionKey|3FunctionKey|init_with_password|kadm5_modify|krsort)/;']);
    shows('app.java', ['// | password | «Zk4tRw9q» |']);
    shows('setup.py', ['@option("--mysql_root_password", "--mariadb_root_password")']);
    shows('orders.py', ['x = orders.values("secret", "order__event__organizer_id")']);
    shows('flow.json', ['"credentialNames": ["httpBasicAuth", "httpBearerToken", "httpApiKey"]']);
    shows('wizard.py', ['config += f\'password: "{kwargs["ota_password"]}"\'']);
    shows('apt.yml', ['apt_key: id=1BB943DB url=http://keys.acme.dev']);
  });

  it('is a feature, code, a way to log in, or one of several fields', () => {
    shows('flags.d.ts', ['USE_FOR_SECRET = "@acme-cdk/vault:useAttachedSecretResourcePolicy",']);
    shows('node.js', ["if (node.authentication !== 'mcpOAuth2Api') {}", 'x --private-key @AuthKey.p8']);
    shows('model.py', ['username=model.username,\npassword=model.password or "",']);
    shows('views.py', ['sensitive_post_parameters("oldpassword", "password", "password1", "password2")']);
    shows('django.po', ['msgstr "Kata sandi (lagi)"']);
    shows('.env.example', ['APP_KEYS="toBeModified1,toBeModified2"']);
  });

  it('is what people say of a thing', () => {
    shows('app.py', [
      "# get the value from the file identified by 'entry'",
      'we pass {"response": "<text>"} to evaluate',
    ]);
    shows('setup.sh', ['adduser -q --home /home/river --disabled-password river']);
    shows('app.sql', ["create user svc identified by '«wobblefork»';"]);
  });
});

describe('a text in escapes', () => {
  it('is what its reader sees', () =>
    shows('strings/es.json', [
      '"password": "Contrase\\u00f1a"',
      '"api_key": "API-Schl\\u00fcssel"',
      '"password": "M\\u1eadt kh\\u1ea9u"',
      '"password": "«Zk4t\\u0026Rw9q»"',
    ]));
});

describe('a user that says only what it is', () => {
  it('speaks for no password that says so too', () => {
    shows('app.h', ['#define MQTT_USER "mqtt-user"\n#define MQTT_PASS "mqtts-password"']);
    shows('app.properties', ['db.username=your-username\ndb.password=yout-password']);
    shows('docker-compose.yml', ['POSTGRES_USER: konduit_user\nPOSTGRES_PASSWORD: «konduit_pass»']);
  });
});
