/** What the characters of a credential tell of it, in the words of the hover. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill, unmark } from '../fakes.ts';

const scanner = createScanner(builtinRules);

/** Rule, confidence and reasons of each finding. */
function told(template: string, path = 'a.txt'): string[] {
  return scanner
    .scan({ path, text: fill(template) })
    .map(({ ruleId, confidence, evidence }) =>
      [ruleId, confidence, ...evidence.map(({ reason }) => reason)].join(' | '),
    );
}

/** An access key id of an account, by way of a number of eighty bits. */
function accessKeyId(account: string): string {
  const bits = `1${BigInt(account).toString(2).padStart(40, '0')}101101000111101001011110001010010111010`;
  return `AKIA${bits.replace(/.{5}/g, (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))}`;
}

describe('what a credential tells by itself', () => {
  it('names the account inside an access key id', () => {
    for (const account of ['029608264753', '123456789012', '987654321098', '999999999999']) {
      assert.deepEqual(told(accessKeyId(account)), [`aws-access-key-id | high | of the AWS account ${account}`]);
    }
    assert.deepEqual(told('AKIAI{BASE32:14}7'), ['aws-access-key-id | high']);
  });

  it('checks the checksums of GitHub, npm and Grafana', () => {
    assert.deepEqual(told('{github:ghp_}'), ['github-pat | high | its checksum is valid']);
    assert.deepEqual(told('ghp_{base62:36}'), ['github-pat | medium | its checksum does not match']);
    assert.deepEqual(told('{github:npm_}'), ['npm-token | high | its checksum is valid']);
    assert.deepEqual(told('{grafana}'), ['grafana-token | high | its checksum is valid']);
  });

  it("checks the signatures and checksums of Microsoft's keys", () => {
    assert.deepEqual(told('AccountKey={azureKey:+ASt}'), [
      'azure-storage-account-key | high | its signature +ASt and its checksum are valid',
    ]);
    assert.deepEqual(told('{azureCask:AZDO}'), [
      'azure-devops-pat | high | its checksum is valid; issued in March 2025',
    ]);
    assert.deepEqual(told('client_secret={entraSecret}'), ['azure-entra-client-secret | high | its checksum is valid']);
    assert.deepEqual(told('AZURE_DEVOPS_PAT={azureDevopsPat}'), [
      'azure-devops-legacy-pat | high | its checksum is valid',
    ]);
  });

  it('reads PEM blocks: the kind of key, and whether it is encrypted', () => {
    assert.deepEqual(told('{pem:EC_PRIVATE_KEY}'), [
      'private-key-pem | high | a whole, unencrypted key (EC PRIVATE KEY)',
    ]);
    assert.deepEqual(told('{pem:ENCRYPTED_PRIVATE_KEY}'), [
      'private-key-pem | medium | an encrypted key (ENCRYPTED PRIVATE KEY): it takes its password too',
    ]);
    assert.deepEqual(told('{pem:OPENSSH_PRIVATE_KEY}'), [
      'private-key-pem | high | an OpenSSH key without a passphrase',
    ]);
    assert.deepEqual(told('{pem:CERTIFICATE}'), []);
    assert.deepEqual(told('{pkcs12}'), ['pkcs12 | medium | its bytes begin as a PKCS #12 file does']);
  });

  it('says what decoding shows', () => {
    assert.deepEqual(told('client-key-data: {pemKey:300}'), [
      'kubeconfig-cert | high | it decodes to a private key in PEM',
    ]);
    assert.deepEqual(told('Authorization: Basic {basic:alice}'), [
      'http-basic-auth | medium | it decodes to a user name and a password',
    ]);
    assert.deepEqual(told('_auth={basic:robot}', '.npmrc'), ['npmrc-auth | medium | it decodes to a password']);
    assert.deepEqual(told('{"auths": {"ghcr.io": {"auth": "{basic:robot}"}}}', '.docker/config.json'), [
      'docker-config-auth | high | it decodes to the user names and passwords of registries',
    ]);
    const nothing = 'a setting, a hash, an empty key, or the name of what is to be put here';
    assert.deepEqual(
      told(
        'kind: Secret\nstringData:\n  users: ann:{SHA}{base64:27}=\n  secret: my-client-secret\n  method: POST\n',
        'secret.yaml',
      ),
      [
        `kubernetes-secret | low | a value of a Secret | ${nothing}`,
        `kubernetes-secret | low | a value of a Secret | ${nothing}`,
        `kubernetes-secret | low | a value of a Secret | ${nothing}`,
      ],
    );
    assert.deepEqual(told('kind: Secret\ndata:\n  a: {base62:24}\nstringData:\n  b: {base62:20}\n', 'secret.yaml'), [
      'kubernetes-secret | medium | a value of a Secret: base64 is no encryption',
      'kubernetes-secret | medium | a value of a Secret',
    ]);
  });

  it('says what kind of account or entry it belongs to', () => {
    assert.deepEqual(told('sk_live_51{base62:97}'), [
      'stripe-live-key | high | a secret key, which may do everything, of a live account',
    ]);
    assert.deepEqual(told('rk_test_51{base62:97}'), ['stripe-test-key | high | a restricted key, of test data']);
    assert.deepEqual(told('xoxb-{digits:12}-{digits:13}-{base62:24}'), [
      'slack-bot-token | high | with the numbers of its workspace and its bot',
    ]);
    assert.deepEqual(told('machine a.acme.dev login bob password {alnum:14}', '.netrc'), [
      'netrc-password | high | it stands behind a machine and a login',
    ]);
    assert.deepEqual(told('*:*:*:bob:{alnum:14}', '.pgpass'), [
      'pgpass-password | high | the fifth field of the file that psql reads',
    ]);
  });
});

