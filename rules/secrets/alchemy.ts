import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'alchemy-key': {
    kind: 'secret',
    title: 'Alchemy API key',
    provider: 'Alchemy',
    docs: 'https://www.alchemy.com/docs/create-an-api-key',
    rotate: 'https://dashboard.alchemy.com/apps',
    envVar: 'ALCHEMY_API_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['alchemy'],
    // The key is the last part of the endpoint's path.
    pattern: firstOf(
      /alchemy(?:api)?\.(?:com|io)(?:\/[a-z]{2,8}){0,2}\/v[23]\/(?<secret>[\w-]{32})(?![\w-])/,
      assigned(near('alchemy', 'key|token|secret'), /[\w-]{32}/),
      nearby(['alchemy'], '{base64url:32}'),
    ),
    accept: [hasDigit, minimumEntropy(3), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'alchemy-key': {
    match: [
      'ALCHEMY_API_KEY=«{base64url:31}7»',
      'url: "https://eth-mainnet.g.alchemy.com/v2/«{base62:32}»",',
      'new Alchemy({ apiKey: "«{base62:32}»", network: Network.ETH_MAINNET })',
    ],
    ignore: [
      'https://eth-mainnet.g.alchemy.com/v2/demo',
      'https://eth-mainnet.g.alchemy.com/v2/$ALCHEMY_API_KEY',
      'from sqlalchemy import create_engine  # key {hex:8}',
      'alchemy_key = the_alchemy_key_of_environment_1()',
    ],
  },
};
