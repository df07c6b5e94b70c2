import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'mercury-token': {
    kind: 'secret',
    title: 'Mercury API token',
    provider: 'Mercury',
    docs: 'https://docs.mercury.com/docs/getting-started',
    rotate: 'https://app.mercury.com/settings/tokens',
    envVar: 'MERCURY_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['secret-token:mercury_'],
    pattern: standalone(/secret-token:mercury_[a-z]{3,20}_[a-z]{2,8}_[A-Za-z0-9]{20,80}_yrucrem/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mercury-token': {
    match: [
      'MERCURY_API_TOKEN=«secret-token:mercury_production_rma_{base62:44}_yrucrem»',
      'curl -u "«secret-token:mercury_production_wma_{base62:44}_yrucrem»": https://api.mercury.com/api/v1/accounts',
      "headers = {'Authorization': 'Bearer «secret-token:mercury_sandbox_rma_{base62:44}_yrucrem»'}",
    ],
    ignore: [
      'secret-token:mercury_production_rma_...',
      'if token.startswith("secret-token:mercury_"):',
      'secret-token:mercury_production_rma_{base62:44}',
    ],
  },
};
