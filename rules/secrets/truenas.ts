import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'truenas-key': {
    kind: 'secret',
    title: 'TrueNAS API key',
    provider: 'TrueNAS',
    docs: 'https://www.truenas.com/docs/',
    envVar: 'TRUENAS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['truenas', 'login_with_api_key'],
    pattern:
      /(?:login_with_api_key["']?,\s{0,20}["']params["']\s{0,4}:\s{0,4}\[\s{0,20}["']|truenas[\w.-]{0,20}(?:key|token)["']?\s{0,4}[:=]\s{0,4}["']?)(?<secret>[0-9]{1,3}-[A-Za-z0-9]{64})(?![A-Za-z0-9])/i,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'truenas-key': {
    match: [
      '{"method":"auth.login_with_api_key", "params":["«8-{base62:64}»"]}',
      'TRUENAS_API_KEY=«8-{base62:64}»',
      '"method": "auth.login_with_api_key",\n  "params": [\n    "«8-{base62:64}»"\n  ]',
    ],
    ignore: [
      '{"method":"auth.login_with_api_key", "params":["<key>"]}',
      'TRUENAS_API_KEY=${KEY}',
      'truenas_key = "8-{base62:20}"',
    ],
  },
};
