import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'mixpanel-secret': {
    kind: 'secret',
    title: 'Mixpanel API secret',
    provider: 'Mixpanel',
    docs: 'https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects#find-your-project-tokens',
    rotate: 'https://mixpanel.com/settings/project',
    envVar: 'MIXPANEL_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['mixpanel'],
    // A project's token is public; its secret is not. Service accounts have a secret of 32 characters.
    pattern: assigned(near('mixpanel', 'secret'), /[A-Za-z0-9]{32}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mixpanel-secret': {
    match: [
      'MIXPANEL_API_SECRET=«{hex:32}»',
      'mixpanel = MixpanelUtils(api_secret="«{hex:32}»")',
      "mixpanel:\n  secret: '«{base62:32}»'",
    ],
    ignore: ['MIXPANEL_TOKEN={hex:32}', 'mixpanel.init("{hex:32}")', 'MIXPANEL_API_SECRET=$MIXPANEL_API_SECRET'],
  },
};
