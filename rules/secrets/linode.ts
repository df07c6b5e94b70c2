import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'linode-token': {
    kind: 'secret',
    title: 'Linode (Akamai) personal access token',
    provider: 'Linode',
    docs: 'https://techdocs.akamai.com/linode-api/reference/get-started#personal-access-tokens',
    rotate: 'https://cloud.linode.com/profile/tokens',
    envVar: 'LINODE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['linode'],
    pattern: firstOf(assigned(near('linode'), /[0-9a-f]{64}/), nearby(['linode'], '{hex:64}')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'linode-token': {
    match: [
      'export LINODE_CLI_TOKEN=«{hex:64}»',
      'provider "linode" {\n  token = "«{hex:64}»"\n}',
      'client = LinodeClient(token="«{hex:64}»")',
    ],
    ignore: [
      'linode/cli@sha256:{hex:64}',
      'linode_image_checksum = "{hex:64}"',
      'LINODE_TOKEN=$LINODE_TOKEN',
      'linode_token: {hex:32}',
    ],
  },
};
