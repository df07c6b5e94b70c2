import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'hetzner-token': {
    kind: 'secret',
    title: 'Hetzner Cloud or DNS token',
    provider: 'Hetzner',
    docs: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
    rotate: 'https://console.hetzner.com/projects',
    envVar: 'HCLOUD_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['hcloud', 'hetzner'],
    pattern: firstOf(
      assigned(near('hcloud|hetzner', 'token|key|secret|auth'), /[A-Za-z0-9]{64}|[A-Za-z0-9]{32}/),
      nearby(['hetzner'], '{base62:64}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'hetzner-token': {
    match: [
      'HCLOUD_TOKEN=«{base62:64}»',
      'provider "hcloud" {\n  token = "«{base62:64}»"\n}',
      'client := hcloud.NewClient(hcloud.WithToken("«{base62:64}»"))',
      'HETZNER_DNS_TOKEN: "«{base62:32}»"',
    ],
    ignore: [
      'hcloud context use token',
      'HCLOUD_TOKEN=$HCLOUD_TOKEN',
      'hetzner_ssh_key_fingerprint: {hex:32}:00',
      'hcloud-cli@sha256:{hex:64}',
    ],
  },
};
