import { entropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'cratesio-token': {
    kind: 'secret',
    title: 'crates.io API token',
    provider: 'crates.io',
    docs: 'https://doc.rust-lang.org/cargo/reference/registry-authentication.html',
    rotate: 'https://crates.io/settings/tokens',
    envVar: 'CARGO_REGISTRY_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['cio'],
    pattern: standalone(/(?<![+/_-])cio[A-Za-z0-9]{32}/),
    accept: [(value) => /[A-Z]/.test(value) && /\d/.test(value) && entropy(value) >= 4],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cratesio-token': {
    match: [
      'cargo login «cio{base62:30}0A»',
      '[registry]\ntoken = "«cio{base62:30}0A»"',
      'CARGO_REGISTRY_TOKEN=«cio{base62:30}0A»',
    ],
    ignore: [
      'función: cio{lower:32}',
      'cio{base62:20}',
      'precio{base62:32}',
      'cio{base62:40}',
      'ciołek and cio are words',
    ],
  },
};
