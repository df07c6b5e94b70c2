import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'unleash-token': {
    kind: 'secret',
    title: 'Unleash API token',
    provider: 'Unleash',
    docs: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    envVar: 'UNLEASH_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['unleash'],
    // The projects and the environment that it is for, or the word for a person's own; then 28 bytes.
    pattern: assigned(
      near('unleash', 'token|key|auth|secret|pat'),
      /(?:user|(?:\*|\[\]|[a-z0-9][\w.~-]{0,63}):(?:\*|[a-z0-9][\w~-]{0,63})(?=\.)).[0-9a-f]{56}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'unleash-token': {
    match: [
      'UNLEASH_API_TOKEN=«default:development.{hex:56}»',
      'unleash_token: "«*:production.{hex:56}»"',
      "UnleashClient(url, custom_headers={'Authorization': x}, unleash_key='«[]:staging.{hex:56}»')",
      'UNLEASH_PAT=«user:{hex:56}»',
    ],
    ignore: [
      'UNLEASH_API_TOKEN=default:development.unleash-insecure-api-token',
      'UNLEASH_API_TOKEN=$TOKEN',
      'unleash_token_hash: "default:development.{hex:40}"',
    ],
  },
};
