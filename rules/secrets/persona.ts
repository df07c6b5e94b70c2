import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'persona-key': {
    kind: 'secret',
    title: 'Persona API key',
    provider: 'Persona',
    docs: 'https://docs.withpersona.com/',
    rotate: 'https://withpersona.com/dashboard/api-keys',
    envVar: 'PERSONA_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['persona_production_', 'persona_sandbox_'],
    pattern: standalone(/persona_(?:production|sandbox)_[a-z0-9_-]{20,80}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'persona-key': {
    match: [
      'curl -H "Authorization: Bearer «persona_production_{alnum:36}»" https://api.example.dev/v1/items',
      '"personaApiKey": "«persona_sandbox_{uuid}»"',
      '  persona_api_key: «persona_production_{alnum:36}»',
    ],
    ignore: [
      'persona_production_...',
      'persona_production_{alnum:3}',
      'xpersona_production_{alnum:36}',
      'if (token.startsWith("persona_production_")) return token;',
    ],
  },
};
