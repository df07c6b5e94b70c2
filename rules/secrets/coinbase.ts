import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { anyOf, atKeyword } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'coinbase-key': {
    kind: 'secret',
    title: 'Coinbase API secret',
    provider: 'Coinbase',
    docs: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
    rotate: 'https://portal.cdp.coinbase.com/projects/api-keys',
    envVar: 'COINBASE_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['coinbase', 'cdp_', '/apikeys/'],
    pattern: anyOf(
      atKeyword(
        /\/apiKeys\/[0-9a-f-]{36}["'],\s{0,40}["']?\w{0,20}["']?\s?[:=,]?\s?["'](?<secret>-----BEGIN[^"']{60,400}|[A-Za-z0-9+/]{86}==)["']/,
      ),
      atKeyword(assigned(near('coinbase|cdp_', 'secret|private'), /[A-Za-z0-9+/]{86}==|[A-Za-z0-9]{32}/)),
      nearby(['coinbase'], '{base62:64}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'coinbase-key': {
    match: [
      'COINBASE_API_SECRET=«{base62:32}»',
      'CDP_API_KEY_SECRET="«{base64:86}==»"',
      '"name": "organizations/{uuid}/apiKeys/{uuid}",\n"privateKey": "«{pemEscaped:EC_PRIVATE_KEY}\\n»"',
      "coinbase:\n  api_key: x\n  api_secret: '«{base62:32}»'",
    ],
    ignore: [
      'COINBASE_API_KEY=organizations/{uuid}/apiKeys/{uuid}',
      'coinbase_secret_name = "{lower:32}"',
      'COINBASE_API_SECRET=$SECRET',
      'https://api.coinbase.com/v2/accounts/{hex:32}',
    ],
  },
};
