import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'storyblok-token': {
    kind: 'secret',
    title: 'Storyblok access token',
    provider: 'Storyblok',
    docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
    rotate: 'https://app.storyblok.com/#/me/account',
    envVar: 'STORYBLOK_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['storyblok'],
    // Space tokens end in `tt`; personal ones carry ids after it.
    pattern: firstOf(
      assigned(near('storyblok', 'token|key|apiPlugin'), /[A-Za-z0-9]{22,24}tt(?:-\d{1,10}-[\w-]{20,40})?/),
      nearby(['storyblok'], '{base62:22}tt'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'storyblok-token': {
    match: [
      'STORYBLOK_ACCESS_TOKEN=«{base62:22}tt»',
      'storyblokInit({ accessToken: "«{base62:22}tt»" })',
      'storyblok:\n  oauth_token: «{base62:22}tt-{digits:6}-{base62:20}»',
    ],
    ignore: [
      'storyblok_space_id = {digits:6}',
      'storyblok_token: {base62:16}',
      'STORYBLOK_ACCESS_TOKEN=$STORYBLOK_TOKEN',
    ],
  },
};
