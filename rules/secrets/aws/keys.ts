import { assigned } from '../../assigned.ts';
import { entropy } from '../../checks.ts';
import { anyOf, atKeyword, textAround } from '../../finders.ts';
import { defineRules, type Evidence, type ExamplesOf, type Finder } from '../../rule.ts';
import { isRandomBase64, secretNear } from '../../secretAccessKey.ts';
import { apart, standalone } from '../../shapes.ts';
import { accountOf } from './_accountId.ts';

const accessKeyId = standalone(/(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}/);
const findId = atKeyword(accessKeyId);

/** An access key id; the secret beside it is related. */
const idWithSecret: Finder = (source, at) => {
  const id = findId(source, at);
  if (id === undefined) return undefined;
  const secret = secretNear(source.text, id);
  return secret === undefined
    ? id
    : { ...id, related: [secret], evidence: [{ reason: 'a secret access key stands beside it', weight: 1 }] };
};

/** The secret beside an access key id: the arguments of a constructor, two columns of a CSV file, two lines of a configuration. */
const secretBesideId: Finder = (source, at) => {
  const id = findId(source, at);
  const secret = id && secretNear(source.text, id);
  return (
    id && secret && { ...secret, related: [id], evidence: [{ reason: 'an access key id stands beside it', weight: 1 }] }
  );
};

const secretName =
  'secret[_-]?access[_-]?key|aws[_.-]?secret(?:[_.-]?(?:access)?[_.-]?key)?|(?:s3[_.-]?)?secret[_-]?key';

/** Whether words of AWS, or of another store that speaks S3, stand near: a `secret_key` alone may be anyone's. */
function ofAws(value: string, candidate: Parameters<typeof textAround>[0]): Evidence | undefined {
  const around = textAround(candidate, 300, 200);
  if (/aws|amazon|s3|secret[_-]?access|AKIA|ASIA/i.test(around.replace(value, ''))) return undefined;
  return { reason: 'nothing near it names AWS', weight: -1 };
}

const sessionToken = /[A-Za-z0-9+/%_-]{100,4000}={0,2}/;

const docs = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';
const rotate = 'https://console.aws.amazon.com/iam/home#/security_credentials';

export const rules = defineRules({
  'aws-access-key-id': {
    kind: 'secret',
    title: 'AWS access key id',
    provider: 'AWS',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
    rotate,
    envVar: 'AWS_ACCESS_KEY_ID',
    severity: 'warning',
    confidence: 'high',
    keywords: ['akia', 'asia', 'abia', 'acca', 'a3t'],
    pattern: idWithSecret,
    // A word in capitals (ASIA…) has no digit, but 1 in 35 ids has none either, so it takes a word's low entropy as well.
    accept: [(value) => /[2-7]/.test(value.slice(4)) || entropy(value) >= 3.4],
    verify: accountOf,
  },
  'aws-secret-access-key': {
    kind: 'secret',
    title: 'AWS secret access key',
    provider: 'AWS',
    docs,
    rotate,
    envVar: 'AWS_SECRET_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'akia',
      'asia',
      'secret_access_key',
      'secret-access-key',
      'secretaccesskey',
      'secret_key',
      'secret-key',
      'secretkey',
      'aws_secret',
      'awssecret',
      'aws-secret',
      'aws.secret',
    ],
    pattern: anyOf(secretBesideId, atKeyword(assigned(secretName, /[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/))),
    accept: [isRandomBase64],
    verify: ofAws,
  },
  'aws-session-token': {
    kind: 'secret',
    title: 'AWS session token',
    provider: 'AWS',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    envVar: 'AWS_SESSION_TOKEN',
    severity: 'warning',
    confidence: 'high',
    keywords: ['session_token', 'sessiontoken', 'session-token', 'security-token', 'iqojb3jpz2lux2v', 'fwogzxivyxdz'],
    pattern: anyOf(
      atKeyword(apart(/(?<secret>(?:IQoJb3JpZ2luX2V|FwoGZXIvYXdz)[A-Za-z0-9+/%_-]{100,4000}={0,2})/, 'A-Za-z0-9+/')),
      atKeyword(assigned('session[_-]?token|security[_-]?token', sessionToken)),
    ),
    // A JWT or a hash may be assigned to the same name.
    accept: [(value) => !value.startsWith('eyJ') && !/^[0-9a-f]+$/i.test(value) && entropy(value) >= 4.5],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'aws-access-key-id': {
    match: [
      'aws_access_key_id = «AKIA{BASE32:16}»\naws_secret_access_key = {base64:40}',
      'new BasicAWSCredentials("«AKIA{BASE32:16}»", key)',
      '{"Credentials": {"AccessKeyId": "«ASIA{BASE32:16}»"}}',
      'https://bucket.s3.amazonaws.com/?X-Amz-Credential=«ASIA{BASE32:16}»%2F20240101%2Feu-west-1',
      'const text = "id:\\n«AKIA{BASE32:16}»\\n";',
    ],
    ignore: [
      'AWS_ACCESS_KEY_ID=AKIA{BASE32:8}7EXAMPLE',
      'const region = "ASIA_PACIFIC_SOUTHEAST_NORTH";',
      'ASIAPACIFICSOUTHEASTNORTH',
      'AKIA{BASE32:12}',
      'id = "{base64:8}AKIA{BASE32:16}{base64:8}"',
    ],
  },
  'aws-secret-access-key': {
    match: [
      'AWS_SECRET_ACCESS_KEY=«{base64:40}»',
      '{"accessKeyId": "AKIA{BASE32:16}", "secretAccessKey": "«{base64:40}»"}',
      'new BasicAWSCredentials("AKIA{BASE32:16}", "«{base64:40}»")',
      'provider "aws" {\n  secret_key = "«{base64:40}»"\n}',
      'aws configure set aws_secret_access_key «{base64:40}» --profile prod',
      'env:\n  - name: AWS_SECRET_ACCESS_KEY\n    value: «{base64:40}»',
      '<add key="AWSSecretKey" value="«{base64:40}»" />',
      'export const awsSecretKey: string = "«{base64:40}»";',
      "os.environ.setdefault('AWS_SECRET_ACCESS_KEY', '«{base64:40}»')",
    ],
    ignore: [
      'aws_secret_access_key = {base64:28}CYEXAMPLEKEY',
      'secret_key: {hex:40}',
      'AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY}',
      'secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY_FOR_THE_PRODUCTION',
      'secret_access_key = "{base64:64}"',
      'import AKIA from "some/very/long/PathToTheFile/withoutDigits";',
    ],
  },
  'aws-session-token': {
    match: [
      'export AWS_SESSION_TOKEN="«IQoJb3JpZ2luX2VjEJr//////////{base64:320}==»"',
      '"SessionToken": "«FwoGZXIvYXdzE{base64:300}»",',
      'aws_session_token = «{base64:360}=»',
      'X-Amz-Security-Token=«IQoJb3JpZ2luX2VjE{base62:300}%2F{base62:40}%3D»&X-Amz-Date=1',
    ],
    ignore: [
      'session_token = {base64:40}',
      'sessionToken: eyJ{base64url:200}',
      'session-token: {hex:128}',
      'aws_session_token = ${TOKEN}',
    ],
  },
};
