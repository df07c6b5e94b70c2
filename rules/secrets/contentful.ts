import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'contentful-token': {
    kind: 'secret',
    title: 'Contentful delivery or preview token',
    provider: 'Contentful',
    docs: 'https://www.contentful.com/developers/docs/references/authentication/',
    rotate: 'https://app.contentful.com/deeplink?link=api',
    envVar: 'CONTENTFUL_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['contentful'],
    pattern: firstOf(
      assigned(near('contentful', 'token|key|secret'), /[\w-]{43}/),
      nearby(['contentful'], '{base64url:43}'),
    ),
    accept: [hasDigit, minimumEntropy(3.5), unlikeIdentifier],
  },
  'contentful-management-token': {
    kind: 'secret',
    title: 'Contentful management token',
    provider: 'Contentful',
    docs: 'https://www.contentful.com/developers/docs/references/authentication/#the-content-management-api',
    rotate: 'https://app.contentful.com/account/profile/cma_tokens',
    envVar: 'CONTENTFUL_MANAGEMENT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['cfpat-'],
    pattern: standalone(/CFPAT-[\w-]{43}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'contentful-token': {
    match: [
      'CONTENTFUL_ACCESS_TOKEN=«{base62:43}»',
      "contentful.createClient({ space: 'abc', accessToken: '«{base62:43}»' })",
      'contentful:\n  delivery_token: "«{base64url:42}A»"',
    ],
    ignore: [
      'CONTENTFUL_SPACE_ID={alnum:12}',
      'CONTENTFUL_ACCESS_TOKEN={base62:30}',
      'CONTENTFUL_ACCESS_TOKEN=$CONTENTFUL_ACCESS_TOKEN',
    ],
  },
  'contentful-management-token': {
    match: [
      'CONTENTFUL_MANAGEMENT_TOKEN=«CFPAT-{base62:43}»',
      'contentful login --management-token «CFPAT-{base62:43}»',
      "const client = createClient({ accessToken: '«CFPAT-{base62:43}»' });",
    ],
    ignore: [
      'CFPAT-{base62:10}',
      'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-<token>',
      "if (token.startsWith('CFPAT-')) use(token);",
    ],
  },
};
