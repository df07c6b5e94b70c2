import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'freemius-secret': {
    kind: 'secret',
    title: 'Freemius secret key',
    provider: 'Freemius',
    docs: 'https://freemius.com/help/documentation/',
    rotate: 'https://dashboard.freemius.com/',
    envVar: 'FREEMIUS_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['secret_key'],
    pattern: /secret_key["']\s{0,12}=>\s{0,4}["'](?<secret>sk_[^\s"'$]{29})["']/,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'freemius-secret': {
    match: [
      "'secret_key' => '«sk_{base62:29}»',",
      '"secret_key" => "«sk_{base62:29}»"',
      "'secret_key'     => '«sk_{base62:29}»', // Freemius",
    ],
    ignore: [
      "'secret_key' => 'sk_...',",
      "'secret_key' => getenv('FREEMIUS_SECRET_KEY'),",
      "'secret_key' => 'sk_{base62:12}',",
    ],
  },
};
