import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'tailscale-key': {
    kind: 'secret',
    title: 'Tailscale key',
    provider: 'Tailscale',
    docs: 'https://tailscale.com/kb/1085/auth-keys',
    rotate: 'https://login.tailscale.com/admin/settings/keys',
    envVar: 'TS_AUTHKEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['tskey-'],
    pattern: standalone(
      /tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,48}|tskey-[A-Za-z0-9]{12,16}-[A-Za-z0-9]{20,48}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'tailscale-key': {
    match: [
      'TS_AUTHKEY=«tskey-auth-{base62:12}CNTRL-{base62:32}»',
      'tailscale up --authkey «tskey-client-{base62:10}CNTRL-{base62:32}»?ephemeral=true',
      'api_key = "«tskey-api-{base62:12}-{base62:32}»"',
    ],
    ignore: ['tskey-auth-{base62:12}', 'TS_AUTHKEY=tskey-auth-...', 'strings.HasPrefix(key, "tskey-")'],
  },
};
