import { describe, it } from 'node:test';
import { shows } from './shown.ts';

describe('a password in the configuration of a server', () => {
  it('stands behind the words of that server', () => {
    shows('redis.conf', ['masterauth «wobblefork»']);
    shows('haproxy.cfg', ['    stats auth admin:«wobblefork»', `    stats auth admin:$\{STATS_PASSWORD}`]);
    shows('ipsec.secrets', ['%any 10.0.0.1 : PSK "«wobblefork»"', 'svc : XAUTH "«wobble77»"', ': RSA server.key']);
    shows('sasl_passwd', ['[smtp.acme.dev]:587 svc@acme.dev:«wobblefork»']);
    shows('ks.cfg', ['rootpw --plaintext «wobblefork»', 'rootpw --lock', `rootpw --iscrypted $6$\{base62:16}`]);
    shows('preseed.cfg', ['d-i passwd/root-password-again password «wobblefork»']);
    shows('.fetchmailrc', ['poll mail.acme.dev user "svc" password "«wobblefork»"']);
    shows('.msmtprc', ['account acme\nuser svc\npassword «wobblefork»']);
    shows('compose.yaml', [
      'NEO4J_AUTH: neo4j/«wobblefork»',
      'NEO4J_AUTH: none',
      `NEO4J_AUTH: neo4j/$\{NEO4J_PASSWORD}`,
    ]);
  });

  it('stands in a command that is a list', () =>
    shows('compose.yaml', [
      'test: ["CMD", "mysqladmin", "ping", "-uroot", "-p«wobblefork»"]',
      'command: ["redis-cli", "-a", "«wobblefork»", "ping"]',
      'test: ["CMD", "mysqladmin", "ping", "-p$$MYSQL_ROOT_PASSWORD"]',
    ]));
});

describe('a password among others on its line', () => {
  it('ends with the member of a flow map', () =>
    shows('app.yaml', [
      'smtp: {host: smtp.acme.dev, password: «wobblefork», port: 25}',
      '- { name: DB_PASSWORD, value: «wobblefork» }',
      '- {name: password, in: formData, type: string}',
      'smtp: { user: svc, password: {{ password }} }',
    ]));

  it('ends with the setting of an option', () =>
    shows('notes.md', [
      'helm install shop --set db.auth.password=«wobblefork»,image.tag=1',
      'kubectl create secret generic db --from-literal=password=«wobblefork»',
      'ansible-playbook site.yml -e "db_password=«wobblefork»"',
      "terraform apply -var='db_password=«wobblefork»'",
    ]));

  it('ends with the part of an edit', () =>
    shows('setup.sh', [
      "sed -i 's/^password=.*/password=«wobblefork»/' app.conf",
      "sed -i 's|requirepass .*|requirepass «wobblefork»|' redis.conf",
    ]));
});

describe('a key in a configuration or a table', () => {
  it('may have a name of several words', () => {
    shows('web.config', ['<add key="ida:ClientSecret" value="«{base62:32}»"/>']);
    shows('notes.md', [
      '| Client secret | «{base62:32}» |',
      '| API key | `«{hex:32}»` |',
      '| API key | `YOUR_API_KEY` |',
    ]);
  });
});

describe('a password in a configuration', () => {
  it('may have a key of several parts', () =>
    shows('hiera.yaml', [
      "mysql::server::root_password: '«wobblefork»'",
      'shop::db_pass: «wobblefork»',
      'Type: Acme::Password',
    ]));

  it('is the default of a reference', () =>
    shows('serverless.yml', [
      `DB_PASSWORD: $\{env:DB_PASSWORD, '«wobblefork»'}`,
      `DB_PASSWORD: $\{env:DB_PASSWORD, ''}`,
    ]));

  it('is the text of an element with attributes, or has an element of its own', () =>
    shows('app.xml', [
      '<Password type="plain">«wobblefork»</Password>',
      '<wsse:Password Type="https://acme.dev/x#PasswordText">«wobblefork»</wsse:Password>',
      '<env-entry-name>dbPassword</env-entry-name><env-entry-value>«wobblefork»</env-entry-value>',
      '<Password label="Password">Password</Password>',
    ]));

  it('is the value of a parameter', () =>
    shows('azuredeploy.parameters.json', [
      '"administratorLoginPassword": { "value": "«wobblefork»" }',
      '"adminPassword": {\n  "type": "securestring",\n  "defaultValue": "«wobblefork»"\n}',
      '"adminPassword": { "reference": { "keyVault": { "id": "x" } } }',
    ]));

  it('is not joined with the key of the next line', () =>
    shows('app.yaml', ['password: "«wobblefork»"\n"description": fork']));
});
