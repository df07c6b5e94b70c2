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
      'var c = "Server=db1;User Id=app;Password=«@dm1nWob»;";',
    ]));
});

describe('a user that says only what it is', () => {
  it('speaks for no password that says so too', () => {
    shows('app.h', ['#define MQTT_USER "mqtt-user"\n#define MQTT_PASS "mqtts-password"']);
    shows('app.properties', ['db.username=your-username\ndb.password=yout-password']);
    shows('docker-compose.yml', ['POSTGRES_USER: konduit_user\nPOSTGRES_PASSWORD: «konduit_pass»']);
  });
});
