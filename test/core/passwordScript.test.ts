import { describe, it } from 'node:test';
import { shows } from './shown.ts';

describe('a password in a file of Robot Framework', () => {
  it('stands in a cell', () =>
    shows('login.robot', [
      `*** Variables ***\n$\{USER}    svc\n$\{PASSWORD}    «wobblefork»\n`,
      `$\{DB_PASS} =\t«wobble77»\n`,
      `    $\{password}=    Set Variable    «wobble77»\n`,
      '    Input Text    id:password    «wobblefork»\n',
      `    Input Text    $\{PASSWORD_FIELD}    «wobblefork»\n`,
      '    Fill Secret    id=password    «wobblefork»\n',
    ]));
  it('and is none where a field is named, or a variable is handed on', () =>
    shows('login.robot', [
      `$\{PASSWORD_FIELD}    id=password\n`,
      `$\{PASSWORD}    $\{EMPTY}\n`,
      `$\{PASSWORD}    %{DB_PASSWORD}\n`,
      '    Input Text    id=username    wobble77\n',
      '    Click Button    id=password    wobble77\n',
      '    Wait Until Element Is Visible    id=password    10s\n',
    ]));
});

describe('a password that Selenium has recorded', () => {
  it('is typed into a field of that name', () =>
    shows('login.side', [
      '{ "command": "type", "target": "id=password", "value": "«wobblefork»" }',
      '{\n  "command": "type",\n  "target": "id=pass",\n  "targets": [\n    ["id=pass", "id"],\n    ["css=#pass", "css:finder"]\n  ],\n  "value": "«wobblefork»"\n}',
      '{ "command": "type", "target": "id=username", "value": "wobblefork" }',
      '{ "command": "click", "target": "id=password", "value": "wobblefork" }',
    ]));
});

describe('a password in a script that answers', () => {
  it('is sent where it is expected', () =>
    shows('login.exp', [
      'expect {\n  "*yes/no*" { send "yes\\r"; exp_continue }\n  "*assword:" { send "«wobblefork»\\r" }\n}',
      'expect "$ " { send "wobblefork\\r" }',
      'expect "*assword:" { send "$password\\r" }',
    ]));
  it('is an answer to the questions of packages', () =>
    shows('setup.sh', [
      'echo "mysql-server mysql-server/root_password password «wobblefork»" | debconf-set-selections',
      "debconf-set-selections <<< 'slapd slapd/password1 password «wobblefork»'",
      'd-i passwd/user-password password «wobblefork»',
      'the docs/bypass password wobblefork',
      'ftp -inv "$HOST" <<EOF\nuser svc «wobblefork»\nput a\nEOF',
      'ftp -n <<END\nopen ftp.acme.dev\nquote USER svc\nquote PASS «wobblefork»\nEND',
      'ftp -n "$HOST" <<EOF\nuser $USER $PASS\nEOF',
      'ejabberdctl register svc acme.dev «wobblefork»',
    ]));
});

describe('a word that tokens are signed with', () => {
  it('stands where a library takes it', () =>
    shows('auth.ts', [
      'super({ jwtFromRequest: header, secretOrKey: "«wobble»" });',
      "JwtModule.register({ secret: '«wobble»', signOptions: {} })",
      "app.use(expressJwt({ secret: '«wobble»', algorithms: ['HS256'] }))",
      'var jwtKey = []byte("«wobble»")',
      'jwt.encode({"id": 1}, "«wobblefork»", algorithm="HS256")',
      'secretOrKey: "JWT_SECRET",',
      'secretOrKey: config.get("JWT_SECRET"),',
      'JwtModule.register({ secret: process.env.JWT_SECRET })',
      'cacheKey := []byte("wobble")',
    ]));
});

describe('a word that is told in a list', () => {
  it('is all of its line', () =>
    shows('notes.md', ['- 密码：«wobble»\n', '用户名：svc 密码：«wobble»\n', '- 密码：必填\n', '- 密码：string\n']));
});

describe('a value that goes on in dots behind its quote', () => {
  it('is shortened', () => shows('notes.md', ['token = "{base62:30}"...', 'token = "«{base62:30}»" // ...']));
});

describe('a value that names an interface', () => {
  it('is no key, whatever digits it has', () =>
    shows('node.js', [
      '{ "authentication": "microsoftToDoOAuth2Api" }',
      'SecretIDHMAC: "samplesecretidhmac2",',
      '{ "authentication": "«{base62:30}»" }',
    ]));
});

describe('letters in lower case between separators', () => {
  it('are a key where they are no words', () =>
    shows('client.py', [
      'API_KEY = "«xkqv_mrzkxptt_gnfq_ikdw»"',
      'API_KEY = "weather_service_backend"',
      'CLIENT_SECRET = "webhook-certs-store"',
    ]));
});

describe('a password of a mail account', () => {
  it('stands behind its user', () => {
    shows('.fetchmailrc', ['poll imap.acme.dev protocol imap username svc password «wobblefork»\n']);
    shows('dovecot.passwd', ['svc:{PLAIN}«wobblefork»\n', 'svc:{SSHA}wobblefork\n']);
  });
});
