import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { partNamed, withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'auth0-secret': {
    kind: 'secret',
    title: 'Auth0 client secret',
    provider: 'Auth0',
    docs: 'https://auth0.com/docs/get-started/applications/application-settings',
    rotate: 'https://manage.auth0.com/',
    envVar: 'AUTH0_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['auth0'],
    pattern: withRelated(
      firstOf(assigned(near('auth0', 'secret'), /[\w-]{64,80}/)),
      partNamed('client_?id', /[A-Za-z0-9]{32}/),
      300,
    ),
    accept: [hasDigit, minimumEntropy(3.5), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'auth0-secret': {
    match: [
      'AUTH0_CLIENT_SECRET=«{base64url:63}z»',
      "new ManagementClient({ domain: 'acme.eu.auth0.com', clientSecret: '«{base62:64}»' })",
      'auth0:\n  domain: acme.auth0.com\n  client-secret: «{base62:64}»',
      'provider "auth0" {\n  client_secret = "«{base62:64}»"\n}',
    ],
    ignore: ['AUTH0_CLIENT_ID={base62:32}', 'AUTH0_CLIENT_SECRET=$AUTH0_CLIENT_SECRET', 'auth0 secret: {base62:20}'],
  },
};
