import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'coralogix-key': {
    kind: 'secret',
    title: 'Coralogix API key',
    provider: 'Coralogix',
    docs: 'https://coralogix.com/docs/',
    envVar: 'CORALOGIX_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['cxtp_', 'cxth_', 'cxtu_'],
    pattern: standalone(/cxt[phu]_[A-Za-z0-9]{30}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'coralogix-key': {
    match: [
      '"coralogixApiKey": "«cxtp_{base62:30}»"',
      '  coralogix_api_key: «cxth_{base62:30}»',
      'os.environ["CORALOGIX_API_KEY"] = \'«cxtp_{base62:30}»\'',
    ],
    ignore: ['cxtp_...', 'cxtp_{base62:3}', 'xcxtp_{base62:30}', 'if (token.startsWith("cxtp_")) return token;'],
  },
};
