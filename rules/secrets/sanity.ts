import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'sanity-token': {
    kind: 'secret',
    title: 'Sanity API token',
    provider: 'Sanity',
    docs: 'https://www.sanity.io/docs/content-lake/http-auth',
    rotate: 'https://www.sanity.io/manage',
    envVar: 'SANITY_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sanity'],
    pattern: assigned(near('sanity', 'token|key|secret|auth'), /sk[A-Za-z0-9]{80,180}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sanity-token': {
    match: [
      'SANITY_API_TOKEN=«sk{base62:178}»',
      "const sanityClient = createClient({ projectId: 'abc', token: '«sk{base62:180}»' })",
      'sanity:\n  write_token: «sk{base62:100}»',
    ],
    ignore: ['SANITY_PROJECT_ID={alnum:8}', 'sanity_token = sk{base62:20}', '// sanity check of the token'],
  },
};
