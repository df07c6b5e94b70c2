import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'sidekiq-credential': {
    kind: 'secret',
    title: 'Sidekiq Pro or Enterprise credential',
    provider: 'Sidekiq',
    docs: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
    envVar: 'BUNDLE_GEMS__CONTRIBSYS__COM',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'bundle_enterprise__contribsys__com',
      'bundle_gems__contribsys__com',
      'gems.contribsys.com',
      'enterprise.contribsys.com',
    ],
    pattern: assigned(
      '(?:bundle_(?:enterprise|gems)__contribsys__com|(?:gems|enterprise)\\.contribsys\\.com)',
      /[0-9a-f]{8}:[0-9a-f]{8}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sidekiq-credential': {
    match: [
      'BUNDLE_GEMS__CONTRIBSYS__COM=«{hex:8}:{hex:8}»',
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM: "«{hex:8}:{hex:8}»"',
      'bundle config enterprise.contribsys.com «{hex:8}:{hex:8}»',
    ],
    ignore: [
      'BUNDLE_GEMS__CONTRIBSYS__COM=username:password',
      'source "https://gems.contribsys.com/" do',
      'bundle_gems__contribsys__com: ${CREDENTIAL}',
    ],
  },
};
