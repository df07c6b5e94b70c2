import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'asana-token': {
    kind: 'secret',
    title: 'Asana personal access token',
    provider: 'Asana',
    docs: 'https://developers.asana.com/docs/personal-access-token',
    rotate: 'https://app.asana.com/0/my-apps',
    envVar: 'ASANA_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['asana'],
    // Client secrets are bare; a token is its version, one or two ids, and 32 digits.
    pattern: assigned(
      near('asana', 'token|key|secret|pat|auth'),
      /[0-2]\/\d{10,20}(?:\/\d{10,20})?:[0-9a-f]{32}|0\/[0-9a-f]{32}|[0-9a-f]{32}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'asana-token': {
    match: [
      'ASANA_ACCESS_TOKEN=«1/{digits:16}:{hex:32}»',
      "client = asana.Client.access_token('«2/{digits:16}/{digits:16}:{hex:32}»')",
      'asana:\n  client_secret: «{hex:32}»',
      'asana_token: 0/{hex:16}\nasana_pat: "«0/{hex:32}»"',
    ],
    ignore: [
      'https://app.asana.com/0/{digits:16}/{digits:16}',
      'ASANA_WORKSPACE_ID={digits:16}',
      'ASANA_ACCESS_TOKEN=$ASANA_ACCESS_TOKEN',
    ],
  },
};
