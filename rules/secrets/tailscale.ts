import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'tailscale-key': {
    kind: 'secret',
    title: 'Tailscale auth key or client secret',
    provider: 'Tailscale',
    docs: 'https://tailscale.com/kb/1085/auth-keys',
    rotate: 'https://login.tailscale.com/admin/settings/keys',
    envVar: 'TS_AUTHKEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['tskey-'],
    pattern: standalone(
      /tskey-(?:auth|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,48}|tskey-[A-Za-z0-9]{12,16}-[A-Za-z0-9]{20,48}/,
    ),
  },
  'tailscale-api-key': {
    kind: 'secret',
    title: 'Tailscale API access token',
    provider: 'Tailscale',
    docs: 'https://tailscale.com/kb/1101/api',
    rotate: 'https://login.tailscale.com/admin/settings/keys',
    envVar: 'TAILSCALE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['tskey-api-'],
    pattern: standalone(/tskey-api-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,48}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'tailscale-key': {
    match: [
      'TS_AUTHKEY=«tskey-auth-{base62:12}CNTRL-{base62:32}»',
      'tailscale up --authkey «tskey-client-{base62:10}CNTRL-{base62:32}»?ephemeral=true',
      'sudo tailscale up --auth-key="«tskey-auth-{base62:12}CNTRL-{base62:32}»"',
    ],
    ignore: ['tskey-auth-{base62:12}', 'TS_AUTHKEY=tskey-auth-...', 'strings.HasPrefix(key, "tskey-")'],
  },
  'tailscale-api-key': {
    match: [
      'TAILSCALE_API_KEY=«tskey-api-{base62:12}CNTRL-{base62:32}»',
      'provider "tailscale" {\n  api_key = "«tskey-api-{base62:12}-{base62:32}»"\n}',
      'curl -u "«tskey-api-{base62:12}CNTRL-{base62:32}»:" https://api.tailscale.com/api/v2/tailnet/-/devices',
    ],
    ignore: ['tskey-api-{base62:12}', 'TAILSCALE_API_KEY=tskey-api-...', 'strings.HasPrefix(key, "tskey-api-")'],
  },
};
