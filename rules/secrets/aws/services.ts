import { assigned } from '../../assigned.ts';
import { entropy } from '../../checks.ts';
import { textAround } from '../../finders.ts';
import { defineRules, type ExamplesOf } from '../../rule.ts';
import { standalone } from '../../shapes.ts';

const bedrock = 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html';

export const rules = defineRules({
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
