import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart, firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'linkedin-secret': {
    kind: 'secret',
    title: 'LinkedIn client secret',
    provider: 'LinkedIn',
    docs: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
    rotate: 'https://www.linkedin.com/developers/apps',
    envVar: 'LINKEDIN_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['wpl_ap', 'linkedin'],
    pattern: firstOf(
      apart(/(?<secret>WPL_AP\d\.[A-Za-z0-9]{14,18}\.[A-Za-z0-9+/]{4,10}={0,2})(?![\w+/=])/, 'A-Za-z0-9'),
      assigned(near('linkedin', 'secret'), /[A-Za-z0-9]{16}/),
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'linkedin-secret': {
    match: [
      'LINKEDIN_CLIENT_SECRET=«WPL_AP1.{base62:16}.{base62:6}==»',
      "linkedin_client_secret = '«{base62:12}aB3x»'",
      '"clientSecret": "«WPL_AP1.{base62:16}.{base62:6}==»"',
    ],
    ignore: [
      'LINKEDIN_CLIENT_ID={alnum:14}',
      'LINKEDIN_CLIENT_SECRET=WPL_AP1...',
      'linkedin_secret_name = "{lower:16}"',
      'linkedin_secret = readSecretsOfApp(1)',
    ],
  },
};
