import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'amplitude-key': {
    kind: 'secret',
    title: 'Amplitude secret key',
    provider: 'Amplitude',
    docs: 'https://amplitude.com/docs/apis/keys-and-tokens',
    rotate: 'https://app.amplitude.com/analytics/settings/projects',
    envVar: 'AMPLITUDE_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['amplitude'],
    // The API key stands in every client; only the secret key is secret.
    pattern: assigned(near('amplitude', 'secret'), /[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'amplitude-key': {
    match: [
      'AMPLITUDE_SECRET_KEY=«{hex:32}»',
      'const amplitude = { apiKey, secretKey: "«{hex:32}»" };',
      'amplitude:\n  secret_key: «{hex:32}»',
    ],
    ignore: ['amplitude.init("{hex:32}")', 'AMPLITUDE_API_KEY={hex:32}', 'amplitude_secret = $AMPLITUDE_SECRET_KEY'],
  },
};
