import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'settlemint-token': {
    kind: 'secret',
    title: 'SettleMint access token',
    provider: 'SettleMint',
    docs: 'https://console.settlemint.com/documentation',
    rotate: 'https://console.settlemint.com/',
    envVar: 'SETTLEMINT_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
    pattern: standalone(/sm_[aps]at_[A-Za-z0-9]{16}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'settlemint-token': {
    match: [
      'os.environ["SETTLEMINT_ACCESS_TOKEN"] = \'«sm_aat_{base62:16}»\'',
      'SETTLEMINT_ACCESS_TOKEN=«sm_pat_{base62:16}»',
      "const client = createClient({ token: '«sm_sat_{base62:16}»' });",
    ],
    ignore: [
      'sm_aat_...',
      'sm_aat_{base62:3}',
      'xsm_aat_{base62:16}',
      'if (token.startsWith("sm_aat_")) return token;',
    ],
  },
};
