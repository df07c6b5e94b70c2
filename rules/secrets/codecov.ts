import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'codecov-token': {
    kind: 'secret',
    title: 'Codecov upload token',
    provider: 'Codecov',
    docs: 'https://docs.codecov.com/docs/codecov-tokens',
    rotate: 'https://app.codecov.io/',
    envVar: 'CODECOV_TOKEN',
    severity: 'warning',
    confidence: 'high',
    keywords: ['codecov'],
    pattern: assigned(near('codecov', 'token|api[_-]?key|secret'), new RegExp(`${uuid.source}|[A-Za-z0-9]{32}`)),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'codecov-token': {
    match: [
      'CODECOV_TOKEN=«{uuid}»',
      'bash <(curl -s https://codecov.io/bash) -t x\ncodecov:\n  token: "«{uuid}»"',
      '- uses: codecov/codecov-action@v4\n  with:\n    token: «{uuid}»',
    ],
    ignore: [
      'https://codecov.io/gh/acme/app/branch/main/graph/badge.svg?token={base62:10}',
      'token: $CODECOV_TOKEN',
      'codecov-action@{hex:40}',
    ],
  },
};
