import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'freshdesk-key': {
    kind: 'secret',
    title: 'Freshdesk API key',
    provider: 'Freshdesk',
    docs: 'https://developers.freshdesk.com/api/#authentication',
    rotate: 'https://support.freshdesk.com/support/solutions/articles/215517',
    envVar: 'FRESHDESK_API_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['freshdesk'],
    pattern: firstOf(assigned(near('freshdesk', 'key|token'), /[A-Za-z0-9]{20}/), nearby(['freshdesk'], '{base62:20}')),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'freshdesk-key': {
    match: [
      'FRESHDESK_API_KEY=«{base62:20}»',
      "api = API('acme.freshdesk.com', api_key='«{base62:19}7»')",
      'freshdesk:\n  key: "«{base62:20}»"',
    ],
    ignore: ['freshdesk_domain = acme', 'freshdesk_key = loadFreshdeskApiKey', 'FRESHDESK_API_KEY=$FRESHDESK_API_KEY'],
  },
};
