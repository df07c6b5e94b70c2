import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'closecrm-key': {
    kind: 'secret',
    title: 'Close API key',
    provider: 'Close',
    docs: 'https://developer.close.com/topics/authentication/',
    rotate: 'https://app.close.com/settings/developer/',
    envVar: 'CLOSE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['api_'],
    pattern: standalone(/api_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'closecrm-key': {
    match: [
      '  close_api_key: «api_{base62:22}.{base62:22}»',
      'os.environ["CLOSE_API_KEY"] = \'«api_{base62:22}.{base62:22}»\'',
      'CLOSE_API_KEY=«api_{base62:22}.{base62:22}»',
    ],
    ignore: [
      'api_...',
      'api_{base62:3}.{base62:3}',
      'xapi_{base62:22}.{base62:22}',
      'if (token.startsWith("api_")) return token;',
    ],
  },
};
