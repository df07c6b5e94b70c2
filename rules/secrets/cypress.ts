import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'cypress-record-key': {
    kind: 'secret',
    title: 'Cypress record key',
    provider: 'Cypress',
    docs: 'https://docs.cypress.io/cloud/account-management/projects#Record-keys',
    rotate: 'https://cloud.cypress.io/',
    envVar: 'CYPRESS_RECORD_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['cypress'],
    pattern: assigned(near('cypress', 'key'), uuid),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cypress-record-key': {
    match: [
      'CYPRESS_RECORD_KEY=«{uuid}»',
      'npx cypress run --record --key «{uuid}»',
      'env:\n  cypress_record_key: "«{uuid}»"',
    ],
    ignore: [
      'npx cypress run --record --key $CYPRESS_RECORD_KEY',
      'CYPRESS_PROJECT_ID={uuid}',
      'cypress run --record --key abc-key-123',
    ],
  },
};
