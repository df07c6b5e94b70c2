import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'zendesk-token': {
    kind: 'secret',
    title: 'Zendesk API token',
    provider: 'Zendesk',
    docs: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/#api-token',
    rotate: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    envVar: 'ZENDESK_API_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['zendesk', 'zenpy'],
    pattern: firstOf(
      assigned(`${near('zendesk|zenpy', 'token|key|secret')}|zendesk\\.com/token`, /[A-Za-z0-9]{40}|[0-9a-f]{64}/),
      nearby(['zendesk'], '{base62:40}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'zendesk-token': {
    match: [
      'ZENDESK_API_TOKEN=«{base62:40}»',
      'zenpy_client = Zenpy(subdomain="acme", email="me@acme.io", token="«{base62:40}»")',
      'zendesk:\n  subdomain: acme\n  api_token: «{base62:40}»',
    ],
    ignore: ['ZENDESK_SUBDOMAIN=acme', 'zendesk_widget_key = "{uuid}"', 'ZENDESK_API_TOKEN=$ZENDESK_API_TOKEN'],
  },
};
