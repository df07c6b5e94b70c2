import { passwordOfBoth } from '../credential/places/userAndPassword.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'user-and-password': {
    kind: 'secret',
    title: 'Password behind a user, in one string',
    provider: 'generic',
    docs: 'https://www.rfc-editor.org/rfc/rfc7617#section-2',
    envVar: 'PASSWORD',
    severity: 'warning',
    confidence: 'medium',
    keywords: ['auth', 'cred'],
    pattern: passwordOfBoth,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'user-and-password': {
    match: [
      'String credentials = "svc:«{alnum:10}»";',
      "auth: 'svc:«{human}»',",
      'request.basicAuth("admin:«{lower:8}»")',
      { path: '.env', text: 'HTTP_AUTH=svc:«{alnum:10}»\n' },
      { path: 'app.yml', text: 'basic_auth: svc@acme.dev:«{human}»\n' },
    ],
    ignore: [
      'credentials: "same-origin"',
      'const auth = "user:pass";',
      'credentials = "admin:secret"',
      "auth: 'users:read2'",
      'auth = "urn:acme:auth1"',
      'credentialsId: "svc:{alnum:10}"',
      'author: "svc:{alnum:10}"',
      { path: 'app.yml', text: 'auth: ldap:server1\n' },
      { path: 'app.yml', text: 'auth: svc:${PASSWORD}\n' },
    ],
  },
};
