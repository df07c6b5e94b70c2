import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'triggerdev-key': {
    kind: 'secret',
    title: 'Trigger.dev secret key',
    provider: 'Trigger.dev',
    docs: 'https://trigger.dev/docs/apikeys',
    rotate: 'https://cloud.trigger.dev/',
    envVar: 'TRIGGER_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_pat_'],
    pattern: standalone(/tr_(?:dev|prod|stg|pat)_[A-Za-z0-9]{20,48}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'triggerdev-key': {
    match: [
      '"triggerSecretKey": "«tr_dev_{base62:20}7»"',
      '  trigger_secret_key: «tr_prod_{base62:24}7»',
      'os.environ["TRIGGER_SECRET_KEY"] = \'«tr_pat_{alnum:40}»\'',
    ],
    ignore: [
      'tr_dev_...',
      'tr_dev_{base62:3}7',
      'xtr_dev_{base62:20}7',
      'if (token.startsWith("tr_dev_")) return token;',
    ],
  },
};
