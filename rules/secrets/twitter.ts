import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'twitter-bearer': {
    kind: 'secret',
    title: 'X (Twitter) bearer token',
    provider: 'X',
    docs: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/application-only',
    rotate: 'https://developer.x.com/en/portal/dashboard',
    envVar: 'TWITTER_BEARER_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['aaaaaaaaaaaaaaaaaaaa'],
    pattern: /(?<![A-Za-z0-9%+/])(?<secret>A{20,24}[A-Za-z0-9%]{70,120})(?![\w%+/=])/,
    accept: [hasDigit, minimumEntropy(3.5)],
  },
  'twitter-secret': {
    kind: 'secret',
    title: 'X (Twitter) API secret or access token',
    provider: 'X',
    docs: 'https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
    rotate: 'https://developer.x.com/en/portal/dashboard',
    envVar: 'TWITTER_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'twitter',
      'consumer_secret',
      'consumersecret',
      'access_token_secret',
      'accesstokensecret',
      'access_secret',
      'api_secret_key',
    ],
    pattern: assigned(
      `${near('twitter', 'secret|token')}|consumer_?secret|access_?(?:token_?)?secret|api_secret_key`,
      /\d{8,20}-[A-Za-z0-9]{40}|[A-Za-z0-9]{50}|[A-Za-z0-9]{45}/,
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'twitter-bearer': {
    match: [
      'TWITTER_BEARER_TOKEN=«AAAAAAAAAAAAAAAAAAAAA{base62:9}AAAAA{base62:30}%3D{base62:50}»',
      'headers = {"Authorization": "Bearer «AAAAAAAAAAAAAAAAAAAAA{base62:9}AAAA{base62:30}%2B{base62:46}»"}',
      "new TwitterApi('«AAAAAAAAAAAAAAAAAAAAA{base62:90}»')",
    ],
    ignore: [
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'data:font/woff;base64,{base64:40}AAAAAAAAAAAAAAAAAAAAAAAA{base64:100}',
      'AAAAAAAAAAAAAAAAAAAAAAAA{base62:30}',
      '{base62:3}AAAAAAAAAAAAAAAAAAAAAAAA{base62:90}',
    ],
  },
  'twitter-secret': {
    match: [
      'TWITTER_API_SECRET=«{base62:46}aB3x»',
      'auth.set_access_token("x", access_token_secret="«{base62:41}aB3x»")',
      "consumer_secret: '«{base62:46}aB3x»'",
      'TWITTER_ACCESS_TOKEN=«{digits:18}-{base62:36}aB3x»',
      '"twitterAccessTokenSecret": "«{base62:41}aB3x»"',
    ],
    ignore: [
      'TWITTER_API_KEY={base62:25}',
      'consumer_secret = os.environ["TWITTER_SECRET"]',
      'consumer_secret_sha = "{hex:64}"',
      'twitter_token_of = "{lower:45}"',
    ],
  },
};
