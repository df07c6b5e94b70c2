import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'typeform-token': {
    kind: 'secret',
    title: 'Typeform personal access token',
    provider: 'Typeform',
    docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    rotate: 'https://admin.typeform.com/user/tokens',
    envVar: 'TYPEFORM_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['tfp_'],
    pattern: standalone(/tfp_[\w.=-]{40,64}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'typeform-token': {
    match: [
      'TYPEFORM_TOKEN=«tfp_{base62:44}_{base62:14}»',
      "createClient({ token: '«tfp_{base62:44}»' })",
      "curl -H 'Authorization: Bearer «tfp_{base62:59}»' https://api.typeform.com/me",
    ],
    ignore: ['tfp_{base62:10}', 'import tensorflow_probability as tfp; tfp_distribution = tfp.d', 'tfp_...'],
  },
};