describe('a credential of two parts', () => {
  const pairs: Readonly<Record<string, string>> = {
    'aws-secret-access-key': 'aws_access_key_id = «AKIA{BASE32:15}7»\naws_secret_access_key = {base64:39}7',
    'twilio-api-key': 'TWILIO_ACCOUNT_SID=«AC{hex:32}»\nTWILIO_AUTH_TOKEN={hex:32}',
    'alibaba-key': 'ALIBABA_CLOUD_ACCESS_KEY_ID=«LTAI{base62:20}»\nALIBABA_CLOUD_ACCESS_KEY_SECRET={base62:30}',
    'tencent-key': 'TENCENTCLOUD_SECRET_ID=«AKID{base62:32}»\nTENCENTCLOUD_SECRET_KEY={base62:32}',
    'confluent-key': 'CONFLUENT_API_KEY=«{ALNUM:15}7»\nCONFLUENT_API_SECRET={base64:64}',
    'paypal-oauth': 'PAYPAL_CLIENT_ID=«A{base62:79}»\nPAYPAL_CLIENT_SECRET=E{base62:79}',
    'plaid-key': 'PLAID_CLIENT_ID=«{hex:24}»\nPLAID_SECRET={hex:30}',
    'pusher-key': 'PUSHER_APP_KEY=«{hex:20}»\nPUSHER_APP_SECRET={hex:20}',
    'algolia-key': 'ALGOLIA_APP_ID=«{ALNUM:10}»\nALGOLIA_ADMIN_KEY={hex:32}',
    'razorpay-key': 'RAZORPAY_KEY_ID=«rzp_live_{base62:14}»\nRAZORPAY_KEY_SECRET={base62:23}7',
    'mailjet-key': 'MAILJET_API_KEY=«{hex:32}»\nMAILJET_SECRET_KEY={hex:32}',
    'auth0-secret': 'AUTH0_CLIENT_ID=«{base62:32}»\nAUTH0_CLIENT_SECRET={base62:64}',
    'cloudinary-key': 'CLOUDINARY_API_KEY=«{digits:15}»\nCLOUDINARY_API_SECRET={base64url:27}',
    'datadog-app-key': 'DD_API_KEY=«{hex:32}»\nDD_APP_KEY={hex:40}',
    'datadog-key': 'DD_APP_KEY=«{hex:40}»\nDD_API_KEY={hex:32}',
    'spotify-key': 'SPOTIFY_CLIENT_ID=«{hex:32}»\nSPOTIFY_CLIENT_SECRET={hex:32}',
    'trello-key': 'TRELLO_API_KEY=«{hex:32}»\nTRELLO_TOKEN=ATTA{hex:64}{HEX:8}',
    'azure-entra-client-secret': 'AZURE_CLIENT_ID=«{uuid}»\nAZURE_CLIENT_SECRET={entraSecret}',
    'google-oauth-client-secret':
      'CLIENT_ID=«{digits:12}-{alnum:32}.apps.googleusercontent.com»\nCLIENT_SECRET=GOCSPX-{base62:28}',
  };
  for (const [id, template] of Object.entries(pairs)) {
    it(`pairs up: ${id}`, () => {
      const { text, spans } = unmark(fill(template));
      const secret = scanner.scan({ path: 'a.txt', text }).findLast(({ ruleId }) => ruleId === id);
      assert.deepEqual(secret?.related, spans);
    });
  }
});
