import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'iterative-token': {
    kind: 'secret',
    title: 'DVC Studio access token',
    provider: 'Iterative',
    docs: 'https://dvc.org/doc/studio',
    rotate: 'https://studio.iterative.ai/user/_/profile',
    envVar: 'DVC_STUDIO_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['isat_'],
    pattern: standalone(/isat_[A-Za-z0-9]{36,60}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'iterative-token': {
    match: [
      '"dvcStudioToken": "«isat_{base62:49}»"',
      '  dvc_studio_token: «isat_{base62:49}»',
      'os.environ["DVC_STUDIO_TOKEN"] = \'«isat_{base62:49}»\'',
    ],
    ignore: ['isat_...', 'isat_{base62:3}', 'xisat_{base62:49}', 'if (token.startsWith("isat_")) return token;'],
  },
};
