import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'clerk-key': {
    kind: 'secret',
    title: 'Clerk secret key',
    provider: 'Clerk',
    docs: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
    rotate: 'https://dashboard.clerk.com/last-active?path=api-keys',
    envVar: 'CLERK_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    // Stripe writes the same prefixes before 24 or 99 characters.
    keywords: ['sk_live_', 'sk_test_'],
    pattern: standalone(/sk_(?:live|test)_[A-Za-z0-9]{40,50}/),
    // Forty hexadecimal digits are Paystack's.
    accept: [hasDigit, (value) => !/^sk_(?:live|test)_(?:a2V5X|[0-9a-f]{40}$)/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'clerk-key': {
    match: [
      'CLERK_SECRET_KEY=«sk_test_{base62:42}»',
      "const clerk = createClerkClient({ secretKey: '«sk_live_{base62:42}»' });",
      'Clerk(bearer_auth="«sk_live_{base62:50}»")',
    ],
    ignore: [
      'sk_live_{base62:24}',
      'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_{base62:42} # not sk_test_',
      'CLERK_SECRET_KEY=sk_test_...',
      'sk_live_{base62:99}',
    ],
  },
};
