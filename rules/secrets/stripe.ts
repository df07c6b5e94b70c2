import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/** Others have the same prefixes: Paystack with exactly forty hexadecimal digits, WorkOS with the base64 of `key_`. */
const notOthers = '(?!a2V5X|[0-9a-f]{40}(?![A-Za-z0-9]))';

const kindOf = (key: string) => (key.startsWith('rk') ? 'a restricted key' : 'a secret key, which may do everything');

const docs = 'https://docs.stripe.com/keys';

export const rules = defineRules({
  'stripe-live-key': {
    kind: 'secret',
    title: 'Stripe live secret or restricted key',
    provider: 'Stripe',
    docs,
    rotate: 'https://dashboard.stripe.com/apikeys',
    envVar: 'STRIPE_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_live_', 'rk_live_', 'sk_org_live_'],
    pattern: standalone(new RegExp(`(?:sk_org|[sr]k)_live_${notOthers}[A-Za-z0-9]{20,247}`)),
    accept: [(value) => /\d/.test(value)],
    verify: (value) => ({ reason: `${kindOf(value)}, of a live account`, weight: 0 }),
  },
  'stripe-test-key': {
    kind: 'secret',
    title: 'Stripe test secret or restricted key',
    provider: 'Stripe',
    docs,
    rotate: 'https://dashboard.stripe.com/test/apikeys',
    envVar: 'STRIPE_SECRET_KEY',
    severity: 'warning',
    confidence: 'high',
    keywords: ['sk_test_', 'rk_test_'],
    pattern: standalone(new RegExp(`[sr]k_test_${notOthers}[A-Za-z0-9]{20,247}`)),
    accept: [(value) => /\d/.test(value)],
    verify: (value) => ({ reason: `${kindOf(value)}, of test data`, weight: 0 }),
  },
  'stripe-webhook': {
    kind: 'secret',
    title: 'Webhook signing secret (Stripe, Svix)',
    provider: 'Stripe',
    docs: 'https://docs.stripe.com/webhooks#verify-official-libraries',
    rotate: 'https://dashboard.stripe.com/webhooks',
    envVar: 'STRIPE_WEBHOOK_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['whsec_'],
    pattern: standalone(/whsec_[A-Za-z0-9+/]{24,88}(?![A-Za-z0-9+/])={0,2}/),
    accept: [(value) => /\d/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'stripe-live-key': {
    match: [
      'const stripe = require("stripe")("«sk_live_{base62:23}1»");',
      'STRIPE_SECRET_KEY=«sk_live_51{base62:97}»',
      'curl https://api.stripe.com/v1/charges -u «rk_live_{base62:23}1»:',
      "stripe.api_key = '«sk_live_51{base62:97}»'",
      'STRIPE_ORGANIZATION_KEY=«sk_org_live_{base62:40}7»',
    ],
    ignore: [
      'pk_live_{base62:24}',
      'sk_live_...',
      'sk_live_{base62:10}',
      'const disk_live_migrations_of_virtual_machines = 1;',
      'sk_live_{hex:40}',
    ],
  },
  'stripe-test-key': {
    match: [
      'STRIPE_SECRET_KEY=«sk_test_51{base62:97}»',
      "Stripe::setApiKey('«sk_test_{base62:23}1»');",
      '"restricted": "«rk_test_{base62:23}1»"',
    ],
    ignore: [
      'pk_test_{base62:24}',
      'sk_test_xxxxxxxxxxxxxxxxxxxxxxxx',
      'sk_test_{hex:40}',
      'risk_test_{lower:24}',
      'sk_test_your_key',
    ],
  },
  'stripe-webhook': {
    match: [
      'STRIPE_WEBHOOK_SECRET=«whsec_{base62:31}1»',
      'stripe listen # «whsec_{hex:63}1»',
      'new Webhook("«whsec_{base64:31}1»")',
    ],
    ignore: ['whsec_...', 'whsec_{base62:8}', 'const whsec_prefix = "whsec_";', 'whsec_your_webhook_signing_secret'],
  },
};
