import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'doppler-token': {
    kind: 'secret',
    title: 'Doppler token',
    provider: 'Doppler',
    docs: 'https://docs.doppler.com/reference/auth-token-formats',
    rotate: 'https://dashboard.doppler.com/workplace',
    envVar: 'DOPPLER_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.'],
    // Service tokens may name their config: `dp.st.dev.…`.
    pattern: standalone(/dp\.(?:pt|ct|sa|said|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'doppler-token': {
    match: [
      'DOPPLER_TOKEN="«dp.st.prd_eu.{base62:43}»"',
      'doppler configure set token «dp.pt.{base62:43}»',
      '- name: DOPPLER_TOKEN\n  value: «dp.sa.{base62:40}»',
    ],
    ignore: ['dp.st.dev', 'const cell = dp.pt.x + dp.pt.y;', 'dp.ct.{base62:20}'],
  },
};
