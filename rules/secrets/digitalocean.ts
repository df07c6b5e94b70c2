import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'digitalocean-token': {
    kind: 'secret',
    title: 'DigitalOcean access token',
    provider: 'DigitalOcean',
    docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    rotate: 'https://cloud.digitalocean.com/account/api/tokens',
    envVar: 'DIGITALOCEAN_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dop_v1_', 'doo_v1_', 'dor_v1_', 'dos_v1_'],
    // Personal, OAuth, refresh and system tokens.
    pattern: standalone(/do[oprs]_v1_[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'digitalocean-token': {
    match: [
      'export DIGITALOCEAN_ACCESS_TOKEN=«dop_v1_{hex:64}»',
      'provider "digitalocean" {\n  token = "«doo_v1_{hex:64}»"\n}',
      '{"refresh_token":"«dor_v1_{hex:64}»"}',
      String.raw`body = "token:\n«dop_v1_{hex:64}»\n"`,
    ],
    ignore: ['const prefix = "dop_v1_";', 'dop_v1_{hex:32}', 'token = os.environ["dop_v1_token"]', 'dop_v1_{hex:70}'],
  },
};
