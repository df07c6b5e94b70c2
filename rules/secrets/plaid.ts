import { assigned } from '../assigned.ts';
import { partNamed, withRelated } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'plaid-key': {
    kind: 'secret',
    title: 'Plaid secret or access token',
    provider: 'Plaid',
    docs: 'https://plaid.com/docs/quickstart/glossary/#api-keys',
    rotate: 'https://dashboard.plaid.com/developers/keys',
    envVar: 'PLAID_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['access-sandbox-', 'access-development-', 'access-production-', 'plaid'],
    pattern: withRelated(
      firstOf(
        standalone(/access-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/),
        assigned(near('plaid', 'secret|key'), /[0-9a-f]{30}/),
        nearby(['plaid'], '{hex:30}'),
      ),
      partNamed('client_?id', /[0-9a-f]{24}/),
      300,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'plaid-key': {
    match: [
      'PLAID_SECRET=«{hex:30}»',
      "access_token = '«access-production-{uuid}»'",
      '"access_token": "«access-sandbox-{uuid}»"',
      "'PLAID-SECRET': '«{hex:30}»'",
    ],
    ignore: [
      'PLAID_CLIENT_ID={hex:24}',
      'public_token: "public-sandbox-{uuid}" // plaid',
      'PLAID_SECRET=${PLAID_SECRET}',
      'plaid_secret_hash = "{hex:64}"',
      'link-sandbox-{uuid} is no access-sandbox- token',
    ],
  },
};
