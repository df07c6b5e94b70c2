import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { unlikeIdentifier } from '../shapes.ts';
import { mentions } from '../tokens.ts';

export const rules = defineRules({
  'gocardless-token': {
    kind: 'secret',
    title: 'GoCardless access token',
    provider: 'GoCardless',
    docs: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
    rotate: 'https://manage.gocardless.com/developers',
    envVar: 'GOCARDLESS_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['live_', 'sandbox_'],
    pattern: /(?<![A-Za-z0-9_-])(?<secret>(?:live|sandbox)_[\w-]{40})(?![\w-])/,
    accept: [mentions(/gocardless/i), hasDigit, unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'gocardless-token': {
    match: [
      'GOCARDLESS_ACCESS_TOKEN=«live_{base64url:39}x»',
      "client = gocardless_pro.Client(access_token='«sandbox_{base62:40}»', environment='sandbox')",
      'new GoCardlessClient("«live_{base62:20}-{base62:19}»")',
      'curl https://api.gocardless.com/customers -H "Authorization: Bearer «sandbox_{base62:40}»"',
    ],
    ignore: [
      'token = "live_{base62:40}"',
      'GOCARDLESS_ACCESS_TOKEN=live_<token>',
      'gocardless_mode = "live_mode_with_a_rather_long_suffix_of_words"',
      'sk_live_{base62:40} gocardless',
    ],
  },
};
