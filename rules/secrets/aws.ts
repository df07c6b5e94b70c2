import { assigned } from '../assigned.ts';
import { entropy } from '../checks.ts';
import { anyOf, atKeyword, textAround } from '../finders.ts';
import { defineRules, type Evidence, type ExamplesOf, type Finder } from '../rule.ts';
import { isRandomBase64, secretNear } from '../secretAccessKey.ts';
import { standalone } from '../shapes.ts';

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
const bedrock = 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html';

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
      atKeyword(/(?<![A-Za-z0-9+/])(?<secret>(?:IQoJb3JpZ2luX2V|FwoGZXIvYXdz)[A-Za-z0-9+/%_-]{100,4000}={0,2})/),
      atKeyword(assigned('session[_-]?token|security[_-]?token', sessionToken)),
    ),
    // A JWT or a hash may be assigned to the same name.
    accept: [(value) => !value.startsWith('eyJ') && !/^[0-9a-f]+$/i.test(value) && entropy(value) >= 4.5],
  },
  'aws-bedrock-api-key-long': {
    kind: 'secret',
    title: 'Amazon Bedrock long-term API key',
    provider: 'AWS',
    docs: bedrock,
    rotate: 'https://console.aws.amazon.com/bedrock/home#/api-keys',
    envVar: 'AWS_BEARER_TOKEN_BEDROCK',
    severity: 'error',
    confidence: 'high',
    keywords: ['abskqmvkcm9ja0fqsutles'],
    // The base64 of "BedrockAPIKey-", the user's name, and the secret.
    pattern: standalone(/ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{60,300}(?![A-Za-z0-9+/])={0,2}/),
  },
  'aws-bedrock-api-key-short': {
    kind: 'secret',
    title: 'Amazon Bedrock short-term API key',
    provider: 'AWS',
    docs: bedrock,
    envVar: 'AWS_BEARER_TOKEN_BEDROCK',
    severity: 'warning',
    confidence: 'high',
    keywords: ['bedrock-api-key-ymvkcm9jay5hbwf6b25hd3muy29t'],
    // The base64 of a presigned address at bedrock.amazonaws.com.
    pattern: standalone(/bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{40,4000}={0,2}/),
  },
  'aws-appsync-key': {
    kind: 'secret',
    title: 'AWS AppSync API key',
    provider: 'AWS',
    docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#api-key-authorization',
    envVar: 'APPSYNC_API_KEY',
    severity: 'warning',
    confidence: 'high',
    keywords: ['da2-'],
    pattern: standalone(/da2-[a-z0-9]{26}/),
  },
  'aws-mws-token': {
    kind: 'secret',
    title: 'Amazon Marketplace Web Service token',
    provider: 'AWS',
    docs: 'https://developer-docs.amazon.com/sp-api/docs/migrating-from-amazon-mws',
    envVar: 'MWS_AUTH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['amzn.mws.'],
    pattern: standalone(/amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i),
  },
  'aws-cognito-api-key-gateway': {
    kind: 'secret',
    title: 'AWS API Gateway key',
    provider: 'AWS',
    docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html',
    rotate: 'https://console.aws.amazon.com/apigateway/main/api-keys',
    envVar: 'API_GATEWAY_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['x-api-key', 'x_api_key', 'xapikey', 'api_gateway', 'apigateway', 'api-gateway'],
    pattern: assigned('x[_-]?api[_-]?key|api[_-]?gateway[_-]?(?:api)?[_-]?key', /[A-Za-z0-9]{40}/),
    accept: [(value) => !/^[0-9a-f]+$/i.test(value) && /\d/.test(value) && entropy(value) >= 4],
    verify: (_value, candidate) =>
      /execute-api|amazonaws/.test(textAround(candidate, 1000, 1000))
        ? { reason: 'an API Gateway address stands near it', weight: 1 }
        : undefined,
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
      'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE',
      'const region = "ASIA_PACIFIC_SOUTHEAST_NORTH";',
      'ASIAPACIFICSOUTHEASTNORTH',
      'AKIA{BASE32:12}',
      'id = "{base64:8}AKIA{BASE32:16}{base64:8}"',
      'AKIAXXXXXXXXXXXXXXXX',
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
      'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
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
  'aws-bedrock-api-key-long': {
    match: [
      'AWS_BEARER_TOKEN_BEDROCK=«ABSKQmVkcm9ja0FQSUtleS{base64:110}=»',
      'os.environ["AWS_BEARER_TOKEN_BEDROCK"] = "«ABSKQmVkcm9ja0FQSUtleS{base64:109}»"',
      'Authorization: Bearer «ABSKQmVkcm9ja0FQSUtleS{base64:120}==»',
    ],
    ignore: [
      'starts with ABSKQmVkcm9ja0FQSUtleS',
      'ABSKQmVkcm9ja0FQSUtleS{base64:20}',
      'x{base62:4}ABSKQmVkcm9ja0FQSUtleS{base64:110}',
    ],
  },
  'aws-bedrock-api-key-short': {
    match: [
      'AWS_BEARER_TOKEN_BEDROCK=«bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:800}=»',
      "token: '«bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:600}»'",
      'curl -H "Authorization: Bearer «bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:400}»" https://x',
    ],
    ignore: [
      'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t',
      'token.startsWith("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t")',
      'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:20}',
    ],
  },
  'aws-appsync-key': {
    match: ['"aws_appsync_apiKey": "«da2-{alnum:26}»"', 'x-api-key: «da2-{alnum:26}»', 'API_KEY=«da2-{alnum:26}»'],
    ignore: ['sha/da2-{alnum:10}', 'panda2-{alnum:26}', 'da2-{alnum:40}', 'apiKey: "da2-xxxxxxxxxxxxxxxxxxxxxxxxxx"'],
  },
  'aws-mws-token': {
    match: [
      'MWS_AUTH_TOKEN=«amzn.mws.{uuid}»',
      '$config["authToken"] = "«amzn.mws.{uuid}»";',
      'MWSAuthToken=«amzn.mws.{uuid}»&Action=GetOrder',
    ],
    ignore: ['com.amzn.mws.client.{hex:8}', 'amzn.mws.{hex:8}-{hex:4}', 'the prefix amzn.mws. is followed by a UUID'],
  },
  'aws-cognito-api-key-gateway': {
    match: [
      'curl -H "x-api-key: «{base62:40}»" https://abc.execute-api.eu-west-1.amazonaws.com/prod',
      "headers: { 'X-Api-Key': '«{base62:40}»' }",
      'API_GATEWAY_KEY=«{base62:40}»',
    ],
    ignore: [
      'x-api-key: {hex:40}',
      'X-Api-Key: $API_KEY',
      'x-api-key: {base62:24}',
      'api_gateway_key = var.api_gateway_key_of_the_production_stage_a',
    ],
  },
};
