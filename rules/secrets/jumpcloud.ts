import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'jumpcloud-key': {
    kind: 'secret',
    title: 'JumpCloud API key',
    provider: 'JumpCloud',
    docs: 'https://jumpcloud.com/support/jumpcloud-apis',
    rotate: 'https://console.jumpcloud.com/',
    envVar: 'JUMPCLOUD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['jca_', 'jumpcloud'],
    pattern: firstOf(
      standalone(/jca_[A-Za-z0-9]{36}/),
      assigned(near('jumpcloud'), /[A-Za-z0-9]{40}/),
      nearby(['jumpcloud'], '{base62:40}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'jumpcloud-key': {
    match: [
      'JUMPCLOUD_API_KEY=«jca_{base62:36}»',
      'provider "jumpcloud" {\n  api_key = "«{hex:40}»"\n}',
      'x-api-key: «jca_{base62:36}»',
      'Connect-JCOnline -JumpCloudApiKey «{hex:40}»',
    ],
    ignore: ['jumpcloud-agent@{hex:40}', 'JUMPCLOUD_ORG_ID={hex:24}', 'jca_{base62:10}', 'jumpcloud_key_id={hex:40}'],
  },
};
